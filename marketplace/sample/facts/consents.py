"""What the invented makers answered when they were asked, in every state there is. No one here exists."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answered:
    """One answer: item, way, purposes; how many days ago, for how many days; by whom; taken back how long ago."""

    item: str
    way: str
    purposes: tuple[str, ...] = ("web", "kiosk")
    asked_ago: int = 40
    good_for: int = 365
    granted: bool = True
    given_by: str = "self"
    helper: str = ""
    form: str = "easy_read"
    taken_back_ago: int | None = None


MENTION = Answered("disability_mention", "mention", form="audio")
GUARDIAN, SUPPORTER = "ผู้ปกครอง (ตัวอย่าง)", "ผู้ช่วยตัดสินใจ (ตัวอย่าง)"
ANSWERS: dict[str, tuple[Answered, ...]] = {
    "open": (
        Answered("name", "name"), Answered("photo", "face"), Answered("story", "story"),
        Answered("voice", "voice", form="audio"), MENTION,
    ),
    "alias_and_hands": (Answered("name", "alias"), Answered("photo", "hands"), Answered("story", "story"), MENTION),
    "alias_only": (Answered("name", "alias", ("web",)),),
    "hands_only": (Answered("photo", "hands", ("web", "kiosk", "print")),),
    "refused": (
        Answered("name", "name", ("web",), granted=False), Answered("photo", "face", ("web",), granted=False),
    ),
    "withdrawn": (
        Answered("name", "name", ("web", "print"), asked_ago=200, taken_back_ago=9),
        Answered("photo", "face", ("web", "print"), asked_ago=200, taken_back_ago=9),
    ),
    "expired": (Answered("photo", "hands", ("web", "kiosk"), asked_ago=400, good_for=365),),
    "guardian": (
        Answered("name", "alias", ("web",), given_by="guardian", helper=GUARDIAN, form="text"),
        Answered("photo", "hands", ("web",), given_by="guardian", helper=GUARDIAN, form="text"),
    ),
    "mention_only": (MENTION,),
    "supported": (
        Answered("story", "story", ("web",), given_by="supporter", helper=SUPPORTER, form="sign_video"),
        Answered("voice", "voice", ("web",), given_by="supporter", helper=SUPPORTER),
    ),
}  # fmt: skip
# (seller, number of the maker there) to one of the above; all others were never asked.
WHO_ANSWERED: dict[tuple[str, int], str] = {
    ("phra-pradaeng", 0): "open",
    ("phra-pradaeng", 1): "alias_and_hands",
    ("phra-pradaeng", 2): "withdrawn",
    ("krasiao", 0): "hands_only",
    ("krasiao", 1): "supported",
    ("krasiao", 2): "refused",
    ("yat-fon", 0): "guardian",
    ("yat-fon", 1): "expired",
    ("khon-kaen-centre", 0): "mention_only",
    ("khon-kaen-centre", 1): "alias_only",
    ("nong-khai-centre", 0): "alias_and_hands",
    ("lam-nam-un", 0): "open",
}
STORIES: tuple[tuple[str, str], ...] = (
    (
        "ฉันหัดทอผ้าที่ศูนย์เมื่อสิบปีก่อน ตอนแรกกี่ใหญ่น่ากลัว เดี๋ยวนี้นั่งทอแล้วเพลิน ผืนนี้ใช้เวลาสี่วัน (เรื่องตัวอย่าง)",
        "I learned to weave at the centre ten years ago. The loom looked huge; now the hours fly. This one took four days."
        " (example story)",
    ),
    (
        "สีครามที่บ้านทำเอง หมักเองทุกหม้อ ฉันชอบตอนยกผ้าขึ้นจากหม้อแล้วสีเปลี่ยนจากเขียวเป็นน้ำเงิน (เรื่องตัวอย่าง)",
        "The indigo is our own, every vat of it. Best is the moment the cloth comes up green and turns blue."
        " (example story)",
    ),
    (
        "ตะกร้าใบแรกของฉันเบี้ยวมาก ครูบอกว่าไม่เป็นไร ใบที่ร้อยจะตรงเอง ตอนนี้เลยใบที่พันแล้ว (เรื่องตัวอย่าง)",
        "My first basket leaned badly. Never mind, said the teacher, the hundredth stands straight. I am past a thousand."
        " (example story)",
    ),
)
PRINTED = "แผ่นพับงานออกร้าน 500 ใบ (ตัวอย่าง)"
# What people asked of the data protection desk: kind, name, words, how many days ago, the answer ("" is open).
REQUESTS: tuple[tuple[str, str, str, int, str], ...] = (
    ("access", "ผู้ทำตัวอย่าง ก", "ขอดูว่าเก็บอะไรของฉันไว้บ้าง", 24, ""),
    ("rectification", "ผู้ทำตัวอย่าง ข", "ชื่อสะกดผิด", 3, ""),
    ("withdrawal", "ผู้ทำตัวอย่าง ค", "ไม่อยากให้มีรูปแล้ว", 60, "เอารูปออกแล้วในวันเดียวกัน แจ้งรายการแผ่นพับที่พิมพ์ไปแล้ว"),
)
BREACH = (
    "สมุดรายชื่อผู้ทำหายระหว่างออกร้าน พบคืนในวันเดียวกัน (เหตุการณ์ตัวอย่าง)",
    12,
    "แจ้งผู้ทำทุกคน เปลี่ยนเป็นรายชื่อที่ไม่มีนามสกุล",
    "แจ้งสำนักงาน สคส. ภายในวันเดียวกัน (ตัวอย่าง)",
)
