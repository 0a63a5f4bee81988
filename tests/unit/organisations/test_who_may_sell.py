"""Standing, registration and seller of record: who may sell, and what is only warned about."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from marketplace.accounts.create_user import create_user
from marketplace.organisations.change_standing import change_standing
from marketplace.organisations.models import Organisation, SellerOfRecord, StandingChange
from marketplace.organisations.queries import (
    last_standing_change,
    may_sell_now,
    seller_of_record_at,
    sellers_without_record,
)
from marketplace.organisations.record_seller import SellerFacts, record_seller
from marketplace.organisations.rules import normalised_registration, registration_doubts
from marketplace.shared.errors import DomainError
from tests.builders import an_organisation

NOW = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)
FACTS = SellerFacts(
    legal_name="กองทุนตัวอย่าง",
    tax_id="0-9940-00165-50-1",
    address="กรุงเทพมหานคร",
    vat_status="registered",
    vat_branch="00000",
    decided_on=date(2026, 11, 1),
    signed_by="อธิบดีตัวอย่าง",
    valid_from=date(2026, 11, 10),
)


@pytest.mark.parametrize("typed", ["๑-๗๒-๐๓-๐๔/๑-๐๐๑๒", "1-72-03-04/1-0012", " 1720304 10012 "])
def test_two_ways_of_typing_a_registration_number_read_alike(typed: str) -> None:
    assert normalised_registration(typed) == "172030410012"


@pytest.mark.parametrize(
    ("number", "issued", "expires", "doubts"),
    [
        ("1-72-03-04/1-0012", None, None, ()),
        ("", None, None, ("NONE",)),
        ("12", None, None, ("ODD_SHAPE",)),
        ("abcdefghij", None, None, ("ODD_SHAPE",)),
        ("1-72-03-04/1-0012", date(2026, 11, 21), None, ("NOT_YET",)),
        ("1-72-03-04/1-0012", None, date(2026, 11, 19), ("EXPIRED",)),
        ("1-72-03-04/1-0012", None, date(2026, 11, 20), ("EXPIRES_SOON",)),
        ("1-72-03-04/1-0012", None, date(2027, 1, 19), ("EXPIRES_SOON",)),
        ("1-72-03-04/1-0012", None, date(2027, 1, 20), ()),
    ],
)
def test_what_is_odd_about_a_registration_is_named(
    number: str, issued: date | None, expires: date | None, doubts: tuple[str, ...]
) -> None:
    assert registration_doubts(number=number, issued_on=issued, expires_on=expires, today=TODAY) == doubts


@pytest.mark.django_db
def test_nobody_may_sell_before_somebody_decided_who_sells_before_the_law() -> None:
    one = an_organisation()
    assert may_sell_now([one.reference], day=TODAY) == {one.reference: "NO_SELLER"}
    assert sellers_without_record(day=TODAY) == [one]


@pytest.mark.django_db
def test_the_whole_stores_seller_holds_from_its_first_day_for_everybody_without_an_own_one() -> None:
    one, other = an_organisation(), an_organisation()
    record_seller(organisation=None, facts=FACTS, by=None, now=NOW)
    own = record_seller(organisation=one, facts=FACTS, by=None, now=NOW)
    assert may_sell_now([one.reference, other.reference], day=TODAY) == {}
    assert seller_of_record_at(one, day=TODAY) == own
    found = seller_of_record_at(other, day=TODAY)
    assert found is not None and found.organisation is None and found.tax_id == "0994000165501"
    assert set(may_sell_now([one.reference, other.reference], day=date(2026, 11, 9)).values()) == {"NO_SELLER"}


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["legal_name", "tax_id", "address", "signed_by", "vat_status"])
def test_a_seller_of_record_without_its_parts_is_not_written_down(field: str) -> None:
    facts = SellerFacts(**({name: getattr(FACTS, name) for name in FACTS.__slots__} | {field: " "}))
    with pytest.raises(DomainError) as refused:
        record_seller(organisation=None, facts=facts, by=None, now=NOW)
    assert refused.value.field == field
    assert SellerOfRecord.objects.count() == 0


@pytest.mark.django_db
def test_a_suspended_organisation_may_not_sell_whoever_is_its_seller() -> None:
    one, reviewer = an_organisation(), create_user(email="rita@example.test")
    record_seller(organisation=None, facts=FACTS, by=None, now=NOW)
    with transaction.atomic():
        change_standing(
            organisation=one.pk, came_from=("active",), to="suspended", by=reviewer, reason=" ป้ายราคาผิด ", now=NOW
        )
    assert may_sell_now([one.reference], day=TODAY) == {one.reference: "SUSPENDED"}
    change = last_standing_change(one)
    assert change is not None
    assert (change.number, change.was, change.became, change.reason) == (1, "active", "suspended", "ป้ายราคาผิด")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("came_from", "reason", "code"), [(("suspended",), "x", "STANDING"), (("active",), " ", "REASON")]
)
def test_a_decision_that_does_not_fit_changes_nothing(came_from: tuple[str, ...], reason: str, code: str) -> None:
    one, reviewer = an_organisation(), create_user(email="rita@example.test")
    with pytest.raises(DomainError) as refused, transaction.atomic():
        change_standing(organisation=one.pk, came_from=came_from, to="closed", by=reviewer, reason=reason, now=NOW)
    assert refused.value.code == code
    assert StandingChange.objects.count() == 0
    assert Organisation.objects.get(pk=one.pk).status == "active"


@pytest.mark.django_db
def test_what_was_decided_can_neither_be_changed_nor_deleted() -> None:
    seller = record_seller(organisation=None, facts=FACTS, by=None, now=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        SellerOfRecord.objects.filter(pk=seller.pk).update(tax_id="1")
    with pytest.raises(IntegrityError), transaction.atomic():
        seller.delete()
    assert SellerOfRecord.objects.get().tax_id == "0994000165501"
