"""Cushions and clothes."""

from marketplace.sample.facts.kinds import Family, Good

CUSHIONS = Family(
    slug="cushion", category="cushions", material="cotton", technique="sewing", grams=900,
    parts=(
        ("ยัดนุ่นและใยสังเคราะห์ผสมกัน แน่นแต่ไม่แข็ง", "Filled with kapok and fibre: firm, not hard."),
        ("ปลอกถอดซักได้ ซิปซ่อนในตะเข็บ", "The cover comes off to wash, its zip hidden in the seam."),
        ("ผึ่งแดดอ่อนเดือนละครั้งให้ฟูเหมือนเดิม", "Air it in mild sun once a month to keep it full."),
    ),
    goods=(
        Good("phra-pradaeng", "name-pillow", "หมอนผ้าทอปักชื่อ", "Handwoven pillow with your name", 420, "บอกชื่อตอนสั่ง ปักให้ด้วยมือไม่เกินสิบตัวอักษร", "Tell us the name when you order: up to ten letters, embroidered by hand.", "cushion named", "sky indigo cream", "check", "ใจดี", colours="sky rose turmeric", technique="embroidery"),
        Good("phra-pradaeng", "name-pillow-baby", "หมอนปักชื่อรับขวัญ", "Baby's name pillow", 390, "ใบเล็กผ้าฝ้ายนุ่ม ปักชื่อและวันเกิด", "A small soft cotton pillow with name and birthday.", "cushion named", "rose mauve cream", "sprigs", "น้องฟ้า", technique="embroidery"),
        Good("phra-pradaeng", "saori-cushion", "หมอนอิงซาโอริ", "Saori cushion", 480, "หน้าเป็นผ้าซาโอริ หลังเป็นผ้าแคนวาสสีธรรมชาติ", "Saori in front, natural canvas behind.", "cushion square", "turmeric indigo cream lac", "saori"),
        Good("nong-khai-centre", "khit-cushion-pair", "หมอนอิงลายขิดคู่", "Pair of khit cushions", 690, "สองใบสลับสีพื้นกับสีลาย", "Two cushions, ground and pattern exchanged.", "cushion pair", "lac cream indigo", "khit", colours="lac pandan"),
        Good("nong-khai-centre", "triangle-pillow", "หมอนสามเหลี่ยมลายขิด", "Triangular khit pillow", 590, "พิงอ่านหนังสือได้สบาย หน้าเย็บแถบสีเก้าชั้น", "Made to lean on with a book; nine coloured strips on its face.", "cushion triangle", "lac cream turmeric indigo", "khit", sizes="ML"),
        Good("phon-phisai", "triangle-folding", "หมอนสามเหลี่ยมพับสามตอน", "Triangular pillow with folding mat", 1290, "คลี่เป็นที่นอนยาว 170 เซนติเมตร", "Unfolds into a mat of 170 cm.", "cushion triangle", "pandan cream turmeric", "khit"),
        Good("phon-phisai", "bolster", "หมอนข้างผ้าฝ้าย", "Cotton bolster", 450, "ปลายรวบจีบมือ ไส้นุ่นแท้", "Ends gathered by hand, true kapok inside.", "cushion bolster", "indigo cream turmeric", "bands"),
        Good("chiang-phin", "seat-cushion", "เบาะนั่งกลมผ้าขิด", "Round khit seat", 350, "หนาแปดเซนติเมตร นั่งพื้นไม่เจ็บ", "Eight centimetres thick for sitting on the floor.", "cushion seat", "clay cream cocoa", "khit", colours="clay indigo"),
        Good("ban-si-wanalai", "neck-pillow", "หมอนรองคอเดินทาง", "Travel neck pillow", 320, "มีห่วงคล้องกระเป๋า ปลอกถอดซักได้", "With a loop for the bag and a cover that comes off.", "cushion neck", "indigo cream lac", "check", colours="indigo lac pandan"),
        Good("thung-san", "check-cushion", "หมอนอิงผ้าขาวม้า", "Pha khao ma cushion", 260, "ผ้าขาวม้าทอใหม่ลายตารางเล็ก", "New handwoven cloth in a small check.", "cushion square", "turmeric lac cream", "check", colours="turmeric sky"),
    ),
)  # fmt: skip

