"""Pottery, woodwork, toys, stationery, jewellery."""

from marketplace.sample.facts.kinds import Family, Good

POTTERY = Family(
    slug="pottery", category="pottery", material="clay", technique="turning", grams=800,
    parts=(
        ("ปั้นบนแป้นหมุนแล้วเผาที่ 1,200 องศา", "Thrown on the wheel and fired at 1,200 degrees."),
        ("เคลือบไม่มีสารตะกั่ว ใช้กับอาหารได้", "Lead-free glaze, safe for food."),
        ("ล้างมือด้วยฟองน้ำนุ่ม", "Wash by hand with a soft sponge."),
    ),
    goods=(
        Good("ban-thongphun", "clay-mug-pair", "แก้วดินเผาคู่", "Pair of stoneware mugs", 380, "สองใบสลับสีดินกับสีเคลือบ จุ 300 มิลลิลิตร", "Two mugs, clay and glaze exchanged; 300 ml each.", "pot cups", "clay cream cocoa", "clay", colours="clay indigo"),
        Good("ban-thongphun", "clay-vase", "แจกันดินเผาคอสูง", "Tall clay vase", 450, "คอแคบเหมาะดอกหญ้าแห้ง จุ่มเคลือบครึ่งใบ", "A narrow neck for dry stems, half-dipped in glaze.", "pot vase", "natural clay cream", "clay"),
        Good("ban-thongphun", "clay-lantern", "โคมดินเผาฉลุลาย", "Pierced clay lantern", 520, "ใส่เทียนแล้วแสงลอดเป็นจุดทั่วผนัง", "With a candle it scatters light over the wall.", "pot incense", "clay turmeric cream", "clay"),
        Good("ban-si-wanalai", "clay-plate-set", "ชุดจานชามขอบลายดอก", "Plate and bowl with flower rim", 690, "แต้มดอกรอบขอบด้วยพู่กันทีละดอก", "Each flower at the rim is dabbed by brush.", "pot plates", "cream indigo sky", "clay", colours="cream sky"),
        Good("ban-si-wanalai", "clay-planter", "กระถางดินเผาเคลือบครึ่งใบ", "Half-glazed planter", 290, "มีรูระบายน้ำและจานรอง", "With a drain hole and its saucer.", "pot planter", "clay cream turmeric", "clay", sizes="SML"),
        Good("lam-takhong", "water-jar-small", "โอ่งจิ๋วใส่น้ำดื่ม", "Small drinking-water jar", 390, "ดินเผาไม่เคลือบทำให้น้ำเย็นเอง", "Unglazed clay keeps water cool by itself.", "pot jar", "clay natural cocoa", "clay", sizes="SML"),
        Good("lam-takhong", "black-vase", "แจกันดินดำเผาเข้ม", "Dark clay vase", 550, "เผาลดออกซิเจนจนผิวเข้มวาวเอง", "Fired with little air until it turns dark by itself.", "pot vase", "ebony clay stone", "clay"),
        Good("phra-phutthabat", "succulent-pot", "กระถางไม้อวบน้ำ", "Succulent pot", 150, "ใบเล็กสีพาสเทล วางขอบหน้าต่าง", "Small and pale, for a window sill.", "pot planter", "rose cream leaf", "clay", colours="rose sky leaf"),
    ),
)  # fmt: skip

