"""What a parcel may hold, what it costs on delivery, and what a carrier's number looks like."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

CARRIERS = ("thailand_post", "flash", "jt", "kex", "other")
LONGEST_TRACKING = 40
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_S10 = re.compile(r"[A-Z]{2}(\d{8})(\d)[A-Z]{2}")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)  # UPU standard S10, clause on the check digit
# Shapes as carriers print them in Thailand; they overlap and change, so that they only warn.
_SHAPES = {
    "flash": re.compile(r"TH[0-9A-Z]{10,14}"),
    "jt": re.compile(r"\d{12}|J[A-Z]\d{10}|J[A-Z]{2}\d{12}"),
    "kex": re.compile(r"[A-Z0-9]{8,20}"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class LineWorth:
    """A line as the order was made: so many pieces for `total` satang, `sent` of them before this parcel."""

    quantity: int
    total: int
    sent: int


def pieces_refusal(wanted: Mapping[int, int], left: Mapping[int, int]) -> str | None:
    """Say why pieces (by line) may not go: EMPTY, NEGATIVE, TOO_MANY (more than is left of a line); None: they may."""
    if any(count < 0 for count in wanted.values()):
        return "NEGATIVE"
    if not any(wanted.values()):
        return "EMPTY"
    return "TOO_MANY" if any(count > left.get(line, 0) for line, count in wanted.items()) else None


def cash_to_collect(lines: Mapping[int, LineWorth], pieces: Mapping[int, int], *, shipping: int) -> int:
    """How much (satang) does the carrier collect for a parcel paid on delivery?

    Each piece costs its part of its line, cut so that the parts of all parcels add up to the line to the satang; the
    shipping is collected with the first piece of the order's first line. All parcels of an order, of whatever vendor,
    add up to the order's total.
    """
    amount = 0
    for position, count in pieces.items():
        line = lines[position]
        amount += line.total * (line.sent + count) // line.quantity - line.total * line.sent // line.quantity
    first = lines.get(1)
    return amount + (shipping if first and first.sent == 0 and pieces.get(1) else 0)


def plain_tracking(text: str) -> str:
    """Write a carrier's number as machines do: capitals, no spaces or dashes, Arabic digits."""
    return re.sub(r"[\s\-]", "", text.translate(_ARABIC)).upper()


def tracking_refusal(number: str) -> str | None:
    """Say why a number cannot be kept at all: TOO_LONG, STRANGE (signs no carrier prints); None: it may be kept."""
    if len(number) > LONGEST_TRACKING:
        return "TOO_LONG"
    return None if re.fullmatch(r"[A-Z0-9/]*", number) else "STRANGE"


def tracking_warning(carrier: str, number: str) -> str | None:
    """Say what looks odd about a number: CHECK_DIGIT (Thailand Post), SHAPE; None: nothing. It never refuses."""
    if not number or carrier == "other":
        return None
    if carrier == "thailand_post":
        return _post_warning(number)
    return None if _SHAPES[carrier].fullmatch(number) else "SHAPE"


def s10_check_digit(serial: Sequence[int]) -> int:
    """Give the check digit of the eight digits of a postal number (UPU S10: weights 8 6 4 2 3 5 9 7, modulus 11)."""
    rest = 11 - sum(digit * weight for digit, weight in zip(serial, _WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)


def _post_warning(number: str) -> str | None:
    found = _S10.fullmatch(number)
    if found is None:
        return "SHAPE"
    serial, digit = found.groups()
    return None if s10_check_digit([int(one) for one in serial]) == int(digit) else "CHECK_DIGIT"
