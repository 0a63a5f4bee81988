"""A planned sale as rows of an order and its lines, not yet saved."""

from dataclasses import dataclass
from functools import lru_cache

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.models import Order, OrderLine
from marketplace.commerce.pricing.rules import TaxedAmount, with_tax
from marketplace.commerce.stock.models import Stock
from marketplace.gateway.sales_as_orders import walk_in_email
from marketplace.places.open_place import warehouse_of
from marketplace.sample.facts.people import BUYER_FIRST, BUYER_LAST, TOWNS
from marketplace.sample.facts.places import PLACES
from marketplace.sample.load_people import BUYER
from marketplace.sample.load_places import address_of
from marketplace.sample.plan_history import EMS, PlannedLine, PlannedSale
from marketplace.shared.identifiers import derived_reference

METHOD_NAMES = {True: "ไปรษณีย์ไทย EMS", False: "ไปรษณีย์ไทย ลงทะเบียน"}
PLACE_ADDRESSES = {fact.code: address_of(fact) for fact in PLACES}
# One in so many orders online is the sample buyer's own.
BUYERS_OWN = 7


@dataclass(frozen=True)
class Shelf:
    """The store's rows that orders point to: variants by SKU, stocks by SKU and warehouse slug, channels by slug."""

    variants: dict[str, ProductVariant]
    stocks: dict[tuple[str, str], Stock]
    channels: dict[str, Channel]
    buyer: Customer

    def stock_of(self, sale: PlannedSale, line: PlannedLine) -> Stock | None:
        """Where a line's pieces came from; a service comes from nowhere."""
        return self.stocks.get((line.variant.sku, sale.place or f"store-{line.product.good.whose}"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Buyer:
    """Who bought: a customer of the store or a stranger, and the address on the receipt."""

    customer: Customer | None
    email: str
    address: dict[str, str]


def load_shelf() -> Shelf:
    """Read the rows that the history points to."""
    variants = {row.sku or "": row for row in ProductVariant.objects.select_related("product__tax_class")}
    stocks = Stock.objects.select_related("variant", "warehouse")
    return Shelf(
        variants=variants,
        stocks={(row.variant.sku or "", row.warehouse.slug): row for row in stocks},
        channels={row.slug: row for row in Channel.objects.all()},
        buyer=Customer.objects.get(email=BUYER),
    )


def order_of(sale: PlannedSale, number: int, shelf: Shelf) -> Order:
    """The order's row: sums, addresses, and where it was sold."""
    goods = [taxed(line.total, _rate(shelf.variants[line.variant.sku])) for line in sale.lines]
    buyer = _buyer_of(sale, shelf)
    warehouse = str(warehouse_of(sale.place)) if sale.place else ""
    return Order(
        id=derived_reference("sample-order-row", str(sale.reference)),
        number=number,
        external_reference=str(sale.reference),
        channel=shelf.channels[sale.channel],
        origin="BULK_CREATE" if sale.place else "CHECKOUT",
        status="FULFILLED",
        user=buyer.customer,
        user_email=buyer.email,
        language_code="en" if sale.english else "th",
        billing_address=buyer.address,
        shipping_address=buyer.address if sale.shipping else None,
        shipping_method_name=METHOD_NAMES[sale.shipping == EMS] if sale.shipping else "",
        shipping_gross_amount=sale.shipping,
        shipping_net_amount=sale.shipping,
        total_gross_amount=sum(one.gross for one in goods) + sale.shipping,
        undiscounted_total_gross_amount=sum(one.gross for one in goods) + sale.shipping,
        undiscounted_shipping_gross_amount=sale.shipping,
        total_net_amount=sum(one.net for one in goods) + sale.shipping,
        warehouse_reference=warehouse,
        metadata=_notes(sale, warehouse),
        created_at=sale.sold_at,
        updated_at=sale.sold_at,
    )


def _buyer_of(sale: PlannedSale, shelf: Shelf) -> Buyer:
    """Tell who bought: a passer-by at a place, the sample buyer herself, or an invented buyer online."""
    if sale.place:
        return Buyer(customer=None, email=walk_in_email(), address=PLACE_ADDRESSES[sale.place])
    if sale.buyer == BUYERS_OWN:
        return Buyer(customer=shelf.buyer, email=BUYER, address=_address(sale.buyer))
    return Buyer(customer=None, email=f"buyer-{sale.buyer}@sample.test", address=_address(sale.buyer))


def _notes(sale: PlannedSale, warehouse: str) -> dict[str, str]:
    notes = {"payment_method": sale.method, "is_example": "true"}
    return {**notes, "warehouse": warehouse} if warehouse else notes


def rows_of_lines(sale: PlannedSale, order: Order, shelf: Shelf) -> list[OrderLine]:
    """The order's lines, in their order."""
    return [_line(sale, order, shelf, position, line) for position, line in enumerate(sale.lines, start=1)]


def _line(sale: PlannedSale, order: Order, shelf: Shelf, position: int, line: PlannedLine) -> OrderLine:
    row = shelf.variants[line.variant.sku]
    rate = _rate(row)
    unit, total = taxed(line.variant.price, rate), taxed(line.total, rate)
    return OrderLine(
        id=derived_reference("sample-order-line", f"{sale.reference}:{position}"),
        order=order,
        position=position,
        variant=row,
        product_reference=str(line.product.reference),
        variant_reference=str(line.variant.reference),
        product_name=line.product.good.th,
        variant_name=line.variant.names[0],
        translated_product_name=line.product.good.en if sale.english else "",
        translated_variant_name=line.variant.names[1] if sale.english else "",
        product_sku=line.variant.sku,
        is_shipping_required=not sale.place and not line.product.family.service,
        quantity=line.quantity,
        unit_price_gross_amount=unit.gross,
        unit_price_net_amount=unit.net,
        undiscounted_unit_price_gross_amount=unit.gross,
        undiscounted_total_price_gross_amount=unit.gross * line.quantity,
        total_price_gross_amount=total.gross,
        total_price_net_amount=total.net,
        tax_rate=rate,
    )


@lru_cache(maxsize=8192)
def taxed(gross: int, rate: int) -> TaxedAmount:
    """Split a price, remembering: the history has the same prices again and again."""
    return with_tax(gross, rate)


def _rate(variant: ProductVariant) -> int:
    tax = variant.product.tax_class
    return tax.rate if tax else 0


@lru_cache(maxsize=512)
def _address(buyer: int) -> dict[str, str]:
    """An invented buyer at an invented street of a real town."""
    subdistrict, district, province, postcode = TOWNS[buyer % len(TOWNS)]
    return {
        "firstName": BUYER_FIRST[buyer % len(BUYER_FIRST)],
        "lastName": BUYER_LAST[buyer // 3 % len(BUYER_LAST)],
        "companyName": "",
        "streetAddress1": f"{buyer + 1} ถนนตัวอย่าง",
        "streetAddress2": "",
        "city": district,
        "cityArea": subdistrict,
        "postalCode": postcode,
        "country": "TH",
        "countryArea": province,
        "phone": "",
    }