WOODWORK = Family(
    slug="wood", category="woodwork", material="wood", technique="carving", grams=600,
    parts=(
        ("ใช้ไม้สวนป่าและไม้เหลือจากโรงเลื่อย", "Made of plantation timber and sawmill offcuts."),
        ("ขัดสี่ครั้ง เคลือบน้ำมันที่ปลอดภัยกับอาหาร", "Sanded four times and oiled with food-safe oil."),
        ("ไม่ต้องแช่น้ำ ทาน้ำมันปีละครั้ง", "Do not soak; oil it once a year."),
    ),
    goods=(
        Good("phra-pradaeng", "wooden-truck", "รถบรรทุกไม้ของเล่น", "Wooden toy truck", 350, "ล้อหมุนได้จริง ท่อนซุงถอดออกนับเลขได้", "The wheels turn, and the logs lift out for counting.", "wood car", "wood turmeric lac", "wood", colours="turmeric sky"),
        Good("phra-pradaeng", "wooden-elephant", "ช้างไม้ลากจูง", "Pull-along elephant", 290, "ผูกเชือกลากได้ สีปลอดภัยสำหรับเด็ก", "On a string, in child-safe paint.", "wood animal", "wood cream turmeric", "wood"),
        Good("vocational-promotion", "building-blocks", "ตัวต่อไม้ 24 ชิ้น", "24 building blocks", 420, "รูปทรงฉลุให้คลำจำได้ด้วยปลายนิ้ว", "Shapes cut so that fingers can tell them apart.", "wood blocks", "turmeric indigo lac pandan", "wood"),
        Good("vocational-promotion", "tablet-stand", "แท่นวางแท็บเล็ตไม้", "Tablet stand", 240, "วางได้สองมุม มีช่องสายชาร์จ", "Two angles, with a slot for the cable.", "wood stand", "wood sky indigo", "wood"),
        Good("kio-lom", "spoon-set", "ชุดทัพพีไม้สามชิ้น", "Three wooden spoons", 260, "ทัพพี ช้อน และตะหลิว ไม่ขูดกระทะเคลือบ", "Ladle, spoon and turner that spare a coated pan.", "wood spoons", "wood cream cocoa", "wood"),
        Good("kio-lom", "chopping-board", "เขียงไม้ฝังแถบสี", "Inlaid chopping board", 390, "แถบไม้สองสีฝังในเนื้อไม้ ไม่ใช่สีทา", "The two stripes are inlaid wood, not paint.", "wood board", "wood lac turmeric", "wood", sizes="ML"),
        Good("lam-nam-nan", "serving-tray", "ถาดไม้เสิร์ฟ", "Serving tray", 450, "หูจับเจาะในขอบ ซ้อนเก็บได้", "With cut handles, and it stacks.", "wood tray", "wood cream indigo", "wood"),
        Good("thai-mueang", "driftwood-board", "เขียงไม้ยางพาราทรงใบไม้", "Rubberwood board", 280, "ไม้ยางพาราเนื้อละเอียด น้ำหนักเบา", "Fine, light rubberwood.", "wood board", "natural indigo pandan", "wood"),
    ),
)  # fmt: skip

TOYS = Family(
    slug="toy", category="toys", material="cotton", technique="sewing", grams=250,
    parts=(
        ("ตาปักด้วยด้าย ไม่มีชิ้นเล็กที่หลุดได้", "The eyes are stitched: nothing small comes off."),
        ("ยัดใยสังเคราะห์สะอาด ซักมือได้ทั้งตัว", "Filled with clean fibre, washable by hand."),
        ("ใช้ผ้าเหลือจากการตัดเสื้อ ลดขยะ", "Made of offcuts, so nothing is wasted."),
    ),
    goods=(
        Good("phra-pradaeng", "cloth-elephant", "ตุ๊กตาช้างผ้า", "Cloth elephant", 290, "หูใหญ่บีบแล้วมีเสียงกรอบแกรบ", "Its big ears crackle when pressed.", "gift elephant", "sky cream rose", "sprigs", colours="sky turmeric rose"),
        Good("phra-pradaeng", "cloth-rabbit", "ตุ๊กตากระต่ายผ้า", "Cloth rabbit", 290, "ผ้าพันคอถอดได้ ให้เด็กหัดผูก", "The scarf comes off for little hands to tie.", "gift rabbit", "cream rose lac", "sprigs", colours="cream rose"),
        Good("nong-khai-centre", "khit-doll", "ตุ๊กตานุ่งซิ่น", "Doll in a woven skirt", 320, "ซิ่นทอจริงย่อส่วน เปลี่ยนชุดได้", "Her skirt is truly woven, and comes off.", "gift doll", "lac indigo turmeric", "khit", colours="lac pandan"),
        Good("yat-fon", "hill-doll", "ตุ๊กตาชาวดอย", "Doll from the hills", 350, "เสื้อและผ้าโพกหัวเย็บมือ", "Blouse and headcloth sewn by hand.", "gift doll", "ebony lac turmeric", "jok"),
        Good("thai-mueang", "fish-mobile", "โมบายปลาผ้า", "Cloth fish mobile", 380, "ปลาห้าตัวว่ายตามลม แขวนเหนือเปล", "Five fish that swim in the breeze over a cot.", "gift mobile", "sky turmeric lac cream", "mudmee"),
        Good("rayong", "sea-mobile", "โมบายปลาทะเลระยอง", "Sea fish mobile", 380, "ห่วงไม้ไผ่และผ้าเหลือสีทะเล", "A bamboo hoop and cloth in sea colours.", "gift mobile", "indigo sky leaf cream", "check"),
        Good("lop-buri", "indigo-elephant", "ช้างผ้าฝ้ายย้อมคราม", "Indigo elephant", 340, "ผ้าครามมัดย้อม ตัวเล็กถือสะดวก", "Tie-dyed indigo, small enough to carry.", "gift elephant", "indigo cream sky", "tied"),
    ),
)  # fmt: skip

