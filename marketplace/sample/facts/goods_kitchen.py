"""Chilli pastes, rice, coffee, drinks, fresh produce."""

from marketplace.sample.facts.kinds import Family, Good

PASTES = Family(
    slug="paste", category="pastes", material="chilli", technique="pounding", grams=260,
    parts=(
        ("ตำครกหินแล้วผัดไฟอ่อนจนหอม", "Pounded in stone and fried slowly until fragrant."),
        ("ไม่ใส่ผงชูรส ไม่แต่งสี", "No flavour enhancer, no colour."),
        ("เปิดแล้วแช่เย็น กินให้หมดในหนึ่งเดือน", "Refrigerate once open and eat within a month."),
    ),
    goods=(
        Good("krasiao", "chilli-lemongrass", "น้ำพริกตะไคร้", "Lemongrass chilli paste", 79, "ตะไคร้อ่อนจากนิคม คลุกข้าวร้อนก็อร่อย", "Young lemongrass; good with plain hot rice.", "glass jar", "clay lac cream", "check", sizes="jars"),
        Good("krasiao", "cricket-chilli", "น้ำพริกจิ้งหรีด", "Cricket chilli paste", 89, "จิ้งหรีดคั่วตำละเอียด รสกลมกล่อม", "Roasted crickets pounded fine and round in taste.", "glass pair", "cocoa lac turmeric", "plain", sizes="jars"),
        Good("phra-saeng", "khao-yam-set", "ชุดข้าวยำพร้อมน้ำบูดู", "Khao yam set with budu sauce", 150, "เครื่องแห้งครบสิบอย่าง น้ำบูดูหนึ่งขวด เติมผักสดเอง", "Ten dry garnishes and a bottle of sauce; add fresh herbs.", "sweet rice_dish", "sky cream lac"),
        Good("phra-saeng", "budu-sauce", "น้ำบูดูข้าวยำ", "Budu sauce", 65, "เคี่ยวตะไคร้ ข่า ใบมะกรูด หวานเค็มพอดี", "Simmered with lemongrass, galangal and lime leaf.", "glass bottle", "cocoa lac turmeric", sizes="bottles"),
        Good("rattaphum", "curry-paste-south", "พริกแกงใต้", "Southern curry paste", 69, "ขมิ้นสด พริกขี้หนู กะปิแท้", "Fresh turmeric, bird chilli and real shrimp paste.", "glass jar", "saffron lac pandan", "check", sizes="jars"),
        Good("khun-thale", "curry-paste-green", "พริกแกงเขียวหวาน", "Green curry paste", 65, "พริกสดทั้งหมด สีเขียวจากใบพริก", "Fresh chillies alone; green from the leaves.", "glass jar", "leaf pandan cream", "check", sizes="jars"),
        Good("phon-phisai", "jaew-bong", "แจ่วบองสมุนไพร", "Jaew bong relish", 75, "ปลาร้าต้มสุก ข่า ตะไคร้ มะขาม", "Cooked fermented fish with galangal and tamarind.", "glass pair", "clay pandan lac", "plain", sizes="jars"),
        Good("sukhirin", "satay-spice", "เครื่องสะเต๊ะผง", "Satay spice", 59, "ขมิ้น ลูกผักชี ยี่หร่า คั่วแล้วบด", "Turmeric, coriander and cumin, roasted and ground.", "pack tube", "saffron lac turmeric", "plain", sizes="grams"),
        Good("khuean-phet", "palm-sugar", "น้ำตาลโตนดแท้", "Palmyra sugar", 85, "เคี่ยวเช้าวันเก็บ ไม่ผสมน้ำตาลทราย", "Boiled on the morning of tapping, with no cane sugar.", "glass pair", "wood turmeric cream", "plain", sizes="jars"),
        Good("thai-mueang", "shrimp-paste", "กะปิกุ้งเคย", "Shrimp paste", 95, "เคยตาดำ หมักเกลือสามเดือน", "Krill fermented three months in salt.", "glass jar", "mauve indigo cream", "check", sizes="jars"),
    ),
)  # fmt: skip

