"""Invented groups that apply: one in each state. None of them exists; papers and accounts are examples too."""

from typing import Any

APPLICANT, APPLICANT2 = "applicant@sample.test", "applicant2@sample.test"
REVIEWER, REVIEWER2 = "reviewer@sample.test", "reviewer2@sample.test"

# The answers that all of them share; what is their own stands below.
COMMON: dict[str, dict[str, Any]] = {
    "kind": {"kind": "women"},
    "umbrella": {"organisation": "krasiao"},
    "registration": {"number": "1-72-03-04/1-0012", "written_name": "", "issued_on": "2023-08-15", "expires_on": ""},
    "people": {"people": 12},
    "place": {"place": "720302-72180", "find": "72180"},
    "address": {"line": "50 หมู่ 7"},
    "contact": {"name": "สมศรี ใจดี (ตัวอย่าง)", "telephone": "+66810000000", "email": ""},
    "goods": {"goods": "ผ้าขาวม้าทอมือ เดือนละ 40 ผืน"},
    "tax": {"tax_id": ""},
    "vat": {"vat_status": "not_registered", "vat_since": "", "vat_branch": ""},
    "payment": {"way": "bank"},
}
SELLER_OF_RECORD = {
    "legal_name": "กองทุนตัวอย่าง ตลาดฝีมือ (ยังไม่มีใครตัดสินจริง)",
    "tax_id": "0994000165501",
    "address": "กรุงเทพมหานคร (ตัวอย่าง)",
    "vat_status": "not_registered",
    "signed_by": "ผู้ลงนามตัวอย่าง",
}
# state, Thai name, English name, who applies, days ago, own answers
APPLICATIONS: tuple[tuple[str, str, str, str, int, dict[str, dict[str, Any]]], ...] = (
    ("draft", "กลุ่มสตรีทอผ้าริมห้วย (ตัวอย่าง)", "Riverside Weavers (example)", APPLICANT, 2, {}),
    (
        "awaiting_confirmation",
        "กลุ่มผู้สูงอายุจักสานไผ่ (ตัวอย่าง)",
        "Bamboo Elders (example)",
        "somsri@sample.test",
        3,
        {"kind": {"kind": "elderly"}},
    ),
    (
        "submitted",
        "วิสาหกิจชุมชนสมุนไพรบ้านดอน (ตัวอย่าง)",
        "Ban Don Herbs (example)",
        APPLICANT2,
        1,
        {
            "kind": {"kind": "community_enterprise"},
            "people": {"people": 5},
            "goods": {"goods": "ลูกประคบสมุนไพร เดือนละ 100 ลูก\nชาตะไคร้ เดือนละ 60 ถุง"},
            "registration": {
                "number": "1-72-03-04/1-0034",
                "written_name": "วิสาหกิจชุมชนสมุนไพรบ้านตาล",
                "issued_on": "2024-02-01",
                "expires_on": "",
            },
        },
    ),
    (
        "submitted",
        "กลุ่มคนพิการทำไม้กวาด (ตัวอย่าง)",
        "Broom Makers (example)",
        APPLICANT,
        12,
        {"kind": {"kind": "pwd"}, "umbrella": {"organisation": "phra-pradaeng"}},
    ),
    (
        "change_asked",
        "กลุ่มสตรีขนมไทยบ้านสวน (ตัวอย่าง)",
        "Garden Sweets (example)",
        APPLICANT,
        8,
        {"goods": {"goods": "ขนมทองม้วน"}},
    ),
    ("approved", "กลุ่มสตรีเครื่องปั้นบ้านโคก (ตัวอย่าง)", "Ban Khok Potters (example)", APPLICANT2, 30, {}),
    ("rejected", "ร้านของฝากทั่วไป (ตัวอย่าง)", "General Gifts (example)", APPLICANT2, 25, {}),
    ("withdrawn", "กลุ่มย้อมคราม (ตัวอย่าง)", "Indigo Dyers (example)", APPLICANT2, 20, {}),
)
ASKED = {"goods": "โปรดบอกว่าใช้วัตถุดิบอะไร และขอเลข อย. ถ้ามี", "documents": "รูปใบจดทะเบียนมืดไป โปรดถ่ายใหม่ในที่สว่าง"}
REJECTED_BECAUSE = "ของที่ขายซื้อมาจากที่อื่น ไม่ได้ทำเอง ตลาดนี้รับเฉพาะของที่คนของคุณทำ"
