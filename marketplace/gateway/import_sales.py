"""Take sales that happened elsewhere, paid and handed over, into the store.

Saleor takes 50 orders a call. A bad sale is turned away alone (REJECT_FAILED_ROWS; IGNORE_FAILED would silently drop
parts of it), stock may fall below what was counted (FORCE: what was sold was there), and a sale that the store has
already is known by its unique external reference. Each call holds the leases of the warehouses it writes.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.gateway.actors import APP
from marketplace.gateway.generated.import_orders import ImportOrdersOrderBulkCreate
from marketplace.gateway.generated.input_types import OrderBulkCreateInput
from marketplace.gateway.known_ids import known_id, known_ids
from marketplace.gateway.records import ImportOutcome, SaleToImport
from marketplace.gateway.refusals import sentence_for
from marketplace.gateway.sales_as_orders import TaxOfVariant, order_input
from marketplace.gateway.store import store
from marketplace.gateway.warehouse_leases import warehouse_lease
from marketplace.shared.leases import held_leases

MOST_A_CALL = 50
STOCK_ROW_MISSING = "NON_EXISTING_STOCK"
ALREADY_THERE = "UNIQUE"
Refusals = dict[UUID, list[str]]


def import_sales(*, sales: Sequence[SaleToImport]) -> list[ImportOutcome]:
    """Import sales, each exactly once; one outcome per sale in the same order.

    A sale that was imported before is `already`, unless its total or channel was another: that is refused, as is one
    that names goods or a place that the store does not know. Safe to call again after any error.
    """
    outcomes: dict[UUID, ImportOutcome] = {}
    # One reference once per call: of two sales under one id the first is imported, the second compared.
    first = {sale.sale: sale for sale in reversed(sales)}
    rest = iter(first.values())
    while batch := list(islice(rest, MOST_A_CALL)):
        outcomes |= {outcome.sale: outcome for outcome in _import_batch(batch)}
    return [_same_again(sale, first[sale.sale], outcomes[sale.sale]) for sale in sales]


def _same_again(sale: SaleToImport, imported: SaleToImport, outcome: ImportOutcome) -> ImportOutcome:
    if sale is imported or (sale.total, sale.channel) == (imported.total, imported.channel):
        return outcome
    return _differs(sale)


def _import_batch(sales: Sequence[SaleToImport]) -> Iterable[ImportOutcome]:
    taxes, warehouses = _taxes(sales), known_ids("warehouse", [sale.warehouse for sale in sales])
    known = [sale for sale in sales if not _unknown(sale, taxes, warehouses)]
    yield from (_refused(sale, problem) for sale in sales if (problem := _unknown(sale, taxes, warehouses)))
    orders = {sale.sale: order_input(sale, warehouse_id=warehouses[str(sale.warehouse)], taxes=taxes) for sale in known}
    with held_leases(warehouse_lease(sale.warehouse) for sale in known):
        refusals = _send(orders)
        short = [sale for sale in known if STOCK_ROW_MISSING in refusals.get(sale.sale, [])]
        for sale in short:
            _add_stock_rows(sale)
        refusals |= _send({sale.sale: orders[sale.sale] for sale in short})
    for sale in known:
        yield _outcome(sale, refusals.get(sale.sale, []))


def _send(orders: Mapping[UUID, OrderBulkCreateInput]) -> Refusals:
    """Send orders; give the codes of refusal of each (none: it was taken)."""
    if not orders:
        return {}
    answer = store(APP).import_orders(orders=list(orders.values())).order_bulk_create
    return _refusals(list(orders), answer)


def _refusals(sales: Sequence[UUID], answer: ImportOrdersOrderBulkCreate | None) -> Refusals:
    """Give the codes of each; a sale without a result of its own was refused with the whole call."""
    general = [str(error.code) for error in answer.errors] if answer else []
    refusals: Refusals = {sale: general or ["GRAPHQL_ERROR"] for sale in sales}
    for sale, result in zip(sales, answer.results if answer else [], strict=False):
        if result.order is not None:
            refusals[sale] = []
        elif result.errors:
            refusals[sale] = [str(error.code) for error in result.errors]
    return refusals


def _outcome(sale: SaleToImport, codes: Sequence[str]) -> ImportOutcome:
    if not codes:
        return ImportOutcome(sale=sale.sale, status="accepted")
    if ALREADY_THERE in codes:
        there = store(APP).imported_order(reference=str(sale.sale)).order
        if there and (there.total.gross.fractional_amount, there.channel.slug) == (sale.total, sale.channel):
            return ImportOutcome(sale=sale.sale, status="already")
        return _differs(sale)
    return _refused(sale, sentence_for(codes[0]))


def _differs(sale: SaleToImport) -> ImportOutcome:
    return _refused(sale, _("A sale with this id was recorded before, with another total or channel."))


def _refused(sale: SaleToImport, reason: str) -> ImportOutcome:
    return ImportOutcome(sale=sale.sale, status="refused", reason=reason)


def _unknown(sale: SaleToImport, taxes: Mapping[UUID, TaxOfVariant], warehouses: Mapping[str, str]) -> str:
    """Say what the store does not know of a sale; an empty text when it knows all."""
    if str(sale.warehouse) not in warehouses:
        return _("The store does not know this place's warehouse.")
    names = [line.name for line in sale.lines if line.variant not in taxes]
    return _("The store does not know these goods: %(names)s") % {"names": ", ".join(names)} if names else ""


def _taxes(sales: Sequence[SaleToImport]) -> dict[UUID, TaxOfVariant]:
    """Give the tax of each variant that is sold, for the net prices; unknown variants are left out."""
    taxes: dict[UUID, TaxOfVariant] = {}
    for variant in {line.variant for sale in sales for line in sale.lines}:
        found = store(APP).variant_to_import(reference=str(variant)).product_variant
        if found:
            taxes[variant] = TaxOfVariant.of(found)
    return taxes


def _add_stock_rows(sale: SaleToImport) -> None:
    """Open a stock row of no pieces for goods that never lay there: even FORCE needs one."""
    warehouse = known_id("warehouse", sale.warehouse)
    for line in sale.lines:
        found = store(APP).stock_of_variant(reference=str(line.variant)).product_variant
        rows = (found.stocks or []) if found else []
        if all(row.warehouse.external_reference != str(sale.warehouse) for row in rows):
            store(APP).set_stock(variant_id=known_id("variant", line.variant), warehouse_id=warehouse, quantity=0)
