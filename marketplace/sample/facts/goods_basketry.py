"""Baskets, mats, brooms."""

from marketplace.sample.facts.kinds import Family, Good

BASKETS = Family(
    slug="basket", category="baskets", material="bamboo", technique="plaiting", grams=500,
    parts=(
        ("เหลาตอกเรียบไม่มีเสี้ยน รมควันกันมอด", "The splints are shaved smooth and smoked against insects."),
        ("ขอบถักด้วยหวาย ทนใช้หลายปี", "The rim is bound with rattan for years of use."),
        ("ปัดฝุ่นด้วยแปรงแห้ง เก็บในที่โปร่ง", "Dust with a dry brush and keep it in an airy place."),
    ),
    goods=(
        Good("bang-rakam", "hyacinth-basket", "ตะกร้าผักตบชวาหูหิ้ว", "Water hyacinth basket", 350, "ผักตบจากคลองในพื้นที่ ตากแห้งสนิทแล้วถักเปีย", "Hyacinth from local canals, fully dried and braided.", "basket basket", "natural wood cream", "braided", sizes="SML", material="hyacinth", technique="coiling"),
        Good("bang-rakam", "hyacinth-box", "กล่องผักตบชวามีฝา", "Lidded water hyacinth box", 420, "เก็บผ้าหรือของเล่นบนชั้น ฝาปิดสนิท", "For linen or toys on a shelf, with a close lid.", "basket lidded", "natural cream wood", "braided", sizes="SML", material="hyacinth", technique="coiling"),
        Good("bang-rakam", "market-basket", "ตะกร้าสานจ่ายตลาด", "Market basket", 290, "ตะกร้าทรงสูงก้นเหลี่ยม วางในตะแกรงจักรยานได้", "Tall with a square base; sits in a bicycle carrier.", "basket basket", "natural pandan cream", "plaited chequer", colours="natural pandan"),
        Good("bang-rakam", "hyacinth-tray", "ถาดสานผักตบชวา", "Water hyacinth tray", 260, "ถาดกลมกว้าง 38 เซนติเมตร วางผลไม้หรือกาแฟ", "A round tray of 38 cm for fruit or coffee.", "basket tray", "natural wood cream", "braided", material="hyacinth", technique="coiling"),
        Good("thung-san", "bamboo-egg-basket", "กระจาดไม้ไผ่ใส่ไข่", "Bamboo egg basket", 220, "ทรงเตี้ยปากกว้าง ระบายอากาศรอบใบ", "Low and wide, with air all round.", "basket bowl", "natural wood cream", "plaited", "eggs"),
        Good("thung-san", "bamboo-fruit-bowl", "กระจาดผลไม้ลายดาว", "Star-plaited fruit basket", 320, "ลายดาวล้อมเดือนเห็นชัดจากด้านบน", "A star pattern best seen from above.", "basket bowl", "natural clay indigo", "fine star", "limes"),
        Good("ban-mokun", "bamboo-lamp", "โคมไฟไม้ไผ่สาน", "Bamboo pendant lamp", 690, "เงาลายสานทอดบนผนังเมื่อเปิดไฟ ขั้ว E27", "Throws its weave on the wall when lit; E27 socket.", "basket lamp", "natural wood cream", "plaited"),
        Good("ban-mokun", "bamboo-fan", "พัดสานไม้ไผ่", "Bamboo hand fan", 90, "เบามือ ลมแรง ขอบเย็บผ้าสี", "Light with a strong breeze, its edge bound in cloth.", "basket fan", "natural lac indigo", "fine chequer", colours="natural lac"),
        Good("thung-pho-thale", "sticky-rice-basket", "กระติบข้าวเหนียว", "Sticky-rice basket", 180, "สานสองชั้นเก็บไอร้อน มีฝาครอบ", "Double-walled to keep rice warm, with its lid.", "basket lidded", "natural wood cocoa", "fine", sizes="SML"),
        Good("ubol-ratana-dam", "fish-basket", "ข้องปลาจิ๋วใส่ดินสอ", "Little fish-creel pencil pot", 120, "ย่อข้องปลาของคนลุ่มน้ำให้วางบนโต๊ะ", "The creel of lake fishers, made small for a desk.", "basket lidded", "natural wood cocoa", "fine"),
        Good("lam-dom-noi", "yarn-basket", "ตะกร้าใส่ไหมพรม", "Knitting basket", 380, "ทรงชามขอบเรียบ ไหมไม่เกี่ยว", "A smooth-rimmed bowl that does not catch yarn.", "basket bowl", "natural cream rose", "plaited", "yarn"),
        Good("tak-fa", "wall-basket-tray", "กระด้งตกแต่งผนัง", "Winnowing tray for the wall", 240, "กระด้งลายสองสี แขวนผนังหรือใช้ฝัดข้าวได้จริง", "Two-coloured; hang it, or winnow rice with it.", "basket tray", "natural clay indigo", "fine diamond", sizes="ML"),
    ),
)  # fmt: skip