CLOTHES = Family(
    slug="garment", category="garments", material="cotton", technique="sewing", grams=300,
    parts=(
        ("ตัดเย็บทีละตัวโดยช่างของศูนย์ ตะเข็บเรียบเก็บริม", "Sewn one at a time, with flat finished seams."),
        ("ทรงหลวมใส่สบายในอากาศร้อน", "Loosely cut for hot days."),
        ("ซักเครื่องถนอมผ้าได้ รีดไฟปานกลาง", "Machine-wash gently; iron at medium heat."),
    ),
    goods=(
        Good("phra-pradaeng", "linen-apron", "ผ้ากันเปื้อนช่างครัว", "Cook's apron", 350, "กระเป๋าหน้าใหญ่แบ่งสองช่อง สายคล้องคอปรับได้", "A wide divided pocket and an adjustable neck.", "wear apron", "indigo cream turmeric", "twill", colours="indigo clay"),
        Good("phra-pradaeng", "saori-vest-shirt", "เสื้อซาโอริแขนสั้น", "Short-sleeved Saori shirt", 1250, "ผ้าทอทั้งตัวไม่ซ้ำลาย กระดุมกะลา", "Freely woven throughout, with coconut buttons.", "wear shirt", "sky indigo cream turmeric", "saori", sizes="worn"),
        Good("khon-kaen-centre", "mudmee-shirt", "เสื้อเชิ้ตมัดหมี่", "Mudmee shirt", 990, "ต่อลายตรงสาบเสื้อพอดี ใส่ทำงานวันศุกร์ได้", "The pattern meets at the placket; right for a Friday at the office.", "wear shirt", "indigo cream turmeric", "mudmee", sizes="worn"),
        Good("khon-kaen-centre", "mudmee-blouse", "เสื้อคอกลมต่อมัดหมี่", "Round-necked blouse with mudmee", 690, "ตัวเสื้อฝ้ายพื้น ต่อเชิงและอกด้วยมัดหมี่", "Plain cotton with mudmee at hem and yoke.", "wear blouse", "lac cream turmeric indigo", "mudmee", sizes="worn"),
        Good("lam-nam-un", "indigo-work-shirt", "เสื้อหม้อห้อมย้อมคราม", "Indigo work shirt", 590, "ครามแท้ กลิ่นหอมดินอ่อน ๆ ใส่แล้วเย็น", "True indigo with a faint smell of earth, cool to wear.", "wear shirt", "indigo sky cream", "plain", sizes="worn", technique="dyeing"),
        Good("lam-nam-un", "indigo-tied-shirt", "เสื้อมัดย้อมคราม", "Tie-dyed indigo shirt", 650, "วงมัดย้อมกระจายทั้งตัว ไม่มีตัวไหนซ้ำ", "Rings all over; every shirt its own.", "wear shirt", "indigo cream sky", "tied", "plain collar", sizes="worn", technique="dyeing"),
        Good("yat-fon", "fisherman-trousers", "กางเกงเลผ้าทอ", "Handwoven fisherman's trousers", 490, "เอวผูก ใส่ได้ทุกขนาดตัว", "Tied at the waist to fit everyone.", "wear trousers", "pandan cream turmeric", "stripes", colours="pandan indigo lac"),
        Good("yat-fon", "hill-jacket-blouse", "เสื้อพื้นเมืองแต่งผ้าทอ", "Blouse with woven panels", 850, "อกและชายเสื้อแต่งผ้าจกลายเพชร", "Diamond jok panels at yoke and hem.", "wear blouse", "ebony turmeric lac cream", "jok", sizes="worn"),
        Good("khok-pho", "batik-style-blouse", "เสื้อปาเต๊ะลายดอก", "Flowered blouse", 450, "ลายดอกเล็กสีหวาน ผ้าเนื้อบางแห้งไว", "Small sweet flowers on light, quick-drying cloth.", "wear blouse", "rose cream pandan mauve", "sprigs", sizes="worn"),
        Good("si-sakhon", "sarong-flower", "ผ้าถุงลายดอกพิมพ์มือ", "Hand-printed flower sarong", 320, "พิมพ์บล็อกไม้สามสี เชิงลายเรขาคณิต", "Three-colour block print with a geometric border.", "wear sarong", "mauve cream rose turmeric", "sprigs", colours="mauve pandan"),
        Good("bang-rakam", "hyacinth-hat", "หมวกสานผักตบชวา", "Water hyacinth hat", 290, "ปีกกว้างกันแดด ม้วนเก็บแล้วคืนรูป", "A wide brim that springs back after packing.", "wear hat", "natural lac cream", "fine", material="hyacinth", technique="plaiting", colours="natural clay"),
        Good("bang-rakam", "hyacinth-slippers", "รองเท้าแตะผักตบชวา", "Water hyacinth slippers", 190, "พื้นนุ่มซับเหงื่อ ใส่ในบ้าน", "A soft sole for the house.", "wear slippers", "natural clay cream", "fine", sizes="feet", material="hyacinth", technique="plaiting"),
        Good("lam-dom-yai", "khao-ma-shirt", "เสื้อผ้าขาวม้าทรงฮาวาย", "Checked holiday shirt", 450, "สีสดใส่สงกรานต์หรือวันสบาย", "Bright, for Songkran or any easy day.", "wear shirt", "lac turmeric cream pandan", "check", sizes="worn"),
        Good("vocational-promotion", "uniform-polo-apron", "ผ้ากันเปื้อนร้านกาแฟ", "Barista's apron", 420, "ผ้าแคนวาสหนา สั่งปักโลโก้ร้านได้ตั้งแต่สิบผืน", "Heavy canvas; your café's badge from ten pieces.", "wear apron", "cocoa cream turmeric", "twill", material="canvas"),
    ),
)  # fmt: skip

FAMILIES = (CUSHIONS, CLOTHES)
