"""What is known of the invented makers, and how their products are shared. No one here exists."""

from datetime import date

# What is true of the first, second and third maker of a seller: (kind, first day, last day). They overlap on purpose.
CENTRE_FACTS = (
    (("disability", date(2016, 4, 1), None), ("woman", date(2016, 4, 1), None)),
    (
        ("disability", date(2019, 10, 1), None),
        ("elderly", date(2025, 2, 1), None),
        ("poor", date(2022, 10, 1), date(2025, 9, 30)),
    ),
    (("woman", date(2021, 1, 1), None),),
)
SETTLEMENT_FACTS = (
    (("woman", date(2018, 1, 1), None), ("poor", date(2023, 10, 1), None)),
    (("elderly", date(2024, 3, 1), None), ("woman", date(2018, 1, 1), None)),
    (("poor", date(2022, 1, 1), date(2025, 3, 31)),),
)
# Settlements, and a group in one, with a maker (the first) who has a disability: what she makes counts in 4.1 and in 3.1. One was hurt later.
DISABLED_AT_SETTLEMENTS = {
    "ban-phu-wai": date(2017, 5, 1), "lam-nam-un": date(2020, 8, 1), "bang-rakam": date(2025, 6, 1),
}  # fmt: skip
# A centre's first maker whose household belongs to a settlement: what she makes counts in both too.
HOUSEHOLD_AT_CENTRE = ("khon-kaen-centre", "lam-pao", date(2021, 10, 1))
# Makers who came from elsewhere: (seller, number, organisation before, the day of the move).
MOVED = (
    ("phra-pradaeng", 2, "krasiao", date(2024, 6, 3)),
    ("yat-fon", 1, "nong-khai-centre", date(2023, 11, 20)),
    ("krasiao", 2, "ban-thongphun", date(2025, 1, 15)),
)
# How one, two or three makers share; the rest is the organisation's. Basis points.
PARTS = {
    1: ((7_000,), (7_500,), (6_500,), (8_000,), (10_000,)),
    2: ((4_000, 3_000), (3_500, 3_500), (5_000, 2_500), (3_750, 3_750)),
    3: ((3_000, 2_500, 2_000), (2_333, 2_333, 2_333), (3_334, 3_333, 3_333), (4_000, 2_000, 1_000)),
}
# One in so many products was shared anew in the middle of the history.
SHARED_ANEW = 9
SHARED_ANEW_ON = date(2025, 7, 1)
# Courses of each centre: key, name, first and last day.
COURSES = (
    ("weaving", "ทอผ้าและย้อมสีธรรมชาติ (ตัวอย่าง)", date(2024, 11, 4), date(2025, 1, 31)),
    ("selling", "ถ่ายรูปสินค้าและขายออนไลน์ (ตัวอย่าง)", date(2026, 5, 11), None),
)
DETAILS = {
    "disability": "ทางการเคลื่อนไหว (ข้อมูลตัวอย่าง)",
    "elderly": "อายุเกิน 60 ปี (ข้อมูลตัวอย่าง)",
    "woman": "",
    "poor": "อยู่ในบัญชีครัวเรือนรายได้น้อย (ข้อมูลตัวอย่าง)",
}
EVIDENCE = {
    "disability": "เห็นบัตรประจำตัวคนพิการ (ข้อมูลตัวอย่าง)",
    "elderly": "เห็นบัตรประชาชน (ข้อมูลตัวอย่าง)",
    "woman": "",
    "poor": "หนังสือรับรองจากนิคม (ข้อมูลตัวอย่าง)",
}
