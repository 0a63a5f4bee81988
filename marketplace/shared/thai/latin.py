"""Thai in Latin letters, for addresses of pages."""

import unicodedata

from pythainlp.transliterate.royin import romanize

from marketplace.shared.thai.digits import arabic_digits


def in_latin(text: str) -> str:
    """Write Thai in Latin letters by the Royal Institute's rules: ผ้าทอ is "phatho". Accents and other scripts go."""
    plain = unicodedata.normalize("NFKD", romanize(arabic_digits(unicodedata.normalize("NFC", text))))
    return plain.encode("ascii", "ignore").decode()