MATS = Family(
    slug="mat", category="mats", material="reed", technique="plaiting", grams=1100,
    parts=(
        ("กกจักเส้นเล็กย้อมสีก่อนทอ", "The reed is split fine and dyed before weaving."),
        ("ผิวเรียบเย็น นั่งนอนสบายทั้งวัน", "Smooth and cool to sit or sleep on."),
        ("เช็ดด้วยผ้าหมาด ม้วนเก็บ อย่าพับ", "Wipe clean and roll up; do not fold."),
    ),
    goods=(
        Good("lam-dom-noi", "reed-sleeping-mat", "เสื่อกกลายขิด", "Reed sleeping mat", 490, "เสื่อผืนใหญ่ 120 x 200 เซนติเมตร ลายขิดสองสี", "A large mat of 120 x 200 cm with a two-colour pattern.", "basket mat", "natural lac pandan", "fine diamond", colours="natural lac"),
        Good("lam-dom-noi", "reed-folding-mat", "เสื่อกกพับปิกนิก", "Folding picnic mat", 350, "เสื่อเย็บต่อสามตอน หิ้วไปสวนสาธารณะได้", "Three hinged panels with a handle.", "basket mat", "natural indigo turmeric", "fine stripe"),
        Good("lam-dom-yai", "reed-prayer-mat", "เสื่อนั่งสมาธิ", "Meditation mat", 220, "เสื่อหนานุ่มสี่เหลี่ยม 60 เซนติเมตร", "Thick, soft and 60 cm square.", "basket mat", "clay natural cream", "plaited chequer"),
        Good("rattaphum", "krajood-floor-mat", "เสื่อกระจูดปูพื้น", "Krajood floor mat", 650, "เสื่อกระจูดลายลูกแก้ว ขอบเย็บผ้า", "Krajood in lozenges, with a cloth edge.", "basket mat", "natural ebony lac", "plaited star", material="krajood", sizes="ML"),
        Good("bang-rakam", "hyacinth-placemats", "แผ่นรองจานผักตบชวา ชุดสี่แผ่น", "Set of four hyacinth placemats", 280, "กันร้อนได้ดี สี่แผ่นไล่สี", "Heat-proof, in four shades.", "basket placemats", "natural cream wood clay", "braided", material="hyacinth", technique="coiling"),
        Good("thung-pho-thale", "reed-placemats", "แผ่นรองจานกก ชุดสี่แผ่น", "Set of four reed placemats", 240, "ลายทางบางเบา เช็ดง่าย", "Fine stripes, easy to wipe.", "basket placemats", "leaf natural turmeric cream", "fine stripe"),
        Good("nakhon-si-thammarat-centre", "krajood-placemats", "แผ่นรองจานกระจูดลายขอ", "Krajood placemats", 320, "สี่แผ่นสี่ลาย วางโต๊ะรับแขก", "Four mats, four patterns.", "basket placemats", "natural lac indigo turmeric", "fine star", material="krajood"),
    ),
)  # fmt: skip

BROOMS = Family(
    slug="broom", category="brooms", material="coconut", technique="binding", grams=700,
    parts=(
        ("มัดด้วยเชือกไนลอนสามเปลาะ แน่นไม่หลุดร่วง", "Bound three times so that nothing comes loose."),
        ("ด้ามไม้ไผ่รมควัน จับถนัดมือ", "A smoked bamboo handle that sits well in the hand."),
        ("แขวนเก็บให้ปลายลอยจากพื้น", "Hang it with the tip off the floor."),
    ),
    goods=(
        Good("nakhon-si-thammarat-centre", "coconut-broom", "ไม้กวาดทางมะพร้าวด้ามยาว", "Long coconut-rib broom", 120, "ก้านแข็งจากทางมะพร้าวแก่ กวาดลานและใบไม้เปียกได้", "Stiff ribs of old fronds that move even wet leaves.", "broom coconut", "wood cream lac", sizes="ML"),
        Good("khun-thale", "coconut-broom-short", "ไม้กวาดทางมะพร้าวด้ามสั้น", "Short coconut-rib broom", 75, "สำหรับมุมแคบและคอกสัตว์", "For corners and pens.", "broom duster", "wood turmeric indigo"),
        Good("kio-lom", "grass-broom", "ไม้กวาดดอกหญ้า", "Grass-flower broom", 140, "ดอกหญ้าจากดอย เคาะเมล็ดออกหมด กวาดฝุ่นละเอียด", "Hill grass with every seed shaken out, for fine dust.", "broom grass", "natural lac turmeric", material="grass", colours="natural leaf"),
        Good("kio-lom", "grass-broom-check", "ไม้กวาดดอกหญ้าด้ามถักสี", "Grass broom with braided handle", 180, "ด้ามถักเชือกสีครามสลับขมิ้น", "Its handle braided in indigo and turmeric.", "broom grass", "natural indigo turmeric", material="grass"),
        Good("bhumibol-dam", "grass-duster", "ไม้ปัดฝุ่นดอกหญ้า", "Grass duster", 65, "ปลายนุ่มไม่ขีดข่วน ปัดชั้นหนังสือและรถ", "Soft enough for bookshelves and cars.", "broom duster", "natural lac cream", material="grass"),
    ),
)  # fmt: skip

FAMILIES = (BASKETS, MATS, BROOMS)
