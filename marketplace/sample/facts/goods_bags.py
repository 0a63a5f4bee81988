"""Bags: plaited of krajood sedge, and sewn of handwoven cloth."""

from marketplace.sample.facts.kinds import Family, Good

SEDGE = Family(
    slug="sedge-bag", category="sedge-bags", material="krajood", technique="plaiting", grams=420,
    parts=(
        ("เส้นกระจูดตากแดดแล้วรีดให้แบนก่อนสาน จึงเหนียวและไม่บาดมือ", "The sedge is sun-dried and pressed flat before plaiting, so it is tough and kind to the hands."),
        ("ข้างในบุผ้าฝ้าย เก็บขอบด้วยเข็มทุกใบ", "It is lined with cotton and its rim is finished with the needle."),
        ("เช็ดด้วยผ้าหมาดแล้วผึ่งลม ไม่ควรแช่น้ำ", "Wipe with a damp cloth and air it; do not soak it."),
    ),
    goods=(
        Good("nakhon-si-thammarat-centre", "krajood-market-tote", "กระเป๋ากระจูดหูหนัง", "Krajood tote with leather handles", 690, "ใบกว้างพอใส่แฟ้มและผ้าคลุมไหล่ หูหนังแท้เย็บสองชั้น", "Wide enough for papers and a shawl, with leather handles stitched twice.", "bag tote", "natural lac indigo", "plaited diamond", "leather", sizes="ML"),
        Good("nakhon-si-thammarat-centre", "krajood-bucket", "กระเป๋ากระจูดทรงถัง", "Krajood bucket bag", 590, "ทรงกลมตั้งได้เอง หยิบของง่ายแม้อยู่ก้นใบ", "Round and self-standing, with everything in easy reach.", "bag bucket", "natural pandan turmeric", "plaited steps", colours="natural pandan"),
        Good("nakhon-si-thammarat-centre", "krajood-clutch", "กระเป๋ากระจูดถือออกงาน", "Krajood clutch", 450, "ฝาพับสีครามติดกระดุมกะลา ใส่โทรศัพท์และพัดได้พอดี", "An indigo flap with a coconut-shell button; a telephone and a fan fit inside.", "bag clutch", "natural indigo lac", "fine star", colours="natural lac"),
        Good("nakhon-si-thammarat-centre", "krajood-laptop-sleeve", "ซองกระจูดใส่แล็ปท็อป", "Krajood laptop sleeve", 790, "บุนวมหนาหนึ่งเซนติเมตร กันกระแทกสำหรับเครื่อง 14 นิ้ว", "Padded a centimetre thick for a 14-inch computer.", "bag clutch", "ebony natural turmeric", "fine chequer"),
        Good("khuan-khanun", "krajood-beach-bag", "กระเป๋ากระจูดไปทะเล", "Krajood beach bag", 520, "สานลายขอสีขมิ้น ใบใหญ่ น้ำหนักเบา พับเก็บในกระเป๋าเดินทางได้", "Hooks in turmeric yellow; large, light, and folds into a suitcase.", "bag tote", "natural turmeric clay", "plaited star", sizes="ML"),
        Good("khuan-khanun", "krajood-planter-cover", "ปลอกกระถางกระจูด", "Krajood planter cover", 320, "สวมทับกระถางพลาสติก พับปากลงปรับความสูงได้", "Slips over a plastic pot; fold the rim down to set the height.", "pot planter", "natural cocoa cream", "plaited stripe", sizes="SML"),
        Good("rattaphum", "krajood-backpack", "เป้กระจูดใบเล็ก", "Small krajood backpack", 850, "สายเป้ผ้าฝ้ายปรับได้ ฝาปิดติดกระดุม ใส่สมุดและกระบอกน้ำได้", "Adjustable cotton straps, a buttoned lid, room for a book and a bottle.", "bag backpack", "natural cream lac", "plaited chequer"),
        Good("rattaphum", "krajood-bicycle-basket", "กระเป๋ากระจูดแขวนแฮนด์จักรยาน", "Krajood bicycle bag", 560, "มีหูเกี่ยวสองข้างและก้นเสริมแผ่นไม้ไผ่", "Two loops for the handlebar and a base stiffened with bamboo.", "bag bucket", "clay natural indigo", "plaited diamond"),
    ),
)  # fmt: skip

