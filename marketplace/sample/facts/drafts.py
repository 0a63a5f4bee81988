"""Invented products that are on their way into the shop: one in each state. No one here made them."""

from typing import Any

PHRA_PRADAENG, KRASIAO = "phra-pradaeng", "krasiao"
REVIEWER = "reviewer@sample.test"
VENDORS = {PHRA_PRADAENG: "vendor@sample.test", KRASIAO: "vendor2@sample.test"}
TRUSTED_BECAUSE = "ขายที่โชว์รูมและรถมาแล้วสองปี สินค้าตรงกับที่แจ้งทุกครั้ง (ตัวอย่าง)"
ASKED = {"name": "บอกด้วยว่าทำจากผ้าอะไร", "alt": "บอกสีของกระเป๋าด้วย"}
REJECTED_BECAUSE = "รูปนี้เป็นของที่ซื้อมาขายต่อ ไม่ใช่งานที่ทำเอง ถ้าเข้าใจผิดส่งใหม่พร้อมรูปตอนทำได้ (ตัวอย่าง)"
CHANGE = {"name": "{name} รุ่นใหม่", "easy_read": "ของชิ้นนี้ทำด้วยมือ ใช้ได้ทุกวัน"}

# What all have alike.
ALIKE: dict[str, Any] = {"way": "ready", "channels": ["online", "showroom", "truck", "event"]}
# (seller, state, name, English name, easy sentence, what the photo shows, price in satang, pieces)
DRAFTS: tuple[tuple[str, str, str, str, str, str, int, int], ...] = (
    (PHRA_PRADAENG, "draft", "กระเป๋าผ้าลายจุด", "", "", "", 0, 0),
    (PHRA_PRADAENG, "proposed", "ถุงผ้าหูรูดใบเล็ก", "Small drawstring bag", "ถุงผ้าใบเล็ก มีหูรูด ใส่ของจุกจิกได้",
     "ถุงผ้าหูรูดสีครีมวางบนโต๊ะไม้ เห็นเชือกสีแดง", 12_000, 8),
    (PHRA_PRADAENG, "change_asked", "กระเป๋าผ้าสะพาย", "Shoulder bag", "กระเป๋าผ้าสำหรับสะพายไหล่ ซักได้",
     "กระเป๋าผ้ามีสายสะพายยาว แขวนอยู่ข้างผนัง", 29_000, 5),
    (PHRA_PRADAENG, "rejected", "พวงกุญแจโลหะ", "Metal key ring", "พวงกุญแจโลหะสำหรับห้อยกุญแจบ้าน",
     "พวงกุญแจโลหะสีเงินวางบนผ้าสีน้ำเงิน", 5_900, 50),
    (KRASIAO, "proposed", "ตะกร้าหวายใส่ผลไม้", "Rattan fruit basket", "ตะกร้าสานจากหวาย ใส่ผลไม้บนโต๊ะได้",
     "ตะกร้าหวายทรงกลมสีน้ำตาลอ่อน ใส่ส้มอยู่เต็มใบ", 32_000, 4),
)  # fmt: skip
AT_A_FAIR = 3  # photographs that nobody named yet
