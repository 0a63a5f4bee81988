"""Thai digits, and telephone numbers as people type them."""

import re

ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
MOBILE_DIGITS = 10
LAND_LINE_DIGITS = 9


def arabic_digits(text: str) -> str:
    """Turn Thai digits into Arabic ones: ๑๐๑๓๐ is 10130."""
    return text.translate(ARABIC)


def telephone(text: str) -> str | None:
    """Read a Thai telephone number as +66...; None when it is none.

    Mobile numbers have ten digits (06, 08, 09), land lines nine (02 to 07); spaces, dashes, brackets and Thai
    digits are allowed, and +66 or 66 before the number.
    """
    bare = re.sub(r"[\s().\-]", "", arabic_digits(text))
    national = re.sub(r"^\+?66(?=\d{8,9}$)", "0", bare)
    if re.fullmatch(r"0[689]\d{8}", national) or re.fullmatch(r"0[2-7]\d{7}", national):
        return "+66" + national[1:]
    return None


def written_telephone(number: str) -> str:
    """Write a stored number for people: +66812345678 is 081-234-5678, +6625830000 is 02-583-0000."""
    national = "0" + number.removeprefix("+66") if number.startswith("+66") else number
    if len(national) == MOBILE_DIGITS:
        return f"{national[:3]}-{national[3:6]}-{national[6:]}"
    if len(national) == LAND_LINE_DIGITS:
        cut = 2 if national.startswith("02") else 3
        return f"{national[:cut]}-{national[cut : cut + 3]}-{national[cut + 3 :]}"
    return number
