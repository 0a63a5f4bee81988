"""Handwoven cloth: Saori, mudmee, khit, jok, indigo, checks."""

from marketplace.sample.facts.kinds import Family, Good

SAORI = Family(
    slug="saori", category="shawls", material="yarn", technique="saori", grams=220,
    parts=(
        ("ซาโอริเป็นการทออิสระ ไม่มีเส้นผิด มีแต่เส้นที่ผู้ทอเลือก", "Saori is free weaving: there are no wrong threads, only those the weaver chose."),
        ("ทอเสร็จแล้วซักน้ำเย็นและรีดหนึ่งครั้ง เนื้อผ้าจึงนุ่มตั้งแต่วันแรก", "Washed cold and ironed once after weaving, so it is soft from the first day."),
        ("ซักมือ ไม่บิด ตากแบน", "Wash by hand, do not wring, dry flat."),
    ),
    goods=(
        Good("phra-pradaeng", "saori-shawl-river", "ผ้าคลุมไหล่ซาโอริ สายน้ำ", "Saori shawl, River", 890, "ไล่สีครามเข้มถึงฟ้าอ่อนเหมือนแม่น้ำยามเช้า", "From deep indigo to pale blue, as a river in the morning.", "cloth hanging", "indigo sky cream", "saori", sizes="shawl"),
        Good("phra-pradaeng", "saori-shawl-sunset", "ผ้าคลุมไหล่ซาโอริ ตะวันตกดิน", "Saori shawl, Sunset", 890, "เส้นขมิ้น ส้ม และครั่งสลับกันอย่างอบอุ่น", "Turmeric, saffron and lac threads in warm turns.", "cloth hanging", "saffron turmeric lac rose", "saori", sizes="shawl"),
        Good("phra-pradaeng", "saori-scarf-garden", "ผ้าพันคอซาโอริ สวนหลังบ้าน", "Saori scarf, Back Garden", 450, "เขียวหลายเฉดสลับเส้นดอกสีชมพู", "Many greens with a thread of pink flower here and there.", "cloth scarf", "pandan leaf rose cream", "saori"),
        Good("phra-pradaeng", "saori-scarf-night", "ผ้าพันคอซาโอริ คืนเดือนหงาย", "Saori scarf, Moonlit Night", 450, "พื้นดำมะเกลือแต้มเส้นเงินเทา ใส่ได้ทั้งชายหญิง", "Ebony with threads of silver grey, for women and men.", "cloth scarf", "ebony stone sky", "saori"),
        Good("phra-pradaeng", "saori-runner", "ผ้าคาดโต๊ะซาโอริ", "Saori table runner", 620, "ยาว 150 เซนติเมตร ปลายแหลมถ่วงพู่ให้ทิ้งตัวสวย", "150 cm long, with pointed ends that hang well.", "cloth runner", "clay cream turmeric", "saori"),
        Good("yat-fon", "saori-blanket", "ผ้าห่มซาโอริหน้าหนาว", "Saori winter throw", 1450, "ทอเส้นใหญ่ นุ่มหนา สำหรับเช้าวันหนาวบนดอย", "Thick soft yarn for cold mornings in the hills.", "cloth folded", "mauve cream stone rose", "saori"),
        Good("khon-kaen-centre", "saori-yardage", "ผ้าซาโอริตัดเสื้อ", "Saori cloth by the length", 780, "หน้ากว้าง 75 เซนติเมตร ทอเนื้อบางเหมาะตัดเสื้อคลุม", "75 cm wide and light enough for a jacket.", "cloth rolled", "turmeric indigo cream", "saori", sizes="length"),
    ),
)  # fmt: skip

