"""Whatever happens to orders, the books hold the money that was really paid, and nothing else; goods are counted right.

Dice that always fall alike play what buyers, staff and payment apps do; beside them a model of a few numbers is kept.
"""

from collections import Counter
from datetime import date
from random import Random
from uuid import UUID

import pytest

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.orders.models import Order
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.config.subscriptions import SUBSCRIPTIONS
from marketplace.events.orders import OrderBulkCreated, OrderFullyPaid
from marketplace.ledger.models import Entry
from marketplace.ledger.queries import broken_books, income_total
from marketplace.organisations.models import Organisation
from marketplace.shared.models import OutboxEvent
from tests.builders import a_product, an_organisation, set_up_market, the_variant
from tests.discounts import a_promotion, a_voucher
from tests.journeys.lives_of_orders import Life, Stall
from tests.makers_building import a_maker, a_sheet, made_by_someone_with_a_disability
from tests.selling import recorded, reference_of
from vendor_onboarding.listings.models import Listing

pytestmark = pytest.mark.django_db
YEARS = {"first_day": date(2020, 1, 1), "last_day": date(2036, 1, 1)}
CODES = ("SHARE", "SUM", "PARCEL", "ONCE", "CLOTH", "FREE")


def a_stall() -> tuple[Stall, list[Organisation]]:
    """Two sellers' goods at crooked prices, a promotion, and codes of every kind.

    The first is made by a person with a disability; the second by her colleague together with one of a settlement's
    household; the third by nobody whom we know. The makers have crooked parts.
    """
    set_up_market()
    sellers = [an_organisation(), an_organisation()]
    goods = [a_product(price=price, stock=10_000) for price in (35_003, 9_999, 1)]
    for product, seller in zip(goods, [*sellers, sellers[0]], strict=True):
        Listing.objects.create(product=UUID(str(product.external_reference)), organisation=seller)
    settlement = an_organisation(kind="settlement")
    made = [UUID(str(product.external_reference)) for product in goods]
    made_by_someone_with_a_disability(sellers[0], made[0], 3_333)
    of_household, disabled = a_maker(sellers[1], household_in=settlement), a_maker(sellers[1], disabled=True)
    a_sheet(made[1], (of_household, 1_111), (disabled, 6_667), (a_maker(sellers[1]), 2_222))
    a_promotion({"product": {"ids": [goods[1].pk]}}, value=15_00)
    a_voucher("SHARE", value=12_50)
    a_voucher("SUM", value=77_77, share=False)
    a_voucher("PARCEL", value=33_33, type="SHIPPING")
    a_voucher("ONCE", value=50_00, apply_once_per_order=True)
    a_voucher("CLOTH", value=10_00, type="SPECIFIC_PRODUCT", goods={"products": [goods[0]]})
    a_voucher("FREE", value=100_00)
    return Stall(variants=[the_variant(one) for one in goods], codes=CODES), sellers


def lives(seed: int, count: int) -> tuple[list[Life], list[Organisation]]:
    """So many orders, each with a life of its own."""
    dice = Random(seed)
    stall, sellers = a_stall()
    found = [Life.begin(stall, dice) for _ in range(count)]
    for one in found:
        for _ in range(dice.randint(2, 9)):
            one.live(dice)
    _post()
    return found, sellers


def _post() -> None:
    """Let the books hear of everything, in its order."""
    for row in OutboxEvent.objects.order_by("pk"):
        for kind, handlers in SUBSCRIPTIONS.items():
            for hear in handlers:
                if kind.name() == row.name and hear.__module__.startswith("vendor_onboarding"):
                    hear(kind.from_payload(row.payload))


def in_the_books(order: Order) -> tuple[int, Counter[int | None]]:
    """What the books hold of an order: the money, and what each line (None: the parcel) has of it."""
    rows = Entry.objects.filter(posting__sale=reference_of(order))
    money, parts = 0, Counter[int | None]()
    for row in rows:
        if row.account.startswith(("cash:", "clearing:")):
            money += row.amount
        else:
            parts[row.line] -= row.amount
    return money, parts


@pytest.mark.parametrize("seed", range(2))
def test_every_satang_that_was_paid_reaches_the_books_and_no_other(seed: int) -> None:
    found, _sellers = lives(seed, 25)
    owed = Counter[UUID | None]()
    for one in found:
        order = Order.objects.get(pk=one.order_id)
        money, parts = in_the_books(order)
        assert money == one.earned(order), (one.told, order.status)
        assert sum(parts.values()) == money, one.told
        assert all(part >= 0 for part in parts.values()), one.told
        costs = {line.position: line.total_price_gross_amount for line in order.lines.all()}
        assert sum(costs.values()) + order.shipping_gross_amount == order.total_gross_amount, one.told
        if money == order.total_gross_amount:
            assert {line: parts[line] for line in costs} == costs, one.told
        for entry in Entry.objects.filter(posting__sale=reference_of(order), organisation__isnull=False):
            owed[entry.product] -= entry.amount
    assert list(broken_books()) == []
    first, second, _third = (UUID(str(one.external_reference)) for one in Product.objects.order_by("pk"))
    assert min(owed[first], owed[second]) > 0
    assert income_total(basis="vocational_centre", **YEARS) == owed[first] + owed[second]
    assert income_total(basis="settlement_enterprise", **YEARS) == owed[second]


def test_what_is_told_of_a_paid_order_adds_up_to_what_was_paid() -> None:
    lives(7, 15)
    paid = [event.sale for event in recorded(OrderFullyPaid)]
    paid += [sale for event in recorded(OrderBulkCreated) for sale in event.sales]
    assert len(paid) > 5
    for sale in paid:
        assert sum(line.total for line in sale.lines) + sale.shipping == sale.total
        assert min([line.total for line in sale.lines] + [sale.shipping]) >= 0


@pytest.mark.parametrize("seed", (12,))
def test_shelves_and_promises_are_what_came_and_went(seed: int) -> None:
    found, _sellers = lives(seed, 20)
    gone, promised = Counter[int | None](), Counter[int | None]()
    for one in found:
        kept = Allocation.objects.filter(order_line__in=Order.objects.get(pk=one.order_id).lines.values("pk"))
        assert sum(kept.values_list("quantity", flat=True)) == sum(one.promised.values()), one.told
        gone.update(one.gone)
        promised.update(one.promised)
    for stock in Stock.objects.all():
        assert (stock.quantity, stock.quantity_allocated) == (
            10_000 - gone[stock.variant_id],
            promised[stock.variant_id],
        )
