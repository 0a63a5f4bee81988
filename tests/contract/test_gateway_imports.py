"""Sales of tills come into the store exactly once, whatever happens; by either transport alike."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.orders.models import Order as OrderRow
from marketplace.commerce.stock.models import Stock, Warehouse
from marketplace.events.orders import OrderBulkCreated
from marketplace.gateway.actors import APP
from marketplace.gateway.import_sales import import_sales
from marketplace.gateway.orders import order, report_refund
from marketplace.gateway.records import ImportOutcome, SaleLine, SaleToImport
from marketplace.shared.models import OutboxEvent
from tests.builders import a_product, a_warehouse, set_up_market
from tests.contract.gateway_market import HOME, the_variant_reference

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("either_engine", "market")]
SOLD_AT = datetime(2026, 11, 1, 3, 0, tzinfo=UTC)


@pytest.fixture
def market() -> None:
    set_up_market()


def the_truck() -> Warehouse:
    return a_warehouse("truck-1", reference=uuid.uuid5(uuid.NAMESPACE_OID, "truck-1"), channels=["truck"])


def a_sale(*goods: tuple[Product, int, int]) -> SaleToImport:
    lines = tuple(
        SaleLine(variant=the_variant_reference(row), quantity=pieces, total=total, name=row.name)
        for row, pieces, total in goods
    )
    return SaleToImport(
        sale=uuid.uuid4(),
        channel="truck",
        warehouse=uuid.UUID(the_truck().external_reference),
        sold_at=SOLD_AT,
        lines=lines,
        payment_method="cash",
        address=HOME,
    )


def goods(name: str = "สบู่", *, stock: int = 10, tax: str | None = None) -> Product:
    return a_product(name, price=5_000, stock=stock, warehouse=the_truck(), channels=["truck"], tax=tax)


def pieces_of(row: Product) -> int:
    return Stock.objects.get(variant__product=row, warehouse=the_truck()).quantity


def statuses(outcomes: list[ImportOutcome]) -> list[str]:
    return [outcome.status for outcome in outcomes]


def test_a_sale_of_goods_with_a_very_long_name_is_taken_in() -> None:
    row = goods("ผ" * 200)
    sale = a_sale((row, 1, 5_000))
    long = replace(sale, lines=(replace(sale.lines[0], name="ผ" * 450),))
    assert statuses(import_sales(sales=[long])) == ["accepted"]
    assert OrderRow.objects.get().lines.get().product_name == "ผ" * 250


def test_a_sale_becomes_a_paid_and_handed_over_order_and_its_stock_falls() -> None:
    soap, cloth = goods("สบู่", tax="VAT 7"), goods("ผ้า")
    sale = a_sale((soap, 2, 10_000), (cloth, 1, 4_500))
    assert import_sales(sales=[sale]) == [ImportOutcome(sale=sale.sale, status="accepted")]
    found = order(APP, reference=sale.sale)
    assert found is not None
    assert (found.total, found.charged, found.charge_status, found.status) == (14_500, 14_500, "FULL", "FULFILLED")
    assert (found.created_at, found.channel, found.payment_method) == (SOLD_AT, "truck", "cash")
    assert [(line.product_name, line.quantity, line.total) for line in found.lines] == [
        ("สบู่", 2, 10_000),
        ("ผ้า", 1, 4_500),
    ]
    assert (pieces_of(soap), pieces_of(cloth)) == (8, 9)
    assert OutboxEvent.objects.filter(name=OrderBulkCreated.name()).count() == 1
    taxes = [line.total_price_net_amount for line in OrderRow.objects.get().lines.order_by("position")]
    assert taxes == [9_346, 4_500]


def test_the_same_sale_again_is_already_there_and_changes_nothing() -> None:
    row = goods()
    sale = a_sale((row, 2, 10_000))
    assert statuses(import_sales(sales=[sale])) == ["accepted"]
    assert statuses(import_sales(sales=[sale, sale])) == ["already", "already"]
    assert (OrderRow.objects.count(), pieces_of(row)) == (1, 8)


def test_the_same_sale_twice_in_one_call_is_imported_once() -> None:
    row = goods()
    sale = a_sale((row, 1, 5_000))
    other = replace(sale, lines=(replace(sale.lines[0], total=4_000),))
    assert statuses(import_sales(sales=[sale, sale, other])) == ["accepted", "accepted", "refused"]
    assert (OrderRow.objects.count(), OrderRow.objects.get().total_gross_amount, pieces_of(row)) == (1, 5_000, 9)


def test_an_id_that_comes_back_with_another_total_is_refused_with_the_reason() -> None:
    sale = a_sale((goods(), 1, 5_000))
    import_sales(sales=[sale])
    (outcome,) = import_sales(sales=[replace(sale, lines=(replace(sale.lines[0], total=4_999),))])
    assert outcome.status == "refused"
    assert outcome.reason == "เคยบันทึกการขายรหัสนี้ไว้แล้ว แต่ยอดเงินหรือช่องทางขายไม่ตรงกัน"


def test_one_bad_sale_stops_no_other() -> None:
    row = goods()
    good = a_sale((row, 1, 5_000))
    unknown = replace(good, sale=uuid.uuid4(), lines=(replace(good.lines[0], variant=uuid.uuid4(), name="ของแปลก"),))
    nowhere = replace(good, sale=uuid.uuid4(), warehouse=uuid.uuid4())
    tomorrow = replace(good, sale=uuid.uuid4(), sold_at=timezone.now() + timedelta(days=1))
    outcomes = import_sales(sales=[unknown, nowhere, tomorrow, good])
    assert statuses(outcomes) == ["refused", "refused", "refused", "accepted"]
    assert "ของแปลก" in outcomes[0].reason
    assert outcomes[2].reason == "เวลาขายอยู่ในอนาคต ตรวจนาฬิกาของเครื่องขาย"
    assert (OrderRow.objects.count(), pieces_of(row)) == (1, 9)


def test_what_was_sold_is_recorded_even_if_stock_was_short_or_never_counted() -> None:
    short, uncounted = goods("ผ้า", stock=1), a_product("ใหม่", channels=["truck"])
    sale = a_sale((short, 3, 15_000), (uncounted, 1, 5_000))
    assert statuses(import_sales(sales=[sale])) == ["accepted"]
    assert (pieces_of(short), pieces_of(uncounted)) == (-2, -1)


def test_many_sales_go_in_batches_and_come_back_in_their_order() -> None:
    row = goods(stock=1_000)
    sales = [a_sale((row, 1, 5_000 + number)) for number in range(60)]
    outcomes = import_sales(sales=sales)
    assert [outcome.sale for outcome in outcomes] == [sale.sale for sale in sales]
    assert set(statuses(outcomes)) == {"accepted"}
    assert (OrderRow.objects.count(), pieces_of(row)) == (60, 940)
    assert import_sales(sales=[]) == []


def test_an_imported_sale_can_be_given_back() -> None:
    sale = a_sale((goods(), 1, 5_000))
    import_sales(sales=[sale])
    report_refund(order_reference=sale.sale, refund=uuid.uuid4(), amount=5_000)
    found = order(APP, reference=sale.sale)
    assert found is not None
    assert found.refunded == 5_000