RICE = Family(
    slug="rice", category="rice", material="rice", technique="growing", grams=1000, tax="VAT exempt",
    parts=(
        ("สีใหม่ตามคำสั่งซื้อ บอกวันสีบนถุง", "Milled to order, with the day on the bag."),
        ("ปลูกแบบลดสารเคมี ตรวจความชื้นทุกรอบ", "Grown with few chemicals, its moisture checked each time."),
        ("เก็บในที่แห้ง กินภายในสามเดือน", "Keep dry and eat within three months."),
    ),
    goods=(
        Good("prasat", "jasmine-rice", "ข้าวหอมมะลิสุรินทร์", "Surin jasmine rice", 55, "ข้าวนาปีเมล็ดยาว หุงแล้วหอมทั้งบ้าน", "Long-grained rain-fed rice that scents the house.", "pack sack", "cream pandan turmeric", "plain", "leaves", sizes="kilos"),
        Good("prasat", "brown-jasmine-rice", "ข้าวกล้องหอมมะลิ", "Brown jasmine rice", 60, "เก็บจมูกข้าวไว้ครบ แช่น้ำก่อนหุง", "With its germ; soak before cooking.", "pack sack", "wood clay cream", "plain", "leaves", sizes="kilos"),
        Good("lam-pao", "sticky-rice", "ข้าวเหนียวเขี้ยวงู", "Khiao ngu sticky rice", 58, "เมล็ดเรียวเล็ก นึ่งแล้วนุ่มนาน", "Slim grains that stay soft after steaming.", "pack sack", "cream lac turmeric", "plain", "leaves", sizes="kilos"),
        Good("non-sang", "riceberry", "ข้าวไรซ์เบอร์รี", "Riceberry", 75, "เมล็ดม่วงเข้ม เคี้ยวหนึบ", "Dark purple and pleasantly chewy.", "pack sack", "mauve indigo ebony", "plain", "leaves", sizes="kilos"),
        Good("ban-mokun", "mixed-grains", "ธัญพืชห้าสี", "Five grains", 89, "ข้าวแดง ข้าวดำ ลูกเดือย ถั่วเขียว งา", "Red and black rice, Job's tears, mung beans, sesame.", "glass jar", "clay turmeric pandan", "check", "seeds"),
        Good("thung-pho-thale", "black-sticky-rice", "ข้าวเหนียวดำ", "Black sticky rice", 65, "ทำขนมหรือหุงผสม", "For sweets, or mixed into rice.", "pack pouch", "ebony mauve turmeric", "plain", "leaves", sizes="kilos"),
        Good("lam-nam-nan", "mung-beans", "ถั่วเขียวผิวมัน", "Mung beans", 45, "คัดเมล็ดด้วยมือ ต้มเปื่อยเร็ว", "Picked over by hand and quick to cook.", "pack pouch", "leaf pandan turmeric", "plain", "seeds", sizes="kilos"),
    ),
)  # fmt: skip

