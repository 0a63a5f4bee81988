"""Finding what handed-in sales name: all of a call's names in one question per kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import Q

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel, TaxClass
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.importing.records import ImportDelivery, ImportLine, ImportOrder, Named, Problem
from marketplace.commerce.orders.models import Order
from marketplace.commerce.shipping.models import ShippingMethod
from marketplace.commerce.stock.models import Warehouse

Row = TypeVar("Row")


@dataclass(frozen=True, kw_only=True)
class Found:
    """What the sales of a call name, by the names they use."""

    channels: Mapping[str, Channel]
    variants: Mapping[Named, ProductVariant]
    customers: Mapping[Named, Customer]
    warehouses: Mapping[UUID, Warehouse]
    tax_classes: Mapping[int, TaxClass]
    methods: Mapping[int, ShippingMethod]


def find_all(sales: Sequence[ImportOrder]) -> Found:
    """Look up everything that these sales name."""
    channels = Channel.objects.filter(slug__in={sale.channel for sale in sales})
    warehouses = _given(line.warehouse for sale in sales for line in sale.lines)
    warehouses |= _given(sale.delivery.warehouse for sale in sales if sale.delivery)
    methods = _given(sale.delivery.shipping_method for sale in sales if sale.delivery)
    return Found(
        channels={one.slug: one for one in channels},
        variants=_variants(_named_variants(sales)),
        customers=_customers({sale.customer for sale in sales} | _writers(sales)),
        warehouses=Warehouse.objects.in_bulk(warehouses),
        tax_classes=TaxClass.objects.in_bulk(_named_tax_classes(sales)),
        methods=ShippingMethod.objects.in_bulk(methods),
    )


def _writers(sales: Sequence[ImportOrder]) -> set[Named]:
    return {note.person for sale in sales for note in sale.notes if note.person.given}


def _named_variants(sales: Sequence[ImportOrder]) -> set[Named]:
    sold = {line.variant for sale in sales for line in sale.lines}
    return sold | {piece.variant for sale in sales for parcel in sale.fulfillments for piece in parcel.pieces}


def _named_tax_classes(sales: Sequence[ImportOrder]) -> set[int]:
    of_lines = _given(line.tax_class for sale in sales for line in sale.lines)
    return of_lines | _given(sale.delivery.tax_class for sale in sales if sale.delivery)


def taken_references(sales: Sequence[ImportOrder]) -> set[str]:
    """Name those of the sales' references that orders have already."""
    wanted = {sale.external_reference for sale in sales if sale.external_reference}
    taken = Order.objects.filter(external_reference__in=wanted).values_list("external_reference", flat=True)
    return {one for one in taken if one}


def check_names(sale: ImportOrder, found: Found) -> Iterator[Problem]:
    """Tell which names of a sale lead nowhere."""
    channel = found.channels.get(sale.channel)
    if channel is None:
        yield Problem(code="NOT_FOUND", path="channel", message="There is no such channel.")
    elif channel.currency_code.lower() != sale.currency.lower():
        yield Problem(code="INCORRECT_CURRENCY", path="currency", message="The channel sells in another currency.")
    if not (sale.customer.given == 1 and sale.customer.name):  # An e-mail alone need not be known.
        yield from _check_named(sale.customer, found.customers, path="user", fatal=False)
    if sale.delivery is not None and any(line.is_shipping_required for line in sale.lines):
        yield from _check_delivery(sale.delivery, found)
    for index, line in enumerate(sale.lines):
        yield from _check_line(line, found, path=f"lines.{index}")
    yield from _check_pieces(sale, found)
    yield from _check_writers(sale, found)


def _check_writers(sale: ImportOrder, found: Found) -> Iterator[Problem]:
    for index, note in enumerate(sale.notes):
        if note.person.given:
            yield from _check_named(note.person, found.customers, path=f"notes.{index}", fatal=False)


