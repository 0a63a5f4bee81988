"""What the indicators are: each test states a part of the definition."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.utils import translation

from marketplace.flagship.measures import (
    MEASURES,
    net_sales_of_settlement_enterprises,
    net_sales_of_vocational_centres,
)
from marketplace.flagship.missions import mission_of_indicator, missions_of
from marketplace.flagship.queries import approved_targets
from marketplace.flagship.report import report_of
from marketplace.flagship.rules import Period
from marketplace.flagship.set_target import set_target
from marketplace.ledger.bulk_post import bulk_post
from marketplace.ledger.rules import SettledLine, SettledSale
from marketplace.shared.errors import DomainError
from tests.builders import an_organisation

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
APRIL = datetime(2026, 4, 8, 5, 0, tzinfo=UTC)
YEAR = Period(fiscal_year=2569, month=12)


CENTRE, SETTLEMENT = "vocational_centre", "settlement_enterprise"


def sell(
    organisation, amount, *bases, settled_at=APRIL, sold_at=APRIL, channel="online", shipping=0, refund=False
):  # fmt: skip
    """Post one line of an organisation that counts for these bases; 4.1's unless given."""
    line = SettledLine(
        position=1, product=None, organisation=organisation.reference, province=organisation.province_code,
        bases=frozenset(bases or {CENTRE}), quantity=1, amount=amount,
    )  # fmt: skip
    sale = SettledSale(
        sale=uuid4(), refund=uuid4() if refund else None, channel=channel, method="cash", lines=[line],
        sold_at=None if refund else sold_at, settled_at=settled_at, shipping=shipping,
    )  # fmt: skip
    bulk_post([sale], now=NOW)


def test_each_figure_counts_its_own_lines_whoever_sold_them_and_a_line_in_both_counts_whole_in_each():
    centre, settlement = an_organisation(kind="centre"), an_organisation(kind="settlement")
    sell(centre, 100, CENTRE)
    sell(settlement, 20, CENTRE)
    sell(settlement, 3_000, SETTLEMENT)
    sell(centre, 40_000, CENTRE, SETTLEMENT)

    assert net_sales_of_vocational_centres(YEAR).total == 40_120
    assert net_sales_of_settlement_enterprises(YEAR).total == 43_000


def test_a_line_whose_makers_are_not_known_counts_in_no_figure():
    line = SettledLine(
        position=1, product=None, organisation=an_organisation().reference, province="11", bases=frozenset(),
        quantity=1, amount=100,
    )  # fmt: skip
    sale = SettledSale(sale=uuid4(), channel="online", method="cash", lines=[line], sold_at=APRIL, settled_at=APRIL)
    bulk_post([sale], now=NOW)

    assert (net_sales_of_vocational_centres(YEAR).total, net_sales_of_settlement_enterprises(YEAR).total) == (0, 0)


@pytest.mark.parametrize(
    ("code", "counted"), [("4.1", "a person with a disability"), ("3.1", "a household of a self-help land settlement")]
)
def test_the_definition_says_whose_work_counts_whole_and_that_figures_are_never_added_up(code, counted):
    with translation.override("en"):
        definition = MEASURES[code].definition

    for words in (counted, "counts whole", "without shipping", "never added up"):
        assert words in definition
    assert "Provisional" not in definition


def test_sales_count_on_the_day_settled_whenever_they_were_sold():
    centre = an_organisation(kind="centre")
    before = datetime(2025, 9, 15, 5, 0, tzinfo=UTC)
    sell(centre, 7, sold_at=before, settled_at=datetime(2025, 10, 2, 5, 0, tzinfo=UTC))

    assert net_sales_of_vocational_centres(Period(fiscal_year=2568, month=12)).total == 0
    assert net_sales_of_vocational_centres(YEAR).by_month == [7, *[None] * 11]


def test_shipping_does_not_count():
    sell(an_organisation(kind="centre"), 100, shipping=5_000)

    assert net_sales_of_vocational_centres(YEAR).total == 100


def test_a_refund_lowers_the_day_it_was_paid_back():
    centre = an_organisation(kind="centre")
    sell(centre, 100, settled_at=datetime(2025, 10, 5, tzinfo=UTC))
    sell(centre, 30, settled_at=datetime(2025, 11, 5, tzinfo=UTC), refund=True)

    assert net_sales_of_vocational_centres(YEAR).by_month[:2] == [100, -30]
    assert net_sales_of_vocational_centres(Period(fiscal_year=2569, month=1)).total == 100


