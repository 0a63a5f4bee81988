"""How what a vendor types becomes a number. Thai digits, commas, ฿ and บาท are welcome; floats are not."""

import re
from decimal import Decimal

THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
LONGEST = 24  # letters; more is no amount anybody means
_WHOLE = r"(?:\d+|\d{1,3}(?:,\d{3})+)"
_PRICE = re.compile(rf"(-?)({_WHOLE})(?:\.(\d{{1,2}}))?")
_PIECES = re.compile(rf"(-?)({_WHOLE})")
_DECORATION = re.compile(r"^฿|บาท$|ชิ้น$|baht$|thb$", re.IGNORECASE)
_FRACTION = re.compile(r"-?[\d,]*\.\d{3,}")


class TypedWrongError(ValueError):
    """What was typed is no number; `code` is EMPTY, TOO_LONG, NOT_A_NUMBER, TOO_FINE (more than two decimals)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def satang_from(text: str) -> int:
    """Read a price typed in baht, as "1,250", "1250.50", "฿๑๒๕๐": whole satang, exactly.

    A sign is read, for the rule on prices to refuse it in words. Commas must stand between thousands, so that
    "1,25" is not mistaken for 125. Raises TypedWrongError.
    """
    plain = _plain(text)
    if _FRACTION.fullmatch(plain):
        raise TypedWrongError("TOO_FINE")
    found = _PRICE.fullmatch(plain)
    if found is None:
        raise TypedWrongError("NOT_A_NUMBER")
    sign, whole, fraction = found.groups()
    amount = Decimal(f"{whole.replace(',', '')}.{fraction or '0'}")
    return int(amount.scaleb(2)) * (-1 if sign else 1)


def pieces_from(text: str) -> int:
    """Read a number of pieces, as "12", "1,200", "๑๒ ชิ้น". Raises TypedWrongError."""
    found = _PIECES.fullmatch(_plain(text))
    if found is None:
        raise TypedWrongError("NOT_A_NUMBER")
    sign, whole = found.groups()
    return int(whole.replace(",", "")) * (-1 if sign else 1)


def seen_number(text: str) -> int | None:
    """Read back the number that our own page carried: nothing is nothing, what is no number never matches."""
    if not text:
        return None
    return int(text) if re.fullmatch(r"\d{1,15}", text, re.ASCII) else -1


def typed_price(satang: int) -> str:
    """Write a price as one would type it: 125000 is "1250", 125050 is "1250.50"."""
    baht, rest = divmod(satang, 100)
    return f"{baht}.{rest:02d}" if rest else str(baht)


def _plain(text: str) -> str:
    plain = _DECORATION.sub("", text.strip().translate(THAI_DIGITS)).strip().replace("\u2212", "-")
    if not plain:
        raise TypedWrongError("EMPTY")
    if len(plain) > LONGEST:
        raise TypedWrongError("TOO_LONG")
    return plain