MUDMEE = Family(
    slug="mudmee", category="handwoven", material="silk", technique="mudmee", grams=300,
    parts=(
        ("เส้นพุ่งมัดและย้อมทีละลายก่อนขึ้นกี่ ขอบลายจึงพลิ้วเป็นธรรมชาติ", "The weft is tied and dyed before weaving, which gives the pattern its soft edge."),
        ("ใช้เวลาทอราวสองสัปดาห์ต่อผืน", "One piece takes about two weeks on the loom."),
        ("ซักแห้งหรือซักมือด้วยน้ำยาอ่อน รีดด้านหลังผ้า", "Dry-clean or wash gently by hand; iron on the reverse."),
    ),
    goods=(
        Good("liang-mai", "mudmee-silk-hook", "ผ้าไหมมัดหมี่ลายขอ", "Mudmee silk, hook pattern", 2800, "ไหมเลี้ยงและสาวเองในนิคม ลายขอพื้นแดงครั่ง", "Silk reared and reeled at the settlement, hooks on a lac-red ground.", "cloth hanging", "lac turmeric cream indigo", "mudmee", "wide", sizes="length"),
        Good("liang-mai", "mudmee-silk-pine", "ผ้าไหมมัดหมี่ลายต้นสน", "Mudmee silk, pine pattern", 3200, "ต้นสนเรียงแถวบนพื้นเขียวใบเตย ไหมน้อยเนื้อเนียน", "Rows of pines on pandan green, in fine inner silk.", "cloth hanging", "pandan cream turmeric leaf", "mudmee", "wide", sizes="length"),
        Good("liang-mai", "silk-plain-set", "ผ้าไหมพื้นเส้นบ้าน", "Plain village silk", 1650, "ทอสองตะกอเนื้อแน่น ตัดสูทหรือกระโปรงได้", "A dense two-shaft weave for suits or skirts.", "cloth rolled", "turmeric cream saffron", "plain", sizes="length", technique="handloom"),
        Good("liang-mai", "silk-scarf-thin", "ผ้าพันคอไหมเนื้อบาง", "Light silk scarf", 950, "เบาเพียง 60 กรัม พันคอได้ทุกฤดู", "Only 60 grams; for every season.", "cloth scarf", "rose cream mauve", "bands", colours="rose sky", technique="handloom"),
        Good("prasat", "mudmee-silk-lantern", "ผ้าไหมมัดหมี่ลายโคม", "Mudmee silk, lantern pattern", 2950, "โคมห้าชั้นเหลืองบนม่วง เรียงเต็มผืน", "Five-tiered lanterns, yellow on mauve, all over the cloth.", "cloth hanging", "mauve turmeric cream lac", "mudmee", "wide", sizes="length"),
        Good("prasat", "silk-checked-sarong", "ผ้าโสร่งไหมลายตาราง", "Checked silk sarong", 1900, "เส้นควบสองสีให้ประกายเวลาขยับ", "Two-ply thread of two colours that glints as you move.", "wear sarong", "lac turmeric pandan", "check"),
        Good("khon-kaen-centre", "mudmee-cotton-sarong", "ผ้าถุงฝ้ายมัดหมี่", "Mudmee cotton tube skirt", 690, "ฝ้ายซักง่าย มีเชิงลายขิดทอต่อในตัว", "Easy-care cotton with a khit border woven in.", "wear sarong", "indigo cream sky", "mudmee", material="cotton", colours="indigo lac"),
        Good("ubol-ratana-dam", "mudmee-cotton-length", "ผ้าฝ้ายมัดหมี่ลายเขื่อน", "Mudmee cotton, water pattern", 850, "ลายคลื่นน้ำซ้อนกันเหมือนผิวน้ำหน้าเขื่อน", "Layered waves, as the water before the dam.", "cloth rolled", "sky indigo cream", "mudmee", sizes="length", material="cotton"),
    ),
)  # fmt: skip

KHIT = Family(
    slug="khit", category="handwoven", material="cotton", technique="khit", grams=280,
    parts=(
        ("ใช้ไม้เก็บยกเส้นยืนทีละแถว ลายจึงนูนจับแล้วรู้สึกได้", "Warp threads are lifted row by row with a stick, so the pattern can be felt as well as seen."),
        ("ฝ้ายย้อมด้วยเปลือกไม้และครั่ง สีนุ่มตา", "The cotton is dyed with bark and lac, in quiet colours."),
        ("ซักมือแยกสีในครั้งแรก", "Wash separately the first time."),
    ),
    goods=(
        Good("chiang-phin", "khit-shawl-star", "ผ้าคลุมไหล่ขิดลายดาว", "Khit shawl, stars", 780, "ดาวแปดแฉกเรียงเป็นแถบ ชายปล่อยเกลียวมือ", "Bands of eight-pointed stars, the fringe twisted by hand.", "cloth hanging", "indigo cream turmeric", "khit", sizes="shawl"),
        Good("chiang-phin", "khit-shawl-lac", "ผ้าคลุมไหล่ขิดย้อมครั่ง", "Khit shawl dyed with lac", 820, "แดงครั่งแท้ ยิ่งใช้ยิ่งนวล", "True lac red that mellows with use.", "cloth hanging", "lac cream rose", "khit", sizes="shawl"),
        Good("huai-luang", "khit-cloth-length", "ผ้าขิดตัดชุด", "Khit cloth for dressmaking", 690, "ลายเล็กทั้งผืน ต่อลายง่ายเวลาตัด", "A small all-over pattern that is easy to match.", "cloth rolled", "pandan cream turmeric", "khit", sizes="length"),
        Good("huai-luang", "khit-altar-cloth", "ผ้ารองพานลายขิด", "Khit offering cloth", 290, "ผืนเล็กขนาด 45 เซนติเมตร ชายครุยสี่ด้าน", "45 cm square, fringed on four sides.", "cloth folded", "turmeric lac cream", "khit"),
        Good("non-sang", "khit-runner", "ผ้าคาดโต๊ะลายขิดนาค", "Khit runner, naga pattern", 560, "นาคเกี้ยวตลอดแนวยาว สองเมตร", "Entwined nagas along two metres.", "cloth runner", "indigo cream lac", "khit"),
        Good("bhumibol-dam", "jok-hem", "ตีนจกต่อผ้าซิ่น", "Jok skirt border", 1500, "จกขนเม่นทีละเส้น ใช้ต่อชายซิ่นหรือใส่กรอบ", "Picked thread by thread with a quill, to sew on a skirt or to frame.", "cloth hanging", "ebony turmeric lac cream", "jok", technique="jok"),
        Good("lam-nam-nan", "jok-sarong", "ซิ่นตีนจกลุ่มน้ำน่าน", "Tube skirt with jok border", 2200, "ตัวซิ่นลายขวาง ตีนจกสีเหลืองทอง", "A striped body with a golden jok border.", "wear sarong", "cocoa turmeric lac", "bands", technique="jok"),
        Good("lam-pao", "praewa-style-shawl", "ผ้าเบี่ยงลายเก็บขิด", "Patterned shoulder cloth", 1350, "สิบแถบสิบลาย ใช้พาดบ่าในงานบุญ", "Ten bands, ten patterns, worn over the shoulder at merit-making.", "cloth hanging", "lac turmeric pandan cream", "khit", "wide"),
    ),
)  # fmt: skip