CLOTH = Family(
    slug="cloth-bag", category="cloth-bags", material="cotton", technique="sewing", grams=260,
    parts=(
        ("ตัดจากผ้าทอของกลุ่ม เศษผ้าที่เหลือนำไปเย็บซับในและพู่", "Cut from our own handwoven cloth; the offcuts become lining and tassels."),
        ("ตะเข็บเย็บสองชั้น จุดรับน้ำหนักย้ำด้วยมือ", "Double-stitched, with the points that carry weight reinforced by hand."),
        ("ซักมือด้วยน้ำเย็น ตากในที่ร่ม", "Wash by hand in cold water and dry in the shade."),
    ),
    goods=(
        Good("phra-pradaeng", "saori-crossbody", "กระเป๋าสะพายผ้าทอซาโอริ", "Saori crossbody pouch", 390, "ผ้าแต่ละใบทอสดไม่ร่างแบบ จึงไม่มีใบไหนซ้ำกัน สายยาวปรับได้", "Woven freely without a pattern, so no two are alike; the strap adjusts.", "bag pouch", "indigo turmeric lac", "saori", colours="indigo lac"),
        Good("phra-pradaeng", "canvas-apron-tote", "ถุงผ้าแคนวาสหูสีคราม", "Canvas tote with indigo handles", 290, "ผ้าหนา 12 ออนซ์ รับของสดจากตลาดได้หลายกิโลกรัม", "Twelve-ounce canvas that carries kilos from the market.", "bag tote", "cream indigo lac", "twill", material="canvas"),
        Good("phra-pradaeng", "pencil-case", "กระเป๋าดินสอผ้าทอ", "Handwoven pencil case", 150, "ซิปทองเหลืองและพู่ปลายซิปจากเศษด้าย", "A brass zip with a tassel of leftover thread.", "bag pouch", "turmeric indigo lac", "bands", colours="turmeric rose sky"),
        Good("nong-khai-centre", "khit-tote", "กระเป๋าผ้าขิดหูหิ้ว", "Khit cloth tote", 490, "ลายขิดดอกแก้วทอเป็นแถบรอบใบ ก้นกว้างวางตั้งได้", "Bands of khit flowers run round it; the wide base stands by itself.", "bag tote", "lac cream indigo", "khit", technique="khit"),
        Good("khon-kaen-centre", "mudmee-purse", "กระเป๋าสตางค์ผ้ามัดหมี่", "Mudmee coin purse", 180, "ใส่เหรียญและบัตรได้หกใบ ซิปลื่นเปิดด้วยมือเดียว", "Holds coins and six cards; the zip opens with one hand.", "bag pouch", "mauve cream turmeric", "mudmee", colours="mauve indigo pandan"),
        Good("ban-si-wanalai", "school-backpack", "เป้ผ้าฝ้ายลายตาราง", "Checked cotton backpack", 650, "ผ้าขาวม้าทอแน่นซ้อนผ้ากันน้ำ มีช่องใส่แท็บเล็ต", "Close-woven checked cloth over a waterproof layer, with a tablet pocket.", "bag backpack", "lac cream indigo", "check", colours="lac indigo"),
        Good("yat-fon", "hill-shoulder-bag", "ย่ามผ้าทอหยาดฝน", "Yat Fon shoulder bag", 420, "ทรงย่ามล้านนาพู่ยาว จุสมุดปกแข็งได้สามเล่ม", "A northern shoulder bag with long tassels, roomy enough for three books.", "bag bucket", "ebony lac turmeric", "jok", technique="jok"),
        Good("lam-nam-un", "indigo-lunch-bag", "ถุงผ้าครามใส่ปิ่นโต", "Indigo lunch bag", 350, "บุฉนวนเก็บความร้อน รูดเชือกปิด ใส่ปิ่นโตสองชั้น", "Insulated, with a drawstring; takes a two-tier lunch carrier.", "bag bucket", "indigo cream sky", "tied", technique="dyeing"),
        Good("vocational-promotion", "document-bag", "กระเป๋าเอกสารผ้าทอซับใน", "Lined document bag", 540, "ขนาด A4 มีช่องปากกาและแถบใส่ชื่อ สั่งปักชื่อหน่วยงานได้", "A4, with pen loops and a name strip; an office's name can be embroidered.", "bag clutch", "pandan cream turmeric", "twill"),
        Good("lop-buri", "sunflower-tote", "ถุงผ้าลายดอกทานตะวัน", "Sunflower tote", 260, "พิมพ์ดอกเล็กเต็มใบด้วยบล็อกมือ สีสดไม่ตก", "Block-printed by hand all over with small flowers in fast colours.", "bag tote", "turmeric cocoa cream", "sprigs", material="canvas"),
    ),
)  # fmt: skip

FAMILIES = (SEDGE, CLOTH)
