"""Amounts as they are spoken: for whoever hears them read aloud."""

DIGITS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
MILLION = 1_000_000


def thai_number(number: int) -> str:
    """Say a whole number from zero on in Thai: 21 is `ยี่สิบเอ็ด`, 101 is `หนึ่งร้อยเอ็ด`."""
    if number < 0:
        raise ValueError("only numbers from zero on are said here")
    return DIGITS[0] if number == 0 else _said(number, follows=False)


def spoken_baht(satang: int, *, language: str) -> str:
    """Say an amount: 123450 is `หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์`, in English `1,234 baht and 50 satang`."""
    baht, rest = divmod(abs(satang), 100)
    if language == "th":
        whole = f"{thai_number(baht)}บาท" if baht or not rest else ""
        return ("ลบ" if satang < 0 else "") + whole + (f"{thai_number(rest)}สตางค์" if rest else "")
    parts = [f"{baht:,} baht"] * bool(baht or not rest) + [f"{rest} satang"] * bool(rest)
    return ("minus " if satang < 0 else "") + " and ".join(parts)


def _said(number: int, *, follows: bool) -> str:
    """Say a number above zero; `follows`: higher digits were said before it, so that a last one is `เอ็ด`."""
    millions, rest = divmod(number, MILLION)
    said = _said(millions, follows=follows) + "ล้าน" if millions else ""
    text = str(rest)
    for at, digit in enumerate(int(one) for one in text):
        if digit:
            said += _digit(digit, place=len(text) - at - 1, follows=follows or bool(said))
    return said


def _digit(digit: int, *, place: int, follows: bool) -> str:
    if place == 0:
        return "เอ็ด" if digit == 1 and follows else DIGITS[digit]
    if place == 1 and digit in (1, 2):
        return ("ยี่" if digit == 2 else "") + PLACES[1]
    return DIGITS[digit] + PLACES[place]
