"""Services: booked, not posted. Each is priced by time, by people or by piece."""

from marketplace.sample.facts.kinds import Family, Good

WELLNESS = Family(
    slug="wellness", category="wellness", material="labour", technique="by-hand", grams=0, service=True,
    parts=(
        ("นัดหมายล่วงหน้าหนึ่งวัน เลือกเวลาได้เมื่อเราติดต่อกลับ", "Book a day ahead; we call back to agree the hour."),
        ("ผู้ให้บริการผ่านการอบรมครบหลักสูตร", "Everyone who serves you has finished the full course."),
        ("เลื่อนนัดได้ก่อนสี่ชั่วโมง", "You may move your booking up to four hours before."),
    ),
    goods=(
        Good("phra-pradaeng", "thai-massage", "นวดแผนไทย", "Thai massage", 250, "นวดคลายเส้นทั้งตัวในห้องเงียบ แอร์เย็นพอดี", "Whole-body massage in a quiet room.", "service massage", "cream turmeric pandan", "stripes", sizes="minutes"),
        Good("phra-pradaeng", "compress-massage", "นวดประคบสมุนไพร", "Massage with herbal compress", 350, "นวดแล้วประคบด้วยลูกประคบสดนึ่งใหม่", "Massage, then freshly steamed compresses.", "glass compress", "natural lac pandan", "check", sizes="minutes"),
        Good("nong-khai-centre", "foot-massage", "นวดฝ่าเท้า", "Foot massage", 180, "แช่เท้าสมุนไพรก่อนนวด", "With a herbal foot-bath first.", "service massage", "sky indigo cream", "check", sizes="minutes"),
        Good("yat-fon", "lanna-massage", "นวดล้านนาตอกเส้น", "Lanna massage", 320, "เลือกน้ำหนักเบาหรือหนักได้", "As gentle or as firm as you wish.", "service massage", "rose mauve cream", "jok", sizes="minutes"),
        Good("khon-kaen-centre", "haircut", "ตัดผมชายหญิง", "Haircut", 100, "สระ ตัด เป่า ทางเข้าราบเข็นรถเข็นได้", "Wash, cut and dry; the door is level with the street.", "trade haircut", "stone cream lac", "stripes"),
    ),
)  # fmt: skip

CATERING = Family(
    slug="catering", category="catering", material="labour", technique="by-hand", grams=0, service=True,
    parts=(
        ("สั่งล่วงหน้าสามวัน ส่งถึงที่ประชุมในจังหวัด", "Order three days ahead; we deliver within the province."),
        ("ออกใบเสนอราคาให้หน่วยงานได้", "We write a quotation for offices."),
        ("แจ้งอาหารที่แพ้หรืออาหารฮาลาลได้", "Tell us of allergies, or ask for halal food."),
    ),
    goods=(
        Good("phra-pradaeng", "barista-bar", "บาริสต้าออกบูธกาแฟ", "Barista coffee stand", 2500, "บาริสต้าสองคนพร้อมเครื่อง เสิร์ฟร้อนเย็นครึ่งวัน", "Two baristas with their machine for half a day.", "service latte", "cocoa cream wood", sizes="people"),
        Good("phra-pradaeng", "snack-box", "ชุดอาหารว่างประชุม", "Meeting snack boxes", 900, "ขนมสามอย่าง ผลไม้ และน้ำสมุนไพร", "Three sweets, fruit and a herbal drink each.", "service lunch", "saffron lac turmeric", sizes="pieces"),
        Good("ban-thongphun", "thai-sweet-box", "ชุดขนมไทยจัดเบรก", "Thai sweet boxes", 800, "ขนมไทยสี่อย่างจัดใบตอง", "Four Thai sweets on banana leaf.", "service lunch", "turmeric leaf rose", sizes="pieces"),
        Good("yat-fon", "coffee-class", "เรียนชงกาแฟครึ่งวัน", "Half-day coffee class", 690, "ลองชงเองห้าแก้ว กลับบ้านพร้อมเมล็ดกาแฟ", "Brew five cups yourself and take beans home.", "service latte", "wood sky clay"),
        Good("krasiao", "farm-lunch", "มื้อกลางวันสวนสมุนไพร", "Herb garden lunch", 2400, "อาหารพื้นบ้านห้าอย่างในสวน", "Five country dishes in the garden.", "sweet rice_dish", "leaf cream lac", sizes="people"),
    ),
)  # fmt: skip

