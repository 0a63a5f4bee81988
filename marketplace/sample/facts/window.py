"""What the sample market shows beside its shelves: questions of every kind, collections, pages and menus."""

Pair = tuple[str, str]

# slug: (Thai, English, how it is answered, a number's unit)
QUESTIONS: dict[str, tuple[str, str, str, str]] = {
    "bestseller": ("สินค้าขายดี", "Bestseller", "BOOLEAN", ""),
    "handmade": ("ทำด้วยมือ", "Made by hand", "BOOLEAN", ""),
    "making-hours": ("ชั่วโมงที่ใช้ทำ", "Hours of making", "NUMERIC", ""),
    "care": ("การดูแลรักษา", "Care", "PLAIN_TEXT", ""),
}
YES_AND_NO: tuple[tuple[bool, str, str], ...] = ((True, "ใช่", "Yes"), (False, "ไม่ใช่", "No"))
BESTSELLERS = 24
MACHINE_MADE = frozenset({"fresh", "rice", "drinks", "coffee-tea", "services", "wellness", "catering", "studio"})

# slug: (Thai, English, what it is in Thai, in English)
COLLECTIONS: dict[str, tuple[str, str, str, str]] = {
    "gifts-under-500": (
        "ของขวัญไม่เกิน 500 บาท",
        "Gifts under 500 baht",
        "ของชิ้นเล็กที่มีเรื่องราว ราคาไม่เกินห้าร้อยบาท (ข้อมูลตัวอย่าง)",
        "Small things with a story, none dearer than five hundred baht (sample data).",
    ),
    "natural-dye": (
        "ย้อมสีธรรมชาติ",
        "Natural dye",
        "ผ้าและเส้นใยย้อมด้วยคราม ครั่ง ขมิ้น และมะเกลือ (ข้อมูลตัวอย่าง)",
        "Cloth and fibre dyed with indigo, lac, turmeric and ebony (sample data).",
    ),
    "herbal": (
        "สมุนไพรไทย",
        "Thai herbs",
        "สบู่ ลูกประคบ ยาหม่อง และสมุนไพรแห้ง (ข้อมูลตัวอย่าง)",
        "Soap, compresses, balms and dried herbs (sample data).",
    ),
}
GIFT_SHELVES = frozenset({"toys", "stationery", "jewellery", "soap", "balms", "cloth-bags", "shawls", "baskets"})
HERBAL_SHELVES = frozenset({"soap", "balms", "herbs", "herbal-drinks"})
DYED = frozenset({"dyeing", "mudmee"})
NATURAL_DYES = frozenset({"indigo", "lac", "turmeric", "ebony"})
DYED_SHELVES = frozenset({"handwoven", "shawls", "garments", "cloth-bags", "cushions"})
DEAREST_GIFT = 500_00

# slug: (Thai title, English title, Thai paragraphs, English paragraphs)
PAGES: dict[str, tuple[str, str, tuple[str, ...], tuple[str, ...]]] = {
    "about": (
        "เกี่ยวกับตลาดฝีมือ",
        "About Talad Feemue",
        (
            "ตลาดฝีมือรวมสินค้าและบริการของศูนย์พัฒนาอาชีพและนิคมสร้างตนเองไว้ในร้านเดียว",
            "หน้านี้เป็นข้อมูลตัวอย่าง เจ้าของร้านเขียนใหม่ได้ทุกเมื่อ",
        ),
        (
            "Talad Feemue brings goods and services of vocational centres and self-help settlements into one shop.",
            "This page is sample data; the shop's staff may rewrite it at any time.",
        ),
    ),
    "how-to-order": (
        "วิธีสั่งซื้อ",
        "How to order",
        (
            "เลือกสินค้าลงตะกร้า กรอกที่อยู่ แล้วเลือกวิธีส่งและวิธีจ่ายเงิน",
            "จ่ายด้วยการโอนพร้อมเพย์หรือเก็บเงินปลายทางก็ได้ (ข้อมูลตัวอย่าง)",
        ),
        (
            "Put goods into the basket, write your address, and choose how they are sent and paid for.",
            "Pay by a PromptPay transfer or on delivery (sample data).",
        ),
    ),
    "privacy": (
        "ความเป็นส่วนตัว",
        "Privacy",
        (
            "ร้านใช้ชื่อ ที่อยู่ และโทรศัพท์เพื่อส่งของเท่านั้น",
            "ขอดู แก้ไข หรือลบข้อมูลของคุณได้ (ข้อมูลตัวอย่าง)",
        ),
        (
            "The shop uses your name, address and telephone number to send your goods and for nothing else.",
            "You may ask to see, mend or erase what is kept about you (sample data).",
        ),
    ),
}
PAGE_TYPE = ("plain", "หน้าทั่วไป")

# menu: entries (Thai, English, kind of target, its slug; entries below)
Entry = tuple[str, str, str, str]
MENUS: dict[str, tuple[str, tuple[tuple[Entry, tuple[Entry, ...]], ...]]] = {
    "navbar": (
        "เมนูหลัก",
        (
            (("ผ้าและงานทอ", "Cloth and weaving", "category", "cloth"), ()),
            (("กระเป๋า", "Bags", "category", "bags"), ()),
            (("งานจักสาน", "Basketry", "category", "basketry"), ()),
            (("สมุนไพรและดูแลตัว", "Herbs and care", "category", "herbal"), ()),
            (("อาหาร", "Food", "category", "food"), ()),
            (
                ("คัดมาให้", "Picked for you", "", ""),
                (
                    ("ของขวัญไม่เกิน 500 บาท", "Gifts under 500 baht", "collection", "gifts-under-500"),
                    ("ย้อมสีธรรมชาติ", "Natural dye", "collection", "natural-dye"),
                    ("สมุนไพรไทย", "Thai herbs", "collection", "herbal"),
                ),
            ),
        ),
    ),
    "footer": (
        "ท้ายร้าน",
        (
            (
                ("ร้าน", "The shop", "", ""),
                (
                    ("เกี่ยวกับตลาดฝีมือ", "About Talad Feemue", "page", "about"),
                    ("วิธีสั่งซื้อ", "How to order", "page", "how-to-order"),
                    ("ความเป็นส่วนตัว", "Privacy", "page", "privacy"),
                ),
            ),
            (("บริการ", "Services", "category", "services"), ()),
        ),
    ),
}
