"""What a person is told before she answers, in plain words. A changed word is a new version from the next answer on.

The easy words are those that are read aloud and signed; the full text says the same with its law.
"""

ASK_TH = {
    "alias": "เราขอใช้ชื่อเล่นหรือนามแฝงของคุณ",
    "name": "เราขอใช้ชื่อจริงของคุณ",
    "hands": "เราขอใช้รูปมือของคุณขณะทำงาน ไม่เห็นหน้า",
    "face": "เราขอใช้รูปที่เห็นหน้าของคุณ",
    "voice": "เราขอให้คนฟังเสียงที่คุณอัดไว้",
    "story": "เราขอเล่าเรื่องของคุณตามที่คุณบอก",
    "mention": "เราขอบอกว่าสินค้านี้มีคนพิการเป็นผู้ทำ",
}
ASK_EN = {
    "alias": "We ask to use your nickname or an invented name.",
    "name": "We ask to use your real name.",
    "hands": "We ask to use a picture of your hands at work. Your face is not seen.",
    "face": "We ask to use a picture in which your face is seen.",
    "voice": "We ask to let people hear your recorded voice.",
    "story": "We ask to tell your story as you told it.",
    "mention": "We ask to say that a person with a disability made this.",
}
WHERE_TH = {
    "web": "บนหน้าร้านในอินเทอร์เน็ต ใครก็ดูได้ และมีคนถ่ายเก็บไว้ได้",
    "kiosk": "บนเครื่องขายของที่ร้านและบนรถขายสินค้า",
    "print": "บนป้ายสินค้าและแผ่นพับที่พิมพ์แจก พิมพ์แล้วเรียกคืนไม่ได้",
    "press": "ในข่าว หนังสือพิมพ์ และโทรทัศน์ ออกข่าวแล้วเรียกคืนไม่ได้",
    "programme": "ในงานของโครงการ เช่น รายงานและงานประชุมของกระทรวง",
    "statistics": "ในตัวเลขรวมที่เผยแพร่ ไม่มีชื่อของคุณ และไม่แสดงกลุ่มที่เล็กกว่า 5 คน",
}
WHERE_EN = {
    "web": "It is shown in the shop on the internet. Anybody can see it, and somebody may keep a copy.",
    "kiosk": "It is shown on the tills in the shops and on the sales trucks.",
    "print": "It is printed on price tags and leaflets. What is printed cannot be called back.",
    "press": "It is given to newspapers and television. What is in the news cannot be called back.",
    "programme": "It is used in the programme’s own work, such as the ministry’s reports and meetings.",
    "statistics": "It goes into published totals, without your name, and never for a group smaller than 5 people.",
}
TELLS_TH = "โปรดรู้ไว้ก่อน: ร้านนี้ขายงานของคนพิการด้วย คนที่เห็นอาจรู้หรือเดาได้ว่าคุณเป็นคนพิการ"
TELLS_EN = (
    "Know this first: this shop sells the work of people with disabilities. Whoever sees it may learn or guess that you"
    " have a disability."
)
FIRST_TH = {
    "name": "ถ้าไม่อยากให้รู้ คุณใช้นามแฝงแทนได้",
    "face": "ถ้าไม่อยากให้เห็นหน้า คุณใช้รูปมือแทนได้",
}
FIRST_EN = {
    "name": "If you would rather not, you can use an invented name instead.",
    "face": "If you would rather not show your face, you can use a picture of your hands instead.",
}
CLOSE_TH = (
    "คุณตอบว่าไม่ก็ได้ เงินของคุณและงานของคุณไม่เปลี่ยน",
    "วันหลังเปลี่ยนใจก็ได้ บอกเรา แล้วเราเอาออกทันที",
)
CLOSE_EN = (
    "You may say no. Your money and your work stay the same.",
    "You may change your mind on any day. Tell us, and we take it out at once.",
)
LAW_TH = (
    "ความยินยอมนี้เป็นความยินยอมโดยชัดแจ้งตามมาตรา 19 และมาตรา 26 แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562"
    " ใช้เพื่อวัตถุประสงค์ข้างต้นเท่านั้น ถึงวันที่ที่ระบุไว้เท่านั้น ผู้ควบคุมข้อมูลคือผู้ดำเนินงานตลาดฝีมือ"
    " คุณขอดู ขอแก้ ขอลบข้อมูล และร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้"
    " การถอนความยินยอมไม่กระทบสิ่งที่ทำไปโดยชอบก่อนถอน และไม่กระทบส่วนแบ่ง การจ่ายเงิน บัญชี หรือการนับตามกฎหมาย"
)
LAW_EN = (
    "This is explicit consent under sections 19 and 26 of the Personal Data Protection Act B.E. 2562. It serves the"
    " purpose named above and no other, until the day named and no longer. The controller is the operator of Talad"
    " Feemue. You may ask to see, correct and erase your data, and complain to the Personal Data Protection Committee."
    " Withdrawing does not touch what was lawfully done before, nor shares, payouts, the books or lawful counts."
)


def text_of(way: str, purpose: str, language: str, form: str) -> str:
    """Put one text together: what is asked, where it is shown, what it tells of her, and that no is an answer."""
    thai = language == "th"
    first = FIRST_TH if thai else FIRST_EN
    tells = (TELLS_TH if thai else TELLS_EN) if _tells(way, purpose) else ""
    lines = [
        (ASK_TH if thai else ASK_EN)[way],
        (WHERE_TH if thai else WHERE_EN)[purpose],
        tells,
        first.get(way, ""),
        *(CLOSE_TH if thai else CLOSE_EN),
        (LAW_TH if thai else LAW_EN) if form == "text" else "",
    ]
    return "\n".join(line for line in lines if line)


def _tells(way: str, purpose: str) -> bool:
    """A name, a picture, a voice or a story beside these goods tells of her; the mention says it itself."""
    return way != "mention" and purpose != "statistics"