COFFEE = Family(
    slug="coffee", category="coffee-tea", material="coffee", technique="roasting", grams=220,
    parts=(
        ("คั่วทุกสัปดาห์ครั้งละไม่เกินห้ากิโลกรัม", "Roasted weekly, no more than five kilos at a time."),
        ("คัดเมล็ดด้วยมือสองรอบ", "Sorted twice by hand."),
        ("พักเจ็ดวันหลังคั่วจะหอมที่สุด", "At its best a week after roasting."),
    ),
    goods=(
        Good("yat-fon", "arabica-medium", "กาแฟอาราบิก้าคั่วกลาง", "Arabica, medium roast", 220, "กลิ่นถั่วและน้ำผึ้ง เปรี้ยวน้อย", "Nuts and honey, with little sourness.", "pack pouch", "cocoa lac cream", "khit", "seeds", sizes="coffee"),
        Good("yat-fon", "arabica-dark", "กาแฟอาราบิก้าคั่วเข้ม", "Arabica, dark roast", 220, "เข้มแบบกาแฟโบราณ ใส่นมก็ไม่จืด", "Strong enough for milk.", "pack pouch", "ebony cream turmeric", "khit", "seeds", sizes="coffee"),
        Good("yat-fon", "drip-coffee", "กาแฟดริปซอง", "Drip coffee bags", 180, "กล่องละสิบซอง ฉีก แขวน เทน้ำร้อน", "Ten bags: tear, hang, pour.", "pack drip", "cocoa cream lac"),
        Good("bhumibol-dam", "honey-process-coffee", "กาแฟฮันนี่โปรเซส", "Honey-process coffee", 280, "ตากพร้อมเมือก หวานผลไม้สุก", "Dried with its fruit; sweet as ripe plum.", "pack pouch", "clay indigo cream", "jok", "seeds", sizes="coffee"),
        Good("betong", "robusta-betong", "กาแฟโรบัสต้าเบตง", "Betong robusta", 160, "คั่วเนยแบบใต้ ชงโอเลี้ยงได้", "Southern roast, right for iced black coffee.", "pack pouch", "ebony pandan turmeric", "bands", "seeds", sizes="coffee"),
        Good("khlong-nam-sai", "oolong-tea", "ชาอู่หลงอ่อน", "Light oolong tea", 190, "ชงได้ห้าน้ำ กลิ่นดอกไม้", "Five infusions and a scent of flowers.", "pack tube", "pandan turmeric cream", "plain", "leaves", sizes="grams", material="herbs"),
    ),
)  # fmt: skip

DRINKS = Family(
    slug="drink", category="herbal-drinks", material="herbs", technique="brewing", grams=400,
    parts=(
        ("ต้มวันบรรจุ ใช้น้ำตาลอ้อยน้อย", "Brewed on the day, with little cane sugar."),
        ("ล้างขวดและฆ่าเชื้อด้วยไอน้ำ", "Bottles are washed and steamed."),
        ("แช่เย็นและดื่มภายในเจ็ดวัน", "Keep cold and drink within seven days."),
    ),
    goods=(
        Good("phra-saeng", "bael-drink", "น้ำมะตูม", "Bael fruit drink", 25, "มะตูมปิ้งก่อนต้ม หอมควัน", "The fruit is toasted first, for a smoky scent.", "glass bottle", "saffron cream cocoa", sizes="bottles"),
        Good("phra-saeng", "roselle-drink", "น้ำกระเจี๊ยบ", "Roselle drink", 25, "เปรี้ยวอมหวาน แช่เย็นชื่นใจ", "Sweet-sour and best ice cold.", "glass bottle", "lac cream rose", sizes="bottles"),
        Good("phra-saeng", "lemongrass-drink", "น้ำตะไคร้ใบเตย", "Lemongrass and pandan drink", 25, "ไม่แต่งสี กลิ่นสดชื่น", "Uncoloured and fresh.", "glass bottle", "leaf cream pandan", sizes="bottles"),
        Good("krasiao", "turmeric-drink", "น้ำขมิ้นน้ำผึ้งมะนาว", "Turmeric, honey and lime", 35, "เขย่าก่อนดื่ม รสนุ่ม", "Shake it first; it is mild.", "glass bottle", "turmeric pandan saffron", sizes="bottles"),
        Good("bhumibol-dam", "wild-honey", "น้ำผึ้งดอกลำไย", "Longan honey", 190, "กรองผ้าสองชั้น ไม่ผ่านความร้อน", "Strained twice and never heated.", "glass jar", "saffron turmeric cream", "check", "clear", sizes="jars", material="honey", technique="growing"),
        Good("lam-takhong", "sunflower-honey", "น้ำผึ้งดอกทานตะวัน", "Sunflower honey", 170, "ตกผลึกง่ายตามธรรมชาติ รสอ่อน", "Sets by nature, and is mild.", "glass pair", "turmeric cocoa cream", "plain", "clear", sizes="jars", material="honey", technique="growing"),
        Good("si-sakhon", "longkong-juice", "น้ำลองกองเข้มข้น", "Longkong cordial", 89, "ผสมน้ำเย็นหนึ่งต่อสี่", "One part to four of cold water.", "glass bottle", "natural lac turmeric", sizes="bottles", material="fruit"),
    ),
)  # fmt: skip