def test_every_way_to_look_adds_up_to_the_total():
    for basis, channel, province in ((CENTRE, "online", "11"), (CENTRE, "truck", "50"), (SETTLEMENT, "shelf", "")):
        sell(an_organisation(province_code=province), 1_000, basis, channel=channel)
    sales = net_sales_of_vocational_centres(YEAR)

    assert sales.by_channel == {"online": 1_000, "truck": 1_000}
    assert sales.by_province == {"11": 1_000, "50": 1_000}
    assert sorted(sales.by_organisation.values()) == [1_000, 1_000]
    assert sales.total == 2_000


def test_every_indicator_of_every_mission_has_its_measure():
    codes = [indicator.code for mission in missions_of(2570) for indicator in mission.indicators]

    assert codes == ["3.1", "4.1"] == sorted(MEASURES)
    assert [mission.number for mission in missions_of(2568)] == list(range(1, 10))
    assert {mission.worded_for for mission in missions_of(2570)} == {2568}
    assert missions_of(2567) == []


def test_the_newest_approved_target_holds_and_a_draft_is_not_seen():
    centre = an_organisation()
    for cumulative, approved_at in (([1] * 12, NOW), ([2] * 12, NOW), ([3] * 12, None)):
        set_target(
            indicator="4.1", fiscal_year=2569, organisation=None, cumulative=cumulative, approved_at=approved_at
        )  # fmt: skip
    set_target(
        indicator="4.1", fiscal_year=2569, organisation=centre, cumulative=list(range(10, 22)), approved_at=NOW,
        is_example=True,
    )  # fmt: skip

    targets = approved_targets(indicator="4.1", fiscal_year=2569)

    assert {reference: one.to(12) for reference, one in targets.items()} == {None: 2, centre.reference: 21}
    assert (targets[centre.reference].of(1), targets[centre.reference].of(12)) == (10, 1)
    assert (targets[None].is_example, targets[centre.reference].is_example) == (False, True)
    assert approved_targets(indicator="3.1", fiscal_year=2569) == {}


def test_falling_targets_are_refused_and_nothing_is_kept():
    with pytest.raises(DomainError):
        set_target(indicator="4.1", fiscal_year=2569, organisation=None, cumulative=[2, 1, *[3] * 10], approved_at=NOW)

    assert approved_targets(indicator="4.1", fiscal_year=2569) == {}


def test_a_report_puts_groups_below_their_centre_and_what_is_missing_last():
    centre = an_organisation("ศพอ.หนองคาย", kind="centre")
    group = an_organisation("กลุ่มจักสาน", kind="group", parent=centre)
    deeper = an_organisation("กลุ่มย่อย", kind="group", parent=group)
    other = an_organisation("ศพอ.ขอนแก่น", kind="centre")
    silent = an_organisation("ศพอ.หยาดฝน", kind="centre", province_code="50")
    settlement = an_organisation("นิคมฯ กระเสียว", kind="settlement")
    its_group = an_organisation("กลุ่มสมุนไพร", kind="group", parent=settlement)
    for seller, amount in ((centre, 100), (group, 50), (deeper, 30), (other, 170), (settlement, 7), (its_group, 3)):
        sell(seller, amount)
    found = mission_of_indicator("4.1", 2569)
    assert found

    report = report_of(*found, YEAR)

    assert [(row.name, row.actual, row.below) for row in report.organisations] == [
        (centre.name_th, 180, False),
        (group.name_th, 50, True),
        (deeper.name_th, 30, True),
        (other.name_th, 170, False),
        (settlement.name_th, 7, False),
        (its_group.name_th, 3, False),
        (silent.name_th, None, False),
    ]
    assert [(row.key, row.actual) for row in report.provinces] == [("11", 360), ("50", None)]
    assert [row.share for row in report.organisations] == ["50.0", "13.8", "8.3", "47.2", "1.9", "0.8", ""]
    assert report.organisations_missing == 1
    assert [(row.actual, row.cumulative) for row in report.months[5:8]] == [(None, None), (360, 360), (None, 360)]
