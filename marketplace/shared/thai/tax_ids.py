"""Thai tax ids, of bodies and of people: thirteen digits, the last of which checks the others."""

import re

from marketplace.shared.thai.digits import arabic_digits

LENGTH = 13


def normalised_tax_id(text: str) -> str:
    """Write a tax id as digits alone: spaces and dashes go, Thai digits become Arabic ones; other signs stay."""
    return re.sub(r"[\s\-.]", "", arabic_digits(text))


def tax_id_doubt(text: str) -> str | None:
    """Say what is odd about a tax id: NOT_DIGITS, WRONG_LENGTH, CHECK_DIGIT; None: it reads as one.

    The rule of citizens' and of juristic numbers alike: weights 13 down to 2 over the first twelve digits, the check
    digit is (11 - sum mod 11) mod 10. It finds slips of the finger; whether the number was given out, only the Revenue
    Department knows. A doubt is a warning, never a refusal.
    """
    digits = normalised_tax_id(text)
    if not re.fullmatch(r"[0-9]+", digits):
        return "NOT_DIGITS"
    if len(digits) != LENGTH:
        return "WRONG_LENGTH"
    total = sum(int(digit) * (LENGTH - place) for place, digit in enumerate(digits[:-1]))
    return None if (11 - total % 11) % 10 == int(digits[-1]) else "CHECK_DIGIT"