DYED = Family(
    slug="natural-dye", category="handwoven", material="cotton", technique="dyeing", grams=250,
    parts=(
        ("ย้อมด้วยต้นไม้ในพื้นที่ ไม่ใช้สารเคมี สีแต่ละหม้อต่างกันเล็กน้อย", "Dyed with local plants and no chemicals; each vat differs a little."),
        ("เส้นฝ้ายเข็นมือ ผิวผ้ามีปุ่มเล็ก ๆ ระบายอากาศดี", "Hand-spun cotton with small slubs, cool to wear."),
        ("ซักแยกสองครั้งแรก เลี่ยงแดดจัด", "Wash separately twice at first; keep out of strong sun."),
    ),
    goods=(
        Good("lam-nam-un", "indigo-shawl", "ผ้าคลุมไหล่ย้อมคราม", "Indigo shawl", 690, "จุ่มหม้อครามเจ็ดครั้งจนได้สีน้ำเงินเข้ม", "Dipped seven times for a deep blue.", "cloth hanging", "indigo sky cream", "bands", sizes="shawl"),
        Good("lam-nam-un", "indigo-tied-scarf", "ผ้าพันคอมัดย้อมคราม", "Tie-dyed indigo scarf", 390, "มัดด้วยเชือกกล้วยทีละวง วงไม่ซ้ำกันสักผืน", "Tied ring by ring with banana cord; no two the same.", "cloth scarf", "indigo cream sky", "tied"),
        Good("lam-nam-un", "indigo-cloth", "ผ้าฝ้ายย้อมครามเมตร", "Indigo cotton by the length", 520, "เนื้อหนาปานกลาง ตัดเสื้อหม้อห้อมได้", "Medium weight, right for a work shirt.", "cloth rolled", "indigo sky cream", "plain", sizes="length"),
        Good("kham-soi", "ebony-cloth", "ผ้าฝ้ายย้อมมะเกลือ", "Ebony-dyed cotton", 580, "ดำสนิทจากผลมะเกลือสด ตากและย้อมซ้ำหลายสิบครั้ง", "Deep black from fresh ebony fruit, dyed and dried dozens of times.", "cloth folded", "ebony stone cocoa", "twill", sizes="length"),
        Good("kham-soi", "checked-loincloth", "ผ้าขาวม้าห้าสี", "Five-colour pha khao ma", 290, "ใช้ได้ทั้งพันคอ คาดเอว ปูนั่ง", "A scarf, a sash or something to sit on.", "cloth folded", "lac pandan turmeric cream", "check", colours="lac indigo"),
        Good("khuan-khanun", "lan-khoi-cloth", "ผ้าลานข่อยลายลูกแก้ว", "Lan Khoi cloth, lozenge weave", 720, "ผ้าของกลุ่มลานข่อย ทอสี่ตะกอเป็นลายลูกแก้วเล็ก", "Cloth of the Lan Khoi group, a small lozenge on four shafts.", "cloth rolled", "clay cream turmeric", "twill", sizes="length", technique="handloom"),
        Good("khuan-khanun", "lan-khoi-shawl", "ผ้าคลุมไหล่ลานข่อย", "Lan Khoi shawl", 650, "สีเปลือกมังคุดอมชมพู เบาและอุ่น", "A pinkish mangosteen-bark dye, light and warm.", "cloth hanging", "rose cream mauve", "twill", sizes="shawl"),
        Good("kio-lom", "teak-leaf-scarf", "ผ้าพันคอย้อมใบสัก", "Teak-leaf scarf", 360, "ใบสักอ่อนให้สีม่วงแดงที่ไม่เหมือนสีใด", "Young teak leaves give a mauve like no other.", "cloth scarf", "mauve rose cream", "stripes"),
    ),
)  # fmt: skip

FAMILIES = (SAORI, MUDMEE, KHIT, DYED)
