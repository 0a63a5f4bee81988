"""People who sign in to us: accounts, roles, and the doors that roles open."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse

from marketplace.accounts.create_user import create_user
from marketplace.accounts.doors import person, role_required, signed_in
from marketplace.accounts.grant_role import grant_role
from marketplace.accounts.models import RoleGrant, User
from marketplace.accounts.queries import has_role, person_by_email, roles_of
from marketplace.accounts.rules import may_enter
from marketplace.shared.errors import DomainError

pytestmark = pytest.mark.django_db
PASSWORD = "a-password-for-tests"


def test_a_role_opens_its_door_and_an_administrator_every_door():
    assert may_enter(held={"ministry"}, wanted={"ministry", "reviewer"})
    assert may_enter(held={"admin"}, wanted={"ministry"})
    assert not may_enter(held={"seller"}, wanted={"ministry"})
    assert not may_enter(held=(), wanted={"ministry"})


def test_an_account_is_opened_under_the_address_in_small_letters():
    ann = create_user(email="  Ann@Example.TEST ", password=PASSWORD, display_name="แอน")
    assert ann.email == "ann@example.test"
    assert ann.check_password(PASSWORD)
    assert person_by_email("ANN@example.test") == ann


def test_an_account_without_a_password_cannot_sign_in():
    assert not create_user(email="ann@example.test").has_usable_password()


@pytest.mark.database
def test_one_address_has_one_account():
    create_user(email="ann@example.test")
    with pytest.raises(DomainError) as refusal:
        create_user(email="ANN@example.test")
    assert (refusal.value.code, refusal.value.field) == ("UNIQUE", "email")
    assert User.objects.count() == 1


def test_what_is_no_address_is_refused():
    with pytest.raises(DomainError) as refusal:
        create_user(email="ann at example")
    assert (refusal.value.code, refusal.value.field) == ("INVALID", "email")
    assert User.objects.count() == 0


def test_a_role_is_granted_once():
    ann = create_user(email="ann@example.test")
    assert grant_role(user=ann, role="ministry")
    assert not grant_role(user=ann, role="ministry")
    assert roles_of(ann) == {"ministry"}
    assert has_role(ann, "reviewer", "ministry")
    assert not has_role(ann, "seller")


def test_an_unknown_role_is_refused():
    with pytest.raises(DomainError):
        grant_role(user=create_user(email="ann@example.test"), role="king")
    assert RoleGrant.objects.count() == 0


def test_a_stranger_and_a_closed_account_hold_no_role():
    ann = create_user(email="ann@example.test")
    grant_role(user=ann, role="ministry")
    ann.is_active = False
    assert roles_of(ann) == frozenset()
    assert roles_of(AnonymousUser()) == frozenset()


@role_required("ministry")
def figures(request):
    return HttpResponse("1,234 baht")


@signed_in
def desk(request):
    return HttpResponse(person(request).email)


def asked_by(rf, user, door, path="/ministry/?year=2569"):
    request = rf.get(path)
    request.user = user
    return door(request)


def test_a_stranger_at_a_role_door_is_sent_to_sign_in_and_back(rf):
    answer = asked_by(rf, AnonymousUser(), figures)
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/sign-in/?next=/ministry/%3Fyear%3D2569"


def test_a_role_holder_passes_and_her_page_is_kept_in_no_cache(rf):
    ann = create_user(email="ann@example.test")
    grant_role(user=ann, role="ministry")
    answer = asked_by(rf, ann, figures)
    assert answer.content == b"1,234 baht"
    assert answer.headers["Cache-Control"] == "no-store, private"


def test_whoever_lacks_the_role_reads_why_and_gets_nothing(rf):
    ann = create_user(email="ann@example.test")
    answer = asked_by(rf, ann, figures)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "บัญชีของคุณเปิดหน้านี้ไม่ได้" in page
    assert "1,234 baht" not in page


def test_a_person_behind_the_door_is_known(rf):
    ann = create_user(email="ann@example.test")
    assert asked_by(rf, ann, desk).content == b"ann@example.test"


def test_a_stranger_before_a_door_is_nobody(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    with pytest.raises(LookupError):
        person(request)


@pytest.mark.parametrize("sample", [True, False])
def test_the_sample_markets_password_is_told_in_the_sample_market_alone(client, settings, sample):
    settings.SAMPLE_MARKET = sample
    page = client.get("/sign-in/").content.decode()
    assert ("sample-market-2569" in page) is sample
