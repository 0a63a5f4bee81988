"""What Saleor's signed events carry: the shape of our own subscriptions (documents/events.graphql)."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict
from pydantic.alias_generators import to_camel

from marketplace.gateway.reading import reference_of

Reference = Annotated[UUID | None, BeforeValidator(reference_of)]


class Part(BaseModel):
    """A part of a payload; fields that we did not ask for are none of ours."""

    model_config = ConfigDict(alias_generator=to_camel, frozen=True)


class Amount(Part):
    """Satang."""

    fractional_amount: int


class Taxed(Part):
    """A price, VAT included."""

    gross: Amount


class Note(Part):
    """A line of metadata."""

    key: str
    value: str


class Goods(Part):
    """A product by our reference; None for goods that are not of this market."""

    external_reference: Reference


class Variant(Goods):
    """A variant and its product, by our references."""

    product: Goods


class VariantOf(Part):
    """A variant, of which only the product counts."""

    product: Goods


class Line(Part):
    """A line of an order as it was sold."""

    product_name: str
    variant_name: str
    translated_product_name: str
    translated_variant_name: str
    quantity: int
    total_price: Taxed
    variant: Variant | None


class Report(Part):
    """A report about a payment: its kind in Saleor's words, its reference and amount."""

    id: str
    type: str | None
    created_at: AwareDatetime
    psp_reference: str
    amount: Amount


class Payment(Part):
    """A payment's reports."""

    events: list[Report]


class Channel(Part):
    """A way of selling."""

    slug: str


class SaleorOrder(Part):
    """An order as Saleor tells it."""

    id: str
    external_reference: str | None
    number: str
    status: str
    origin: str
    updated_at: AwareDatetime
    created: AwareDatetime
    language_code_enum: str
    channel: Channel
    metadata: list[Note]
    shipping_price: Taxed
    total_charged: Amount
    transactions: list[Payment]
    lines: list[Line]

    @property
    def notes(self) -> dict[str, str]:
        """The metadata as a plain dict."""
        return {note.key: note.value for note in self.metadata}

    @property
    def reports(self) -> list[Report]:
        """All reports about its payments, the oldest first."""
        found = (report for payment in self.transactions for report in payment.events)
        return sorted(found, key=lambda report: report.created_at)

    @property
    def as_of(self) -> datetime:
        """When Saleor last changed it."""
        return self.updated_at


class Payload(Part):
    """The body of any event that we listen to."""

    issued_at: AwareDatetime
    order: SaleorOrder | None = None
    orders: list[SaleorOrder] = []
    product: Goods | None = None
    product_variant: VariantOf | None = None