def _check_delivery(delivery: ImportDelivery, found: Found) -> Iterator[Problem]:
    if delivery.warehouse is not None:
        if delivery.warehouse not in found.warehouses:
            message = "There is no such warehouse."
            yield Problem(code="NOT_FOUND", path="delivery_method.warehouse_id", message=message, fatal=False)
        return
    yield from _check_id(delivery.shipping_method, found.methods, path="delivery_method.shipping_method_id")
    yield from _check_id(delivery.tax_class, found.tax_classes, path="delivery_method.shipping_tax_class_id")


def _check_line(line: ImportLine, found: Found, *, path: str) -> Iterator[Problem]:
    yield from _check_named(line.variant, found.variants, path=path, fatal=not line.product_name)
    if line.warehouse is None or line.warehouse not in found.warehouses:
        yield Problem(code="NOT_FOUND", path=path, message="There is no such warehouse.")
    if line.tax_class is None or line.tax_class not in found.tax_classes:
        # As Saleor does in practice, although its schema does not ask for one.
        yield Problem(code="NOT_FOUND", path=path, message="There is no such tax class.", fatal=False)


def _check_pieces(sale: ImportOrder, found: Found) -> Iterator[Problem]:
    for number, parcel in enumerate(sale.fulfillments):
        for index, piece in enumerate(parcel.pieces):
            if not 0 <= piece.line_index < len(sale.lines):
                continue
            path = f"fulfillments.{number}.lines.{index}"
            sold = found.variants.get(sale.lines[piece.line_index].variant)
            if found.variants.get(piece.variant) != sold:
                message = "The line sold something else."
                yield Problem(code="ORDER_LINE_FULFILLMENT_LINE_MISMATCH", path=f"{path}.variant_id", message=message)


def _check_named(named: Named, found: Mapping[Named, Row], *, path: str, fatal: bool) -> Iterator[Problem]:
    if named.given > 1:
        yield Problem(code="TOO_MANY_IDENTIFIERS", path=path, message="Give one name only.", fatal=fatal)
    elif not named.given:
        yield Problem(code="REQUIRED", path=path, message="Give an id or a reference.", fatal=fatal)
    elif named not in found:
        yield Problem(code="NOT_FOUND", path=path, message="What is named here does not exist.", fatal=fatal)


def _check_id(wanted: int | None, found: Mapping[int, Row], *, path: str) -> Iterator[Problem]:
    if wanted is None or wanted not in found:
        yield Problem(code="NOT_FOUND", path=path, message="What is named here does not exist.", fatal=False)


def _given(keys: Iterable[Row | None]) -> set[Row]:
    return {one for one in keys if one is not None}


def _variants(names: Iterable[Named]) -> dict[Named, ProductVariant]:
    wanted = list(names)
    rows = ProductVariant.objects.select_related("product").filter(
        Q(pk__in={one.pk for one in wanted if one.pk is not None})
        | Q(external_reference__in={one.reference for one in wanted if one.reference})
        | Q(sku__in={one.name for one in wanted if one.name})
    )
    return _by_name(wanted, [(row, row.pk, row.external_reference, row.sku) for row in rows])


def _customers(names: Iterable[Named]) -> dict[Named, Customer]:
    wanted = list(names)
    rows = Customer.objects.filter(
        Q(pk__in={one.pk for one in wanted if one.pk is not None})
        | Q(external_reference__in={one.reference for one in wanted if one.reference})
        | Q(email__in={one.name for one in wanted if one.name})
    )
    return _by_name(wanted, [(row, row.pk, row.external_reference, row.email) for row in rows])


def _by_name(names: Iterable[Named], rows: Iterable[tuple[Row, int, str | None, str | None]]) -> dict[Named, Row]:
    known: dict[tuple[str, object], Row] = {}
    for row, pk, reference, name in rows:
        known.update({("pk", pk): row, ("reference", reference): row, ("name", name): row})
    found: dict[Named, Row] = {}
    for one in names:
        keys = (("pk", one.pk), ("reference", one.reference or None), ("name", one.name or None))
        matches = [known[key] for key in keys if key[1] is not None and key in known]
        if one.given == 1 and matches:
            found[one] = matches[0]
    return found