PAPER = Family(
    slug="paper", category="stationery", material="paper", technique="folding", grams=200,
    parts=(
        ("เย็บกี่ด้วยมือ กางได้ราบ", "Sewn by hand so that it opens flat."),
        ("ปกผ้าทอของกลุ่มเครือข่าย", "The cover is cloth from our own network."),
        ("ห่อด้วยกระดาษรีไซเคิล ส่งเป็นของขวัญได้เลย", "Wrapped in recycled paper, ready to give."),
    ),
    goods=(
        Good("phra-pradaeng", "khit-notebook", "สมุดปกผ้าขิด", "Khit-covered notebook", 180, "กระดาษถนอมสายตา 96 หน้า ไม่มีเส้น", "96 plain pages, easy on the eyes.", "gift notebook", "indigo cream turmeric", "khit", colours="indigo lac"),
        Good("phra-pradaeng", "saori-notebook", "สมุดปกผ้าซาโอริ", "Saori-covered notebook", 190, "ปกไม่ซ้ำกันสักเล่ม มีริบบิ้นคั่น", "No two covers alike, with a ribbon.", "gift notebook", "turmeric lac cream", "saori"),
        Good("ban-mokun", "check-notebook", "สมุดปกผ้าขาวม้า", "Checked notebook", 150, "กระดาษมีเส้น 80 หน้า", "80 ruled pages.", "gift notebook", "lac cream indigo", "check", colours="lac pandan"),
        Good("khon-kaen-centre", "mudmee-cards", "การ์ดอวยพรผ้ามัดหมี่ ชุดสี่ใบ", "Four mudmee greeting cards", 160, "ติดผ้าจริงชิ้นเล็ก พร้อมซอง", "A real piece of cloth on each, with envelopes.", "gift cards", "indigo turmeric cream", "mudmee"),
        Good("yat-fon", "jok-cards", "การ์ดผ้าจก ชุดสี่ใบ", "Four jok cards", 180, "ลายเพชรสี่สี เขียนเองด้านใน", "Diamonds in four colours, blank inside.", "gift cards", "lac turmeric cream ebony", "jok"),
    ),
)  # fmt: skip

JEWELS = Family(
    slug="jewel", category="jewellery", material="cotton", technique="folding", grams=60,
    parts=(
        ("ก้านและตัวล็อกเป็นโลหะไม่แพ้ผิว", "Hooks and clasps are kind to the skin."),
        ("ใช้เศษผ้าทอชิ้นเล็กที่สุดที่เหลือจากกี่", "Made of the smallest pieces that leave the loom."),
        ("เบามาก ใส่ได้ทั้งวัน", "So light that you forget it."),
    ),
    goods=(
        Good("phra-pradaeng", "khit-earrings", "ต่างหูผ้าขิดทรงเพชร", "Diamond khit earrings", 150, "สองข้างลายต่อเนื่องกัน", "The pattern runs from one to the other.", "jewel earrings", "lac cream indigo", "khit", colours="lac indigo"),
        Good("liang-mai", "silk-earrings", "ต่างหูไหมทรงกลม", "Round silk earrings", 220, "ไหมมัดหมี่แท้หุ้มกระดุม", "True mudmee silk over a button.", "jewel earrings", "mauve turmeric cream", "mudmee", "round", material="silk"),
        Good("nong-khai-centre", "cloth-necklace", "สร้อยลูกปัดผ้า", "Cloth bead necklace", 290, "ลูกปัดผ้าสลับไม้ ยาวปรับได้", "Cloth and wooden beads on an adjustable cord.", "jewel necklace", "lac turmeric indigo cream", "khit"),
        Good("yat-fon", "jok-bangle", "กำไลผ้าจก", "Jok bangle", 190, "โครงไผ่หุ้มผ้า ใส่ซ้อนกันได้", "Bamboo wrapped in cloth, made to be stacked.", "jewel bracelet", "ebony lac turmeric", "jok", colours="ebony lac"),
        Good("lam-nam-un", "indigo-bangle", "กำไลผ้าคราม", "Indigo bangle", 170, "ครามสามระดับ อ่อนถึงเข้ม", "Three depths of indigo.", "jewel bracelet", "indigo sky cream", "bands"),
        Good("ban-thongphun", "flower-brooch", "เข็มกลัดดอกไม้ผ้า", "Flower brooch", 140, "พับกลีบทีละชั้น ติดเสื้อหรือหมวก", "Folded petal by petal, for a lapel or a hat.", "jewel brooch", "rose lac cream", "sprigs", colours="rose turmeric"),
    ),
)  # fmt: skip

FAMILIES = (POTTERY, WOODWORK, TOYS, PAPER, JEWELS)
