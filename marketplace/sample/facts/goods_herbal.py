"""Soap, balms and oils, dried herbs and powders."""

from marketplace.sample.facts.kinds import Family, Good

SOAP = Family(
    slug="soap", category="soap", material="herbs", technique="cold-process", grams=110,
    parts=(
        ("กวนเย็นแล้วบ่มสี่สัปดาห์ เก็บกลีเซอรีนไว้ครบ", "Cold-process and cured four weeks, with all its glycerine."),
        ("ไม่ใส่สีสังเคราะห์ ฟองนุ่ม ล้างออกง่าย", "No synthetic colour; a soft lather that rinses clean."),
        ("วางบนที่รองให้แห้งระหว่างใช้", "Let it dry on a dish between uses."),
    ),
    goods=(
        Good("krasiao", "goat-milk-soap", "สบู่นมแพะ", "Goat's milk soap", 89, "นมแพะสดร้อยละ 20 เหมาะกับผิวแห้ง", "One fifth fresh goat's milk, for dry skin.", "soap bars", "cream lac indigo", sizes="bars", material="milk"),
        Good("krasiao", "goat-milk-honey-soap", "สบู่นมแพะน้ำผึ้ง", "Goat's milk and honey soap", 95, "เติมน้ำผึ้งดอกลำไย กลิ่นหวานอ่อน", "With longan honey and a faint sweetness.", "soap rounds", "turmeric cream saffron", sizes="bars", material="milk"),
        Good("krasiao", "turmeric-soap", "สบู่ขมิ้นชัน", "Turmeric soap", 69, "ขมิ้นชันจากแปลงในนิคม สีเหลืองธรรมชาติ", "Turmeric from the settlement's own plots.", "soap bars", "turmeric pandan saffron", sizes="bars"),
        Good("krasiao", "lemongrass-soap", "สบู่ตะไคร้", "Lemongrass soap", 69, "น้ำมันตะไคร้กลั่นเอง หอมสดชื่น", "Scented with our own distilled lemongrass.", "soap stack", "leaf cream pandan", sizes="bars"),
        Good("khuan-khanun", "coconut-soap", "สบู่น้ำมันมะพร้าว", "Coconut oil soap", 65, "น้ำมันมะพร้าวบีบเย็นล้วน ฟองมาก", "Pure cold-pressed oil and plenty of lather.", "soap rounds", "cream natural wood", sizes="bars", material="coconut"),
        Good("khun-thale", "mangosteen-soap", "สบู่เปลือกมังคุด", "Mangosteen peel soap", 75, "สีม่วงน้ำตาลจากเปลือกมังคุดแห้ง", "Its brown-mauve is dried mangosteen peel.", "soap bars", "mauve turmeric lac", sizes="bars"),
        Good("lam-pao", "rice-bran-soap", "สบู่รำข้าว", "Rice bran soap", 69, "รำข้าวหอมมะลิละเอียด ขัดผิวเบา ๆ", "Fine jasmine rice bran, gently polishing.", "soap stack", "natural cream cocoa", sizes="bars", material="rice"),
        Good("betong", "orange-soap", "สบู่ส้มโชกุน", "Shogun orange soap", 79, "ผิวส้มจากสวนเบตงตากแห้ง", "Dried peel from Betong orchards.", "soap rounds", "saffron turmeric leaf", sizes="bars", material="fruit"),
    ),
)  # fmt: skip

BALMS = Family(
    slug="balm", category="balms", material="herbs", technique="by-hand", grams=150,
    parts=(
        ("ชั่งและผสมทีละหม้อเล็ก บันทึกวันที่ทุกครั้ง", "Weighed and mixed in small pots, each with its date."),
        ("สำหรับใช้ภายนอก ทดสอบที่ท้องแขนก่อนใช้", "For outward use; try it on the inner arm first."),
        ("เก็บให้พ้นแดด", "Keep out of the sun."),
    ),
    goods=(
        Good("phra-pradaeng", "herbal-compress", "ลูกประคบสมุนไพรสด", "Herbal compress ball", 79, "ไพล ขมิ้น ตะไคร้ มะกรูด ห่อผ้าดิบ นึ่งใช้ซ้ำได้ห้าครั้ง", "Plai, turmeric, lemongrass and kaffir lime; steam and use five times.", "glass compress", "cream turmeric pandan", "plain", sizes="ML"),
        Good("phra-pradaeng", "plai-balm", "ยาหม่องไพล", "Plai balm", 59, "เนื้อบาล์มนุ่ม กลิ่นไพลเย็น ไม่เหนียว", "Soft and cooling, never sticky.", "glass tin", "turmeric pandan cream", "khit"),
        Good("ban-mokun", "green-balm", "ยาหม่องเสลดพังพอน", "Green herb balm", 55, "สีเขียวจากใบสดเคี่ยวในน้ำมัน", "Green from fresh leaves simmered in oil.", "glass tin", "leaf pandan turmeric", "sprigs"),
        Good("krasiao", "lemongrass-spray-oil", "น้ำมันตะไคร้หอม", "Citronella oil", 99, "กลั่นเอง ใช้หยดตะเกียงหอมหรือผสมสเปรย์กันยุง", "Distilled here, for a lamp or a spray against mosquitoes.", "glass dropper", "leaf pandan turmeric"),
        Good("krasiao", "turmeric-oil", "น้ำมันขมิ้นชันนวดตัว", "Turmeric massage oil", 129, "น้ำมันมะพร้าวหุงกับขมิ้นสด ซึมไว", "Coconut oil cooked with fresh turmeric, quickly absorbed.", "glass dropper", "turmeric saffron pandan", sizes="ML"),
        Good("khuan-khanun", "virgin-coconut-oil", "น้ำมันมะพร้าวบีบเย็น", "Virgin coconut oil", 150, "ใส ไม่มีกลิ่นหืน ใช้ทำอาหารหรือบำรุงผม", "Clear and fresh, for cooking or for hair.", "glass bottle", "cream pandan natural", sizes="bottles", material="coconut", technique="pressing"),
        Good("khok-pho", "coconut-hair-oil", "น้ำมันมะพร้าวอัญชันบำรุงผม", "Coconut hair oil with butterfly pea", 120, "แช่ดอกอัญชันเจ็ดวัน", "Steeped for seven days with butterfly pea.", "glass dropper", "mauve indigo sky", material="coconut", technique="pressing"),
        Good("yat-fon", "inhaler-jar", "ยาดมสมุนไพรโหลแก้ว", "Herbal inhaler jar", 49, "กระวาน กานพลู พิมเสน การบูร เปิดดมสดชื่น", "Cardamom, clove, borneol and camphor in a small jar.", "glass pair", "wood lac turmeric", "plain", "seeds", sizes="jars"),
        Good("nong-khai-centre", "foot-soak", "สมุนไพรแช่เท้า", "Herbal foot soak", 69, "ซองตาข่ายพร้อมแช่ เกลือสินเธาว์ผสมใบมะขาม", "Ready in a net bag: rock salt with tamarind leaf.", "pack pouch", "leaf pandan turmeric", "plain", "leaves", sizes="packs"),
    ),
)  # fmt: skip

