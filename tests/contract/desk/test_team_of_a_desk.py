"""A team: who is invited joins, managers change it, a manager always stays, and it is all written down."""

import re
import uuid
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from marketplace.accounts.create_user import create_user
from marketplace.accounts.models import User
from marketplace.organisations.models import Membership
from tests.builders import PASSWORD, an_organisation, set_up_market
from tests.desk_building import follow
from tests.vendor_desks import a_member
from vendor_onboarding.team.models import Invitation, TeamEvent

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def organisation():
    set_up_market()
    return an_organisation("ศูนย์ทอผ้า")


@pytest.fixture
def manager(client, organisation):
    """A browser in which the team's one manager has signed in."""
    client.force_login(a_member(organisation, "manager", email="head@example.test"))
    return client


def at(organisation, name, **keys):
    return reverse(f"team:{name}", kwargs={"organisation": organisation.slug, **keys})


def invited(browser, organisation, email="new@example.test", role="packer", **fields):
    typed = {"key": str(uuid.uuid4()), "email": email, "role": role} | fields
    answer = browser.post(at(organisation, "invite"), typed)
    follow()
    return answer


def link():
    return re.search(r"/vendor/join/\S+/", mail.outbox[-1].body)[0]


def roles(organisation):
    return dict(Membership.objects.filter(organisation=organisation).values_list("user__email", "role"))


def test_whoever_is_invited_opens_an_account_by_the_link_and_joins_once(manager, organisation, client):
    assert invited(manager, organisation, email=" New@Example.test").status_code == 302
    address, account = link(), {"name": "สมใจ", "password": "a long sentence"}
    client.logout()
    assert "ศูนย์ทอผ้า" in client.get(address).content.decode()
    assert client.post(address, account).headers["Location"] == f"/vendor/{organisation.slug}/"
    assert client.get(f"/vendor/{organisation.slug}/").status_code == 200
    client.logout()
    assert client.post(address, account | {"name": "Other"}).status_code == 422
    assert roles(organisation) == {"head@example.test": "manager", "new@example.test": "packer"}
    assert list(TeamEvent.objects.order_by("pk").values_list("kind", "by", "whom")) == [
        ("invited", "head@example.test", "new@example.test"),
        ("joined", "new@example.test", "new@example.test"),
    ]


def test_an_invitation_opens_for_its_own_address_alone(manager, organisation, client):
    create_user(email="new@example.test", password=PASSWORD)
    invited(manager, organisation)
    address = link()
    assert manager.post(address).status_code == 422  # signed in as the manager
    client.logout()
    assert client.post(address, {"name": "x", "password": "another password"}).status_code == 422
    assert roles(organisation) == {"head@example.test": "manager"}
    client.force_login(User.objects.get(email="new@example.test"))
    assert client.post(address).status_code == 302
    assert roles(organisation)["new@example.test"] == "packer"


@pytest.mark.parametrize("spoiled", ["withdrawn", "expired", "tampered"])
def test_a_link_that_is_no_longer_good_lets_nobody_in(manager, organisation, client, spoiled):
    invited(manager, organisation)
    address, invitation = link(), Invitation.objects.get()
    if spoiled == "withdrawn":
        manager.post(at(organisation, "withdraw", invitation=invitation.reference))
    elif spoiled == "expired":
        Invitation.objects.update(expires_at=invitation.invited_at - timedelta(days=1))
    else:
        address = address[:-3] + "xx/"
    client.logout()
    answer = client.post(address, {"name": "x", "password": "another password"})
    assert answer.status_code == (404 if spoiled == "tampered" else 422)
    assert User.objects.count() == 1


def test_the_same_form_twice_is_one_invitation_and_a_second_for_an_address_is_refused(manager, organisation):
    key = str(uuid.uuid4())
    assert [invited(manager, organisation, key=key).status_code for _twice in range(2)] == [302, 302]
    assert invited(manager, organisation).status_code == 422
    assert invited(manager, organisation, email="head@example.test").status_code == 422
    assert invited(manager, organisation, email="no address").status_code == 422
    assert invited(manager, organisation, email="x@example.test", role="king").status_code == 422
    assert (Invitation.objects.count(), len(mail.outbox)) == (1, 1)


def test_the_last_manager_neither_goes_nor_steps_down(manager, organisation):
    (head,) = Membership.objects.all()
    assert manager.post(at(organisation, "member", member=head.pk), {"role": "viewer"}).status_code == 422
    assert manager.post(at(organisation, "remove", member=head.pk)).status_code == 422
    a_member(organisation, "manager", email="second@example.test")
    assert manager.post(at(organisation, "remove", member=head.pk)).status_code == 302
    assert roles(organisation) == {"second@example.test": "manager"}
    assert manager.get(at(organisation, "members")).status_code == 404


def test_a_closed_account_is_no_manager_to_leave_the_team_to(manager, organisation):
    other = a_member(organisation, "manager")
    User.objects.filter(pk=other.pk).update(is_active=False)
    head = Membership.objects.get(user__email="head@example.test")
    assert manager.post(at(organisation, "remove", member=head.pk)).status_code == 422


@pytest.mark.parametrize("role", ["editor", "packer", "viewer"])
def test_who_is_no_manager_reads_the_team_and_changes_nothing(client, organisation, role):
    a_member(organisation, "manager", email="head@example.test")
    client.force_login(a_member(organisation, role, email="me@example.test"))
    head = Membership.objects.get(user__email="head@example.test")
    assert client.get(at(organisation, "members")).status_code == 200
    for answer in (
        client.get(at(organisation, "invite")),
        invited(client, organisation),
        client.post(at(organisation, "member", member=head.pk), {"role": "viewer"}),
        client.post(at(organisation, "remove", member=head.pk)),
    ):
        assert answer.status_code == 403
    assert roles(organisation) == {"head@example.test": "manager", "me@example.test": role}
    assert Invitation.objects.count() == 0


def test_another_teams_members_and_invitations_are_missing(manager, organisation):
    elsewhere = an_organisation("ศูนย์อื่น")
    foreign = Membership.objects.get(user=a_member(elsewhere, "manager"))
    for answer in (
        manager.get(at(organisation, "member", member=foreign.pk)),
        manager.post(at(organisation, "member", member=foreign.pk), {"role": "viewer"}),
        manager.post(at(organisation, "remove", member=foreign.pk)),
        manager.post(at(organisation, "withdraw", invitation=uuid.uuid4())),
        manager.get(at(elsewhere, "members")),
        invited(manager, elsewhere),
    ):
        assert answer.status_code == 404
    assert list(roles(elsewhere).values()) == ["manager"]