FRESH = Family(
    slug="fresh", category="fresh", material="fruit", technique="growing", grams=1500, tax="VAT exempt",
    parts=(
        ("เก็บเมื่อสุกพอดีแล้วส่งภายในวันเดียวกัน", "Picked ripe and sent the same day."),
        ("ตามฤดูกาล จำนวนมีจำกัดในแต่ละสัปดาห์", "In season only, and so many a week."),
        ("ห่อด้วยใบไม้แห้งและกระดาษ กันช้ำ", "Packed in dry leaves and paper."),
    ),
    goods=(
        Good("nakhon-si-thammarat-centre", "netted-melon", "เมลอนตาข่าย", "Netted melon", 180, "ปลูกในโรงเรือนหนึ่งต้นหนึ่งลูก วัดความหวานก่อนตัด", "One fruit to a plant, under cover, its sweetness measured before cutting.", "harvest melon", "leaf saffron cream"),
        Good("nakhon-si-thammarat-centre", "honeydew-melon", "เมลอนเนื้อเขียว", "Green-fleshed melon", 160, "เนื้อกรอบหวานเย็น ลูกละกิโลครึ่ง", "Crisp and cool; about a kilo and a half.", "harvest melon", "turmeric leaf cream"),
        Good("prachuap-khiri-khan", "pineapple", "สับปะรดปราณบุรี", "Pineapple", 45, "เปลือกบาง เนื้อฉ่ำ ปอกให้ได้", "Thin-skinned and juicy; we peel it if you like.", "harvest pineapple", "saffron turmeric pandan"),
        Good("rayong", "mangosteen", "มังคุดคัดผล", "Mangosteen", 90, "กิโลกรัมละ 9-10 ผล", "Nine or ten to the kilo.", "harvest fruits", "mauve lac ebony"),
        Good("betong", "shogun-orange", "ส้มโชกุนเบตง", "Betong shogun oranges", 95, "ผิวล่อนปอกง่าย หวานอมเปรี้ยว", "Easy to peel and sweet-sharp.", "harvest fruits", "saffron turmeric leaf"),
        Good("thung-san", "limes", "มะนาวแป้นคัดเบอร์", "Selected limes", 40, "ถุงละสามสิบลูก น้ำมากเปลือกบาง", "Thirty to the bag, thin-skinned.", "harvest fruits", "leaf pandan turmeric"),
        Good("tak-fa", "cultivated-bananas", "กล้วยน้ำว้า", "Namwa bananas", 35, "หวีใหญ่ แก่จัด บ่มธรรมชาติ", "A large hand, ripened naturally.", "harvest bananas", "turmeric leaf natural"),
        Good("khuan-khanun", "coconut-fresh", "มะพร้าวน้ำหอม", "Fragrant coconuts", 60, "สามลูก ปอกเปลือกพร้อมเจาะ", "Three, trimmed and ready to open.", "harvest coconut", "leaf natural cream", material="coconut"),
        Good("khok-pho", "coconut-old", "มะพร้าวแกงแก่จัด", "Cooking coconuts", 45, "สองลูก ขูดคั้นกะทิได้ข้น", "Two, for rich coconut milk.", "harvest coconut", "wood cocoa cream", material="coconut"),
        Good("krasiao", "fresh-turmeric", "ขมิ้นชันสด", "Fresh turmeric", 50, "แง่งใหญ่ล้างสะอาด กิโลกรัม", "Large clean roots, by the kilo.", "harvest roots", "saffron turmeric clay", material="herbs"),
        Good("thung-pho-thale", "free-range-eggs", "ไข่ไก่อารมณ์ดี", "Free-range eggs", 75, "แผงสิบห้าฟอง เก็บเช้านี้", "Fifteen, gathered this morning.", "harvest eggs", "clay natural cream"),
        Good("huai-luang", "salted-eggs", "ไข่เค็มดินจอมปลวก", "Salted duck eggs", 70, "สิบฟอง ไข่แดงมันเยิ้ม", "Ten, with rich yolks.", "harvest eggs", "sky natural cream"),
    ),
)  # fmt: skip

FAMILIES = (PASTES, RICE, COFFEE, DRINKS, FRESH)