HERBS = Family(
    slug="herb", category="herbs", material="herbs", technique="drying", grams=120,
    parts=(
        ("ล้างสามน้ำ อบไม่เกิน 60 องศาเพื่อรักษากลิ่น", "Washed three times and dried below 60 degrees to keep the scent."),
        ("บรรจุซองกันชื้น บอกวันเก็บเกี่ยว", "Packed dry, with the day of harvest on it."),
        ("เก็บในที่แห้ง ปิดซองให้สนิท", "Keep dry and well closed."),
    ),
    goods=(
        Good("krasiao", "turmeric-powder", "ขมิ้นชันผง", "Turmeric powder", 85, "ขมิ้นแก่เก้าเดือนขึ้นไป บดละเอียดสีเข้ม", "Roots over nine months old, finely ground and deep in colour.", "harvest roots", "saffron turmeric pandan", sizes="grams"),
        Good("krasiao", "dried-lemongrass", "ตะไคร้อบแห้ง", "Dried lemongrass", 59, "หั่นแว่นบาง ต้มน้ำดื่มหรือใส่ต้มยำ", "Thin slices for tea or tom yum.", "pack pouch", "leaf natural pandan", "plain", "leaves", sizes="grams"),
        Good("krasiao", "fresh-lemongrass", "ตะไคร้สดมัดกำ", "Fresh lemongrass", 25, "ตัดเช้าส่งบ่าย มัดละครึ่งกิโลกรัม", "Cut in the morning, sent in the afternoon; half a kilo.", "harvest greens", "leaf pandan cream", technique="growing"),
        Good("krasiao", "turmeric-slices", "ขมิ้นชันแว่นแห้ง", "Dried turmeric slices", 75, "แว่นหนาเท่ากัน ต้มหรือบดเองได้", "Even slices to boil or to grind.", "pack tube", "saffron turmeric cream", "plain", "pieces", sizes="grams"),
        Good("lam-takhong", "lemongrass-pandan-tea", "ชาตะไคร้ใบเตย", "Lemongrass and pandan tea", 79, "ซองเยื่อไผ่ 15 ซอง ชงร้อนหรือเย็น", "Fifteen bags, for hot or iced tea.", "pack drip", "leaf pandan turmeric"),
        Good("lam-takhong", "mulberry-tea", "ชาใบหม่อน", "Mulberry leaf tea", 95, "ใบหม่อนยอดสามใบแรก คั่วมือในกระทะทองเหลือง", "The first three leaves, roasted by hand.", "pack pouch", "pandan leaf cream", "plain", "leaves", sizes="grams", technique="roasting"),
        Good("liang-mai", "mulberry-tea-silk", "ชาหม่อนคนเลี้ยงไหม", "Silk-rearers' mulberry tea", 99, "ใบหม่อนแปลงเดียวกับที่เลี้ยงไหม", "From the leaves that feed the silkworms.", "pack tube", "pandan cream turmeric", "plain", "leaves", sizes="grams", technique="roasting"),
        Good("tak-fa", "roselle-dried", "กระเจี๊ยบแดงแห้ง", "Dried roselle", 65, "กลีบหนาเปรี้ยวจัด ต้มน้ำได้หลายรอบ", "Thick sharp petals that can be brewed again.", "pack pouch", "lac rose turmeric", "plain", "leaves", sizes="grams"),
        Good("phra-phutthabat", "butterfly-pea-tea", "ชาดอกอัญชัน", "Butterfly pea tea", 75, "บีบมะนาวแล้วเปลี่ยนเป็นสีม่วง", "Turns violet with a squeeze of lime.", "pack drip", "indigo sky mauve"),
        Good("khlong-nam-sai", "ginger-powder", "ขิงผงชงดื่ม", "Instant ginger", 85, "ขิงแก่ไม่เติมน้ำตาล ซองแบ่ง 12 ซอง", "Old ginger without sugar, in twelve sachets.", "pack drip", "saffron cream clay"),
    ),
)  # fmt: skip

FAMILIES = (SOAP, BALMS, HERBS)
