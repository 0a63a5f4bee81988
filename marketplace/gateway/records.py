"""What the gateway hands out: plain frozen records, the same for either engine.

Money is whole satang, VAT included. Names and descriptions are in the language that was asked for, Thai where a
translation is missing. A `reference` is an id of ours (`externalReference`); `id` on checkouts, their lines and
delivery methods is the engine's own word for it, good for handing back and for nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class Category:
    """A shelf of the shop; `parent_slug` is empty for a shelf that stands in no other."""

    slug: str
    name: str
    parent_slug: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A picture of a product and the words for who cannot see it."""

    url: str
    alt: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ProductCard:
    """A product as it stands in a list; `vendor` is the organisation's reference, `picture` a URL or empty."""

    reference: UUID
    slug: str
    name: str
    category_slug: str
    category_name: str
    vendor: UUID | None
    vendor_slug: str
    vendor_name: str
    price_from: int
    price_to: int
    picture: str
    picture_alt: str
    available: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ProductPage:
    """Some products of a list and where the next ones begin; `total` counts the whole list."""

    items: tuple[ProductCard, ...]
    end_cursor: str | None
    has_next: bool
    total: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Variant:
    """What a buyer puts in the basket; `quantity_available` is what may be promised now (services: the limit)."""

    reference: UUID
    sku: str
    name: str
    price: int
    quantity_available: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ProductAttribute:
    """An answer of a product: its material, technique, colour."""

    slug: str
    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Product(ProductCard):
    """A product with all that its page shows; `description` is plain text by paragraph."""

    description: tuple[str, ...]
    pictures: tuple[Picture, ...]
    variants: tuple[Variant, ...]
    attributes: tuple[ProductAttribute, ...]
    is_service: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """A Thai address in Saleor's fields: city is the district, city_area the sub-district, country_area the province.

    `phone` is E.164 or the nine or ten digits dialled inside Thailand.
    """

    first_name: str = ""
    last_name: str = ""
    company_name: str = ""
    street_address_1: str = ""
    street_address_2: str = ""
    city: str = ""
    city_area: str = ""
    postal_code: str = ""
    country_area: str = ""
    phone: str = ""
    country: str = "TH"


@dataclass(frozen=True, kw_only=True, slots=True)
class DeliveryMethod:
    """A way to send the basket, and what it costs."""

    id: str
    name: str
    price: int


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckoutLine:
    """So many pieces of a variant in a basket; `picture` is a URL or empty.

    `unit_price` and `total` are what is paid, the `full_` ones what it was before everything that is taken off.
    """

    id: str
    variant_reference: UUID
    product_reference: UUID
    product_slug: str
    product_name: str
    variant_name: str
    vendor_name: str
    picture: str
    picture_alt: str
    quantity: int
    unit_price: int
    total: int
    full_unit_price: int
    full_total: int
    quantity_available: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Checkout:
    """A basket on its way to become an order.

    `full_subtotal` and `full_shipping` are the sums before everything that is taken off, so that what is shown adds up:
    full_subtotal + full_shipping - discount = total.
    """

    id: str
    channel: str
    lines: tuple[CheckoutLine, ...]
    quantity: int
    subtotal: int
    shipping: int
    total: int
    full_subtotal: int
    full_shipping: int
    voucher_code: str
    email: str
    is_shipping_required: bool
    shipping_address: Address | None
    billing_address: Address | None
    shipping_methods: tuple[DeliveryMethod, ...]
    delivery_method_id: str
    metadata: Mapping[str, str]

    @property
    def discount(self) -> int:
        """What is taken off in all."""
        return self.full_subtotal + self.full_shipping - self.total

    @property
    def goods_discount(self) -> int:
        """What is taken off the goods, before it is known how they are sent."""
        return self.full_subtotal - self.subtotal


@dataclass(frozen=True, kw_only=True, slots=True)
class PlacedOrder:
    """The order that a checkout became: our reference and the number people read out."""

    reference: UUID
    number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OrderLine:
    """So many pieces at the price at which they were sold; no product when the catalogue no longer knows it."""

    product_reference: UUID | None
    variant_reference: UUID | None
    product_slug: str
    product_name: str
    variant_name: str
    sku: str
    picture: str
    picture_alt: str
    quantity: int
    quantity_fulfilled: int
    unit_price: int
    total: int
    full_total: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """A purchase. `status` and `charge_status` are Saleor's words (UNCONFIRMED, UNFULFILLED, ...; NONE, FULL, ...).

    `full_subtotal` and `full_shipping` are the sums before everything that was taken off.
    """

    reference: UUID
    number: str
    status: str
    charge_status: str
    is_paid: bool
    channel: str
    created_at: datetime
    email: str
    language: str
    payment_method: str
    lines: tuple[OrderLine, ...]
    subtotal: int
    shipping: int
    total: int
    full_subtotal: int
    full_shipping: int
    voucher_code: str
    charged: int
    refunded: int
    shipping_address: Address | None
    billing_address: Address | None
    shipping_method_name: str
    tracking_numbers: tuple[str, ...]
    metadata: Mapping[str, str]

    @property
    def discount(self) -> int:
        """What was taken off in all: full_subtotal + full_shipping - discount = total."""
        return self.full_subtotal + self.full_shipping - self.total


@dataclass(frozen=True, kw_only=True, slots=True)
class StockLevel:
    """Pieces of a variant in one warehouse; `allocated` of them are promised to orders."""

    variant_reference: UUID
    warehouse_reference: UUID
    warehouse_name: str
    quantity: int
    allocated: int


@dataclass(frozen=True, kw_only=True, slots=True)
class WarehouseGoods:
    """A variant that lies in a warehouse, with what a till needs to sell it; `price` is that of one channel."""

    variant_reference: UUID
    product_reference: UUID
    sku: str
    product_name: str
    product_name_en: str
    variant_name: str
    variant_name_en: str
    category_slug: str
    vendor_slug: str
    vendor_name: str
    picture: str
    price: int
    quantity: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ManagedVariant:
    """A variant as its vendor sees it: prices by channel slug, stock by warehouse."""

    reference: UUID
    sku: str
    name: str
    prices: Mapping[str, int]
    stock: tuple[StockLevel, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ManagedProduct:
    """A product as its vendor sees it, published or not; names in both languages."""

    reference: UUID
    slug: str
    name: str
    name_en: str
    category_slug: str
    category_name: str
    vendor: UUID | None
    vendor_slug: str
    picture: str
    picture_alt: str
    published_in: frozenset[str]
    variants: tuple[ManagedVariant, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ManagedPage:
    """Some of a vendor's products and where the next ones begin."""

    items: tuple[ManagedProduct, ...]
    end_cursor: str | None
    has_next: bool
    total: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SaleLine:
    """A line of a sale that happened elsewhere: `total` is what was paid for all its pieces, in satang."""

    variant: UUID
    quantity: int
    total: int
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SaleToImport:
    """A sale of a till, already paid and handed over; `sale` is the till's own id for it, `warehouse` a reference."""

    sale: UUID
    channel: str
    warehouse: UUID
    sold_at: datetime
    lines: tuple[SaleLine, ...]
    payment_method: str
    address: Address
    language: str = "th"

    @property
    def total(self) -> int:
        """What the buyer paid, in satang."""
        return sum(line.total for line in self.lines)


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportOutcome:
    """What became of an imported sale: accepted, already (we had it), or refused with a reason for people."""

    sale: UUID
    status: str
    reason: str = ""
