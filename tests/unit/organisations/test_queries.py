"""Finding organisations, their members, their provinces."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import translation

from marketplace.accounts.create_user import create_user
from marketplace.organisations.join_organisation import join_organisation
from marketplace.organisations.models import Membership
from marketplace.organisations.queries import (
    HIGHEST_TREE,
    lineage,
    membership_role,
    organisation_by_reference,
    organisation_by_slug,
    organisation_name,
    organisations_by_reference,
    organisations_of,
    province_name,
    provinces,
    sellers,
    store_room_reference,
)
from marketplace.shared.errors import DomainError
from marketplace.shared.identifiers import new_reference
from tests.builders import an_organisation

pytestmark = pytest.mark.django_db


def test_an_organisation_is_found_by_slug_and_by_reference():
    centre = an_organisation(slug="phra-pradaeng")
    assert organisation_by_slug("phra-pradaeng") == centre
    assert organisation_by_reference(centre.reference) == centre
    assert organisation_by_slug("nowhere") is None
    assert organisation_by_reference(new_reference()) is None
    assert organisations_by_reference([centre.reference, new_reference()]) == {centre.reference: centre}


def test_those_above_an_organisation_are_known_up_to_the_ministry():
    ministry = an_organisation(kind="ministry")
    department = an_organisation(kind="department", parent=ministry)
    settlement = an_organisation(kind="settlement", parent=department)
    group = an_organisation(kind="group", parent=settlement)
    assert lineage(group) == [group, settlement, department, ministry]


def test_a_circle_in_the_tree_does_not_hang_us():
    one = an_organisation(kind="group")
    other = an_organisation(kind="group", parent=one)
    one.parent = other
    one.save()
    one.refresh_from_db()
    assert len(lineage(one)) == HIGHEST_TREE


def test_a_person_sees_the_organisations_she_is_a_member_of_and_no_other():
    ann = create_user(email="ann@example.test", password="a-password-for-tests")
    second, first = an_organisation("ข ศูนย์สอง"), an_organisation("ก ศูนย์หนึ่ง")
    an_organisation("ค ของคนอื่น")
    join_organisation(user=ann, organisation=second, role="viewer")
    join_organisation(user=ann, organisation=first, role="manager")
    assert organisations_of(ann) == [first, second]
    assert membership_role(ann, first) == "manager"
    assert membership_role(ann, an_organisation()) is None


def test_a_stranger_is_a_member_of_nothing():
    centre = an_organisation()
    assert organisations_of(AnonymousUser()) == []
    assert membership_role(AnonymousUser(), centre) is None


def test_joining_again_changes_the_role_and_adds_no_second_place():
    ann, centre = create_user(email="ann@example.test"), an_organisation()
    join_organisation(user=ann, organisation=centre, role="viewer")
    join_organisation(user=ann, organisation=centre, role="editor")
    assert membership_role(ann, centre) == "editor"
    assert Membership.objects.count() == 1


def test_an_unknown_role_is_refused_and_nobody_joins():
    ann, centre = create_user(email="ann@example.test"), an_organisation()
    with pytest.raises(DomainError):
        join_organisation(user=ann, organisation=centre, role="owner")
    assert Membership.objects.count() == 0


def test_sellers_are_centres_settlements_and_groups():
    an_organisation(kind="ministry")
    an_organisation(kind="department")
    settlement, centre, group = (an_organisation(kind=kind) for kind in ("settlement", "centre", "group"))
    assert sellers() == [centre, group, settlement]


def test_names_follow_the_language_of_the_page():
    centre = an_organisation("ศูนย์ทดสอบ", name_en="Test Centre")
    with translation.override("en"):
        assert organisation_name(centre) == "Test Centre"
    with translation.override("th"):
        assert organisation_name(centre) == "ศูนย์ทดสอบ"
    assert organisation_name(centre, "en") == "Test Centre"


def test_provinces_have_names_in_both_languages():
    assert province_name("11", "th") == "สมุทรปราการ"
    assert province_name("11", "en") == "Samut Prakan"
    assert province_name("99", "th") == ""
    assert province_name("", "th") == ""
    assert len(provinces("en")) == 77
    assert provinces("en")[0] == ("37", "Amnat Charoen")


def test_the_store_room_of_an_organisation_always_has_the_same_id():
    one, other = an_organisation(), an_organisation()
    assert store_room_reference(one) == store_room_reference(one)
    assert store_room_reference(one) != store_room_reference(other)
