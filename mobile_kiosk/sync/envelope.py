"""A sale as a till writes it: JSON text, version 1. Reading it decides nothing but whether it can be read."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

MAX_AMOUNT = 100_000_000_00  # a hundred million baht in satang: above it is a slip of the finger, and no till sale
MAX_QUANTITY = 100_000
MAX_LINES = 200
YEARS = range(1900, 2200)  # a tablet whose battery was flat says 1970; far outside, no correction can be reckoned


class UnreadableEnvelopeError(ValueError):
    """The text is not a sale of a version that we know."""


def _plain(text: str) -> str:
    """Refuse what no database keeps and no person typed: NUL and halves of letters."""
    if "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError("holds a letter that cannot be kept")
    return text


def _in_our_time(moment: datetime) -> datetime:
    if moment.year not in YEARS:
        raise ValueError("lies outside any year in which we sell")
    return moment


Text = Annotated[str, AfterValidator(_plain)]
Moment = Annotated[AwareDatetime, AfterValidator(_in_our_time)]
# Signs and sums are the rules' to judge; here only the size, so that every figure fits a column.
Amount = Annotated[int, Field(ge=-MAX_AMOUNT, le=MAX_AMOUNT)]
Count = Annotated[int, Field(ge=-MAX_QUANTITY, le=MAX_QUANTITY)]


class _Part(BaseModel):
    # "ignore": a newer till may say more than we know; the text itself is kept word for word.
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class EnvelopeLine(_Part):
    """So many pieces at the price at which they were sold; amounts in satang, VAT included."""

    variant: UUID
    name: Annotated[Text, Field(min_length=1, max_length=500)]
    quantity: Count
    unit_price: Amount
    total: Amount


class EnvelopePayment(_Part):
    """How it was paid; for cash what was taken and what was given back."""

    method: Literal["cash"]
    received: Amount
    change: Amount


class Envelope(_Part):
    """A sale: the till's id for it, the till, its counter, its own clock, the lines, the money.

    `sold_at` is the till's wall clock; `boot` and `monotonic_ms` are a clock that nobody can set; `drift_ms` is how
    far ahead the till believed to be, None before its first contact. `price_list` is the catalogue it sold from.
    """

    version: Literal[1]
    id: UUID
    device: UUID
    sequence: Annotated[int, Field(ge=1, le=2**53)]
    receipt_number: Annotated[Text, Field(min_length=1, max_length=40)]
    sold_at: Moment
    boot: UUID
    monotonic_ms: Annotated[int, Field(ge=0, le=2**53)]
    drift_ms: Annotated[int, Field(ge=-(2**53), le=2**53)] | None
    language: Literal["th", "en"]
    price_list: Annotated[Text, Field(max_length=100)]
    lines: Annotated[tuple[EnvelopeLine, ...], Field(max_length=MAX_LINES, strict=False)]
    total: Amount
    payment: EnvelopePayment


def read_envelope(text: str) -> Envelope:
    """Read a till's sale from its JSON text; raises UnreadableEnvelopeError."""
    try:
        return Envelope.model_validate_json(text)
    except (ValidationError, UnicodeEncodeError) as unreadable:
        raise UnreadableEnvelopeError(str(unreadable)) from unreadable
