"""No vendor sees or changes anything of another: goods, prices, orders and income, tried by those who should not."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.builders import set_up_market
from tests.vendor_desks import a_desk, a_member, all_that_a_vendor_could_change
from vendor_onboarding.portal.urls import urlpatterns

pytestmark = pytest.mark.django_db(transaction=True)

# The desk's first doors. All doors of the house, these too, with every role: tests/contract/test_confused_deputy.py
FIRST_DOORS = {"overview", "products", "product", "publish", "hide", "price", "stock", "orders", "order", "income"}
AT_A_DESK = [one for one in urlpatterns if one.name in FIRST_DOORS]
NAMING_SOMETHING = [one for one in AT_A_DESK if {"product", "order"} & set(one.pattern.converters)]
CHANGING = {"publish", "hide", "price", "stock"}
FORM = {"price": "1", "quantity": "1", "seen": ""}
SECRETS = ("ผ้าลับ", "SECRET-SKU", "7,654.00", "4711", "ศูนย์ลับ")
CHANGED_PRICE = {"price": "99", "seen": "765400"}


def name(pattern):
    return pattern.name


@pytest.fixture
def theirs():
    """The desk that must stay closed."""
    set_up_market()
    desk = a_desk("ศูนย์ลับ", product="ผ้าลับ", price=765_400, number="4711")
    desk.variant.sku = "SECRET-SKU"
    desk.variant.save()
    return desk


def address(pattern, names):
    return reverse(f"portal:{pattern.name}", kwargs={key: names[key] for key in pattern.pattern.converters})


def read_and_write(client, url):
    """Open an address and send it a form: both answers."""
    return [client.get(url), client.post(url, FORM), client.post(url, CHANGED_PRICE | {"quantity": "3"})]


def assert_nothing_seen(answers):
    for answer in answers:
        page = answer.content.decode()
        assert not [secret for secret in SECRETS if secret in page]


@pytest.mark.parametrize("pattern", AT_A_DESK, ids=name)
def test_a_stranger_is_asked_to_sign_in_or_refused_and_changes_nothing(client, theirs, pattern):
    before = all_that_a_vendor_could_change()
    answers = read_and_write(client, address(pattern, theirs.names))
    for answer in answers:
        assert answer.status_code in (302, 405)
        assert answer.status_code == 405 or answer.headers["Location"].startswith("/sign-in/?next=/vendor/")
    assert_nothing_seen(answers)
    assert all_that_a_vendor_could_change() == before


@pytest.mark.parametrize("pattern", AT_A_DESK, ids=name)
def test_another_vendor_finds_no_such_desk_and_changes_nothing(client, theirs, pattern):
    client.force_login(a_member(a_desk("ศูนย์อื่น", product="สบู่", price=10_000, number="2").organisation))
    before = all_that_a_vendor_could_change()
    answers = read_and_write(client, address(pattern, theirs.names))
    assert {answer.status_code for answer in answers} <= {404, 405}
    assert_nothing_seen(answers)
    assert all_that_a_vendor_could_change() == before


@pytest.mark.parametrize("pattern", NAMING_SOMETHING, ids=name)
def test_at_her_own_desk_a_vendor_finds_what_is_anothers_missing_just_as_what_never_was(client, theirs, pattern):
    own = a_desk("ศูนย์อื่น", product="สบู่", price=10_000, number="2")
    client.force_login(a_member(own.organisation))
    before = all_that_a_vendor_could_change()
    foreign = theirs.names | {"organisation": own.organisation.slug}
    unknown = foreign | {"product": uuid4(), "variant": uuid4(), "order": uuid4()}
    foreign_answers = read_and_write(client, address(pattern, foreign))
    unknown_answers = read_and_write(client, address(pattern, unknown))
    assert {answer.status_code for answer in foreign_answers} <= {404, 405}
    assert_nothing_seen(foreign_answers)
    for here, there in zip(foreign_answers, unknown_answers, strict=True):
        assert here.status_code == there.status_code
        assert without_address(here, foreign) == without_address(there, unknown)
    assert all_that_a_vendor_could_change() == before


def without_address(answer, names):
    """The page, less the ids that the asker herself typed into the address."""
    page = answer.content.decode()
    for key in ("product", "variant", "order"):
        page = page.replace(str(names[key]), key)
    return page


@pytest.mark.parametrize("kind", ["price", "stock"])
def test_a_variant_of_another_vendor_is_missing_under_her_own_product_too(client, theirs, kind):
    own = a_desk("ศูนย์อื่น", product="สบู่", price=10_000, number="2")
    client.force_login(a_member(own.organisation))
    before = all_that_a_vendor_could_change()
    pattern = next(one for one in AT_A_DESK if one.name == kind)
    answers = read_and_write(client, address(pattern, own.names | {"variant": theirs.names["variant"]}))
    assert {answer.status_code for answer in answers} == {404}
    assert_nothing_seen(answers)
    assert all_that_a_vendor_could_change() == before


@pytest.mark.parametrize("role", ["viewer", "packer"])
@pytest.mark.parametrize("pattern", AT_A_DESK, ids=name)
def test_who_may_only_look_reads_why_and_changes_nothing(client, theirs, pattern, role):
    client.force_login(a_member(theirs.organisation, role))
    before = all_that_a_vendor_could_change()
    read, *written = read_and_write(client, address(pattern, theirs.names))
    if pattern.name in CHANGING:
        assert {answer.status_code for answer in written} == {403}
        assert "ดูได้แต่แก้ไม่ได้" in written[0].content.decode()
        assert read.status_code in (403, 405)
    else:
        assert read.status_code == 200
        assert {answer.status_code for answer in written} == {405}
    assert all_that_a_vendor_could_change() == before


def test_the_lists_of_a_desk_hold_its_own_goods_and_orders_alone(client, theirs):
    own = a_desk("ศูนย์อื่น", product="สบู่นมแพะ", price=10_000, number="2")
    client.force_login(a_member(own.organisation))
    lists = [one for one in AT_A_DESK if one not in NAMING_SOMETHING]
    answers = [client.get(address(one, own.names)) for one in lists]
    assert {answer.status_code for answer in answers} == {200}
    assert_nothing_seen(answers)
    assert "สบู่นมแพะ" in "".join(answer.content.decode() for answer in answers)


def test_no_page_of_the_portal_is_kept_in_a_cache(client, theirs):
    client.force_login(a_member(theirs.organisation))
    pages = [one for one in AT_A_DESK if one.name not in ("publish", "hide")]
    for one in pages:
        assert client.get(address(one, theirs.names)).headers["Cache-Control"] == "no-store, private"


def test_a_vendor_who_lost_her_place_loses_her_desk_at_once(client, theirs):
    member = a_member(theirs.organisation)
    client.force_login(member)
    member.memberships.all().delete()
    answer = client.get(reverse("portal:overview", args=[theirs.organisation.slug]))
    assert answer.status_code == 404
    assert_nothing_seen([answer])
