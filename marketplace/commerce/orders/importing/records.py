"""A sale as it is handed in, with plain values. Amounts in satang, tax rates in basis points."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.pricing.rules import TaxedAmount


class ErrorPolicy(StrEnum):
    """What one bad order does to the others, in Saleor's words."""

    REJECT_EVERYTHING = "REJECT_EVERYTHING"
    REJECT_FAILED_ROWS = "REJECT_FAILED_ROWS"
    IGNORE_FAILED = "IGNORE_FAILED"


class StockPolicy(StrEnum):
    """What a sale does to the stock: only if there is enough, in any case, or nothing."""

    UPDATE = "UPDATE"
    FORCE = "FORCE"
    SKIP = "SKIP"


@dataclass(frozen=True, kw_only=True)
class Named:
    """Something named by its id, its reference, or one more name (a SKU, an e-mail); exactly one is to be given."""

    pk: int | None = None
    reference: str = ""
    name: str = ""

    @property
    def given(self) -> int:
        """How many names were given."""
        return sum((self.pk is not None, bool(self.reference), bool(self.name)))


@dataclass(frozen=True, kw_only=True)
class ImportLine:
    """A line that was sold, and the warehouse it was sold from."""

    variant: Named
    warehouse: UUID | None
    quantity: int
    total: TaxedAmount
    undiscounted_total: TaxedAmount
    created_at: datetime
    is_shipping_required: bool
    tax_class: int | None = None
    tax_rate: int | None = None
    product_name: str = ""
    variant_name: str = ""
    translated_product_name: str = ""
    translated_variant_name: str = ""
    product_sku: str = ""
    tax_class_name: str = ""
    discount: tuple[str, int, str] = ("", 0, "")  # what was taken off a piece: type, value in hundredths, why
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ImportPiece:
    """Pieces of the line at `line_index` (from 0) that were handed over."""

    variant: Named
    warehouse: UUID | None
    quantity: int
    line_index: int


@dataclass(frozen=True, kw_only=True)
class ImportFulfillment:
    """A hand-over at the counter, or a parcel."""

    pieces: tuple[ImportPiece, ...]
    tracking_number: str = ""


@dataclass(frozen=True, kw_only=True)
class ImportDelivery:
    """How the goods went to the buyer, for lines that are shipped."""

    shipping_method: int | None = None
    shipping_method_name: str = ""
    warehouse: UUID | None = None
    warehouse_name: str = ""
    tax_rate: int = 0
    tax_class_name: str = ""
    price: TaxedAmount = field(default_factory=lambda: TaxedAmount(0, 0))
    tax_class: int | None = None


@dataclass(frozen=True, kw_only=True)
class ImportNote:
    """What somebody wrote about a sale; `person` names her (nothing named: nobody in particular)."""

    message: str
    date: datetime | None = None
    person: Named = field(default_factory=Named)


@dataclass(frozen=True, kw_only=True)
class ImportInvoice:
    """A paper that another system made for a sale."""

    created_at: datetime
    number: str = ""
    url: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ImportDiscount:
    """What was taken off a whole sale: satang where FIXED, hundredths of a percent where PERCENTAGE."""

    value_type: str
    value: int
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class ImportOrder:
    """A sale as it is handed in."""

    channel: str
    currency: str
    created_at: datetime
    customer: Named
    billing_address: Mapping[str, str]
    lines: tuple[ImportLine, ...]
    external_reference: str = ""
    shipping_address: Mapping[str, str] | None = None
    language_code: str = "th"
    status: str | None = None
    customer_note: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)
    fulfillments: tuple[ImportFulfillment, ...] = ()
    transactions: tuple[NewTransaction, ...] = ()
    delivery: ImportDelivery | None = None
    notes: tuple[ImportNote, ...] = ()
    invoices: tuple[ImportInvoice, ...] = ()
    discounts: tuple[ImportDiscount, ...] = ()
    voucher_code: str = ""
    redirect_url: str = ""
    weight_grams: int = 0
    display_gross_prices: bool = True


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What is wrong with a handed-in sale: Saleor's code, where, and in words; `fatal` ones cannot be ignored."""

    code: str
    path: str
    message: str
    fatal: bool = True
