"""How a product's income is shared: whole, versioned, and never changed behind a sale's back."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from marketplace.ledger.rules import MakerShare
from tests.builders import an_organisation
from tests.makers_building import a_maker, a_sheet
from tests.racing import race
from vendor_onboarding.makers.errors import MakerMissingError, SharesChangedError, SharesRefusedError
from vendor_onboarding.makers.models import Share, ShareSheet
from vendor_onboarding.makers.queries import makers_of_products, parts_of_maker, share_sheet_at
from vendor_onboarding.makers.set_shares import set_shares

NOW = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
BAG = UUID(int=77)


def sheets() -> list[tuple[int, datetime]]:
    return list(ShareSheet.objects.filter(product=BAG).order_by("version").values_list("version", "since"))


@pytest.mark.django_db
@pytest.mark.database
def test_a_sheet_is_in_force_from_its_moment_on_and_the_older_one_before():
    centre = an_organisation()
    sai, noi = a_maker(centre), a_maker(centre)
    one = [MakerShare(sai.reference, 6_000)]
    two = [MakerShare(noi.reference, 3_000), MakerShare(sai.reference, 3_000)]

    set_shares(product=BAG, shares=one, set_by="user:1", seen_version=0, now=NOW)
    set_shares(product=BAG, shares=two, set_by="user:1", seen_version=1, now=LATER)

    assert share_sheet_at(BAG, NOW - timedelta(seconds=1)) is None
    before, after = share_sheet_at(BAG, LATER - timedelta(microseconds=1)), share_sheet_at(BAG, LATER)
    assert (before.version, before.organisation_basis_points, list(before.shares)) == (1, 4_000, one)
    assert (after.version, after.organisation_basis_points, list(after.shares)) == (2, 4_000, two)
    assert makers_of_products([BAG, uuid4()], LATER) == {BAG: (noi, sai)}
    assert [(part.product, part.basis_points) for part in parts_of_maker(sai, now=LATER)] == [(BAG, 3_000)]
    assert parts_of_maker(noi, now=NOW) == []


@pytest.mark.django_db
def test_the_shares_that_are_in_force_are_not_written_again():
    sai = a_maker(an_organisation())

    for moment in (NOW, LATER):
        set_shares(product=BAG, shares=[MakerShare(sai.reference, 6_000)], set_by="user:1", seen_version=0, now=moment)

    assert sheets() == [(1, NOW)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("points", "code"), [([5_001, 5_000], "TOO_MUCH"), ([0], "NOTHING"), ([-1], "NOTHING"), ([10_001], "TOO_MUCH")]
)
def test_parts_that_are_no_split_are_refused_and_nothing_is_written(points, code):
    centre = an_organisation()
    shares = [MakerShare(a_maker(centre).reference, some) for some in points]

    with pytest.raises(SharesRefusedError) as refused:
        set_shares(product=BAG, shares=shares, set_by="user:1", now=NOW)

    assert (refused.value.code, sheets(), Share.objects.count()) == (code, [], 0)


@pytest.mark.django_db
def test_a_maker_named_twice_or_unknown_is_refused():
    sai = a_maker(an_organisation())

    with pytest.raises(SharesRefusedError):
        set_shares(product=BAG, shares=[MakerShare(sai.reference, 1)] * 2, set_by="user:1", now=NOW)
    with pytest.raises(MakerMissingError):
        set_shares(product=BAG, shares=[MakerShare(uuid4(), 1)], set_by="user:1", now=NOW)

    assert (sheets(), Share.objects.count()) == ([], 0)


@pytest.mark.django_db
def test_who_saw_an_older_version_changes_nothing():
    centre = an_organisation()
    sai, noi = a_maker(centre), a_maker(centre)
    set_shares(product=BAG, shares=[MakerShare(sai.reference, 6_000)], set_by="user:1", seen_version=0, now=NOW)

    with pytest.raises(SharesChangedError):
        set_shares(product=BAG, shares=[MakerShare(noi.reference, 1)], set_by="user:2", seen_version=0, now=LATER)

    assert sheets() == [(1, NOW)]


@pytest.mark.django_db
@pytest.mark.database
def test_the_database_refuses_a_sheet_that_does_not_sum_up_and_rows_that_come_late():
    sai, noi = (a_maker(an_organisation()) for _ in range(2))
    uneven = ShareSheet(product=BAG, version=1, since=NOW, organisation_basis_points=3_999, set_by="test", set_at=NOW)

    with pytest.raises(IntegrityError, match="sum to 10000"), transaction.atomic():
        Share.objects.create(sheet_id=uneven.id, position=1, maker=sai, basis_points=6_000)
        ShareSheet.objects.bulk_create([uneven])
    sheet = a_sheet(BAG, (sai, 6_000))
    with pytest.raises(IntegrityError, match="no more rows"), transaction.atomic():
        Share.objects.create(sheet=sheet, position=2, maker=noi, basis_points=1)


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.parametrize("model", [Share, ShareSheet])
def test_the_database_refuses_to_change_or_delete_a_sheet(model):
    a_sheet(BAG, (a_maker(an_organisation()), 6_000))

    with pytest.raises(IntegrityError, match="only added"), transaction.atomic():
        model.objects.update(**({"basis_points": 1} if model is Share else {"version": 9}))
    with pytest.raises(IntegrityError, match="only added"), transaction.atomic():
        model.objects.all()._raw_delete("default")


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_two_who_set_shares_at_once_give_two_versions_without_a_gap_or_a_double():
    centre = an_organisation()
    makers = [a_maker(centre) for _ in range(2)]

    for number in range(1, 9):
        runners = [
            lambda maker=maker, number=number: set_shares(
                product=BAG, shares=[MakerShare(maker.reference, number)], set_by="test", now=NOW
            )
            for maker in makers
        ]
        assert all(isinstance(answer, ShareSheet) for answer in race(runners))

    assert [version for version, _ in sheets()] == list(range(1, 17))
    moments = [since for _, since in sheets()]
    assert moments == sorted(set(moments))


class AnyCalls(TestCase):
    """Hypothesis needs a fresh transaction for each example, which only its Django TestCase gives."""

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.lists(st.lists(st.tuples(st.integers(0, 3), st.integers(-10, 10_001)), max_size=4), min_size=1, max_size=6)
    )
    def test_leave_sheets_that_sum_to_ten_thousand(self, calls):
        centre = an_organisation()
        makers = [a_maker(centre).reference for _ in range(4)]
        written = 0
        for call in calls:
            try:
                set_shares(
                    product=BAG, shares=[MakerShare(makers[place], points) for place, points in call], set_by="test",
                    now=NOW,
                )  # fmt: skip
                written += 1
            except SharesRefusedError:
                continue

        found = ShareSheet.objects.filter(product=BAG)
        assert found.count() <= written
        for sheet in found:
            assert sheet.organisation_basis_points + sum(share.basis_points for share in sheet.shares.all()) == 10_000
        assert [version for version, _ in sheets()] == list(range(1, found.count() + 1))