HANDIWORK = Family(
    slug="handiwork", category="handiwork", material="labour", technique="by-hand", grams=0, service=True,
    parts=(
        ("ตีราคาก่อนลงมือทุกครั้ง ไม่มีค่าใช้จ่ายแฝง", "Priced before we begin, with nothing hidden."),
        ("รับประกันงานสามสิบวัน", "Our work is guaranteed for thirty days."),
        ("นัดรับส่งในเขตอำเภอเมือง", "Collected and delivered within the town district."),
    ),
    goods=(
        Good("phra-pradaeng", "car-wash", "ล้างรถดูดฝุ่น", "Car wash and vacuum", 180, "ล้างมือ ไม่ทิ้งรอย เคลือบแว็กซ์เพิ่มได้", "Washed by hand without a scratch; wax as an extra.", "service car", "sky turmeric stone", sizes="cars"),
        Good("ban-mokun", "car-polish", "ขัดเคลือบสีรถ", "Car polish", 890, "ขัดลบคราบและเคลือบเงา ใช้เวลาครึ่งวัน", "Half a day of cleaning and polishing.", "service car", "lac cream stone", sizes="cars"),
        Good("vocational-promotion", "tailoring", "ตัดเย็บชุดตามสั่ง", "Made-to-measure sewing", 650, "วัดตัวและลองหนึ่งครั้ง ค่าแรงไม่รวมผ้า", "One measuring and one fitting; the cloth is extra.", "service sewing", "pandan turmeric lac", "check"),
        Good("khon-kaen-centre", "alterations", "แก้ทรงและซ่อมเสื้อผ้า", "Alterations", 80, "เปลี่ยนซิป ตัดขา เก็บเอว", "Zips, hems and waists.", "service sewing", "sky lac cream", "stripes"),
        Good("vocational-promotion", "laundry", "ซักรีดรายกิโล", "Laundry by the kilo", 60, "แยกผ้าสีผ้าขาว พับส่งในถุงผ้า", "Colours kept apart, folded into a cloth bag.", "service laundry", "indigo cream sky", "check"),
        Good("ban-si-wanalai", "appliance-repair", "ซ่อมเครื่องใช้ไฟฟ้า", "Appliance repair", 150, "พัดลม หม้อหุงข้าว เตารีด ค่าแรงไม่รวมอะไหล่", "Fans, rice cookers, irons; parts are extra.", "trade repair", "indigo sky turmeric"),
        Good("nakhon-si-thammarat-centre", "garden-care", "จัดสวนหย่อม", "Small garden care", 750, "ตัดแต่ง ลงต้นไม้ ทำปุ๋ยหมัก", "Pruning, planting and composting.", "trade garden", "pandan cream turmeric", "check"),
    ),
)  # fmt: skip

STUDIO = Family(
    slug="studio", category="studio", material="labour", technique="by-hand", grams=0, service=True,
    parts=(
        ("ส่งแบบร่างให้ดูก่อนสองครั้ง", "You see two drafts before we finish."),
        ("ทำงานทางไกล ส่งไฟล์ทางอีเมล", "Done from afar, delivered by e-mail."),
        ("ระบุวันส่งงานชัดเจนในใบสั่ง", "The day of delivery is written in the order."),
    ),
    goods=(
        Good("vocational-promotion", "shirt-printing", "สกรีนเสื้อทีม", "Team T-shirt printing", 2600, "สกรีนสองสีหนึ่งจุด รวมเสื้อยืดฝ้าย", "Two colours in one place, cotton shirts included.", "service printing", "lac cream turmeric", "sprigs", sizes="pieces"),
        Good("phra-pradaeng", "logo-design", "ออกแบบโลโก้ร้าน", "Logo design", 1800, "โลโก้สามแบบ เลือกแก้ได้หนึ่งแบบ", "Three ideas, one of them refined.", "trade keyboard", "indigo cream turmeric", "jok"),
        Good("nong-khai-centre", "data-entry", "คีย์ข้อมูลและถอดเสียง", "Typing and transcription", 450, "คิดต่อชั่วโมงเสียงหรือร้อยรายการ ตรวจซ้ำสองคน", "For an hour of sound or a hundred records, checked by two.", "trade keyboard", "pandan sky cream", "bands"),
        Good("khon-kaen-centre", "product-photos", "ถ่ายภาพสินค้า", "Product photographs", 950, "สิบภาพพร้อมแต่ง ส่งไฟล์ใช้ขายออนไลน์", "Ten finished pictures for your shop.", "trade frame", "lac turmeric indigo", "khit"),
        Good("yat-fon", "music-band", "วงดนตรีอะคูสติก", "Acoustic band", 3500, "สามคน เล่นสองชั่วโมง เพลงไทยและล้านนา", "A trio for two hours of Thai and Lanna songs.", "trade music", "wood cream lac"),
    ),
)  # fmt: skip

FAMILIES = (WELLNESS, CATERING, HANDIWORK, STUDIO)
