"""A desk's makers: who may look, who may change, and that nothing of another desk is ever touched."""

import re
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from marketplace.shared.sensitive.models import AccessRecord
from marketplace.shared.thai.dates import bangkok_day
from tests.builders import an_organisation, set_up_market
from tests.makers_building import a_fact, a_household, a_maker, a_sheet
from tests.vendor_desks import a_desk, a_member, a_paid_order
from vendor_onboarding.applications.read_days import typed_day
from vendor_onboarding.makers.models import Affiliation, Attendance, Course, HouseholdLink, Maker, MakerFact, ShareSheet
from vendor_onboarding.makers.queries import share_sheet_at
from vendor_onboarding.makers.sealed_facts import unseal_fact, unseal_household

pytestmark = pytest.mark.django_db(transaction=True)
ROLES = ("manager", "editor", "packer", "viewer")


@pytest.fixture
def desk():
    """A desk with one product at 350 baht and one maker."""
    set_up_market()
    return a_desk("ศูนย์ทอผ้า", product="ผ้าขาวม้าทอมือ", price=35_000, number="4711")


@pytest.fixture
def sai(desk):
    """A maker of the desk."""
    return a_maker(desk.organisation, "สาย")


def page(desk, name, **keys):
    return reverse(f"portal:{name}", kwargs={"organisation": desk.organisation.slug, **keys})


def sign_in(client, desk, role):
    member = a_member(desk.organisation, role)
    client.force_login(member)
    return member


def product_of(desk) -> UUID:
    return desk.names["product"]


def answer(client, url, **answers):
    """Answer a page's questions one by one, as a browser without scripts does; gives the last reply."""
    reply = client.get(url)
    for _ in range(len(answers) + 1):
        form = reply.content.decode().partition('<form class="sheet"')[2].partition("</form>")[0]
        hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form))
        asked = {name: value for name, value in answers.items() if f'name="{name}"' in form}
        reply = client.post(url, hidden | asked)
        if reply.status_code != 200:
            return reply
    return reply


@pytest.mark.parametrize("role", ROLES)
def test_every_member_sees_the_makers_and_that_a_product_has_none(client, desk, sai, role):
    sign_in(client, desk, role)

    listed = client.get(page(desk, "makers")).content.decode()
    of_one = client.get(page(desk, "maker", maker=sai.reference)).content.decode()
    product = client.get(page(desk, "product", product=product_of(desk))).content.decode()

    assert "สาย" in listed
    assert "สาย" in of_one
    with translation.override("th"):
        assert translation.gettext("This product has no maker.") in product
    assert (page(desk, "maker-add") in listed) == (role in {"manager", "editor"})
    assert (page(desk, "maker-known", maker=sai.reference) in of_one) == (role == "manager")


def test_a_maker_is_added_question_by_question_and_twice_is_once(client, desk):
    sign_in(client, desk, "editor")
    url = page(desk, "maker-add")

    reply = answer(client, url, name="มาลี", alias="ช่างทอริมน้ำ")

    maker = Maker.objects.get(name="มาลี")
    assert (reply.status_code, reply.url) == (302, page(desk, "maker", maker=maker.reference))
    assert (maker.alias, maker.organisation) == ("ช่างทอริมน้ำ", desk.organisation)
    assert [stay.last_day for stay in maker.affiliations.all()] == [None]
    client.post(url, {"key": maker.reference, "answered": "1", "name": "มาลี", "alias": ""})
    assert Maker.objects.count() == 1


def test_a_question_left_open_is_asked_again_in_words_and_nothing_is_written(client, desk):
    sign_in(client, desk, "editor")

    reply = client.post(page(desk, "maker-add"), {"key": uuid4(), "answered": "0", "name": " "})

    assert reply.status_code == 422
    with translation.override("th"):
        assert translation.gettext("Type a name, for example Mali.") in reply.content.decode()
    assert Maker.objects.count() == 0


def test_one_may_go_back_a_question_and_finds_what_was_typed(client, desk):
    sign_in(client, desk, "editor")

    reply = client.post(
        page(desk, "maker-add"), {"key": uuid4(), "answered": "1", "name": "มาลี", "alias": "", "back": "1"}
    )

    assert reply.status_code == 200
    assert 'value="มาลี"' in reply.content.decode()
    assert 'name="answered" value="0"' in reply.content.decode()


@pytest.mark.database
def test_shares_are_asked_shown_and_saved_in_baht_of_a_hundred(client, desk, sai):
    noi = a_maker(desk.organisation, "น้อย")
    user = sign_in(client, desk, "editor")
    url = page(desk, "shares", product=product_of(desk))
    chosen = {"made_by": [str(sai.reference), str(noi.reference)], "seen": "0"}
    parts = {f"part-{sai.reference}": "33.34", f"part-{noi.reference}": "30"}

    first = client.post(url, {"step": "who", **chosen})
    check = client.post(url, {"step": "parts", **chosen, **parts})
    assert ShareSheet.objects.count() == 0
    saved = client.post(url, {"step": "check", **chosen, **parts})

    assert f'name="part-{sai.reference}"' in first.content.decode()
    for amount in ("฿33.34", "฿30.00", "฿36.66"):
        assert amount in check.content.decode()
    assert saved.status_code == 302
    sheet = share_sheet_at(product_of(desk), timezone.now())
    order = [share.maker for share in sheet.shares]
    assert {share.maker: share.basis_points for share in sheet.shares} == {
        sai.reference: 3_334,
        noi.reference: 3_000,
    }
    assert (sheet.organisation_basis_points, len(order)) == (3_666, 2)
    assert ShareSheet.objects.get().set_by == f"user:{user.pk}"


@pytest.mark.parametrize("typed", ["", "0", "-1", "abc", "100.01", "1e9"])
def test_a_part_that_cannot_be_is_asked_again_and_nothing_is_written(client, desk, sai, typed):
    sign_in(client, desk, "manager")

    reply = client.post(
        page(desk, "shares", product=product_of(desk)),
        {"step": "check", "made_by": [str(sai.reference)], f"part-{sai.reference}": typed, "seen": "0"},
    )

    assert reply.status_code == 422
    assert ShareSheet.objects.count() == 0


def test_parts_of_more_than_a_hundred_baht_are_refused(client, desk, sai):
    noi = a_maker(desk.organisation, "น้อย")
    sign_in(client, desk, "manager")

    reply = client.post(
        page(desk, "shares", product=product_of(desk)),
        {
            "step": "check", "made_by": [str(sai.reference), str(noi.reference)], "seen": "0",
            f"part-{sai.reference}": "60", f"part-{noi.reference}": "40.01",
        },
    )  # fmt: skip

    assert reply.status_code == 422
    assert ShareSheet.objects.count() == 0


def test_who_saw_older_shares_reads_that_they_changed(client, desk, sai):
    a_sheet(product_of(desk), (sai, 5_000))
    sign_in(client, desk, "manager")

    reply = client.post(
        page(desk, "shares", product=product_of(desk)),
        {"step": "check", "made_by": [str(sai.reference)], f"part-{sai.reference}": "70", "seen": "0"},
    )

    assert reply.status_code == 422
    assert ShareSheet.objects.count() == 1


def test_income_says_how_much_of_it_is_the_makers(client, desk, sai):
    a_sheet(product_of(desk), (sai, 5_000))
    a_paid_order(desk.product, total=10_000, number="4712")
    sign_in(client, desk, "viewer")

    shown = client.get(page(desk, "income")).content.decode()

    assert "฿450.00" in shown  # 350 sold before she was known, and 100 since
    assert "฿50.00" in shown


@pytest.mark.database
def test_a_manager_notes_a_group_sealed_and_each_look_is_written_down(client, desk, sai):
    user = sign_in(client, desk, "manager")
    today = bangkok_day(timezone.now())

    reply = answer(
        client, page(desk, "maker-fact", maker=sai.reference), kind="disability",
        first_day=typed_day(today - timedelta(days=3)), evidence="เห็นบัตร",
    )  # fmt: skip

    assert (reply.status_code, reply.url) == (302, page(desk, "maker-known", maker=sai.reference))
    fact = MakerFact.objects.get(maker=sai)
    words = unseal_fact(fact.sealed, reference=fact.reference)
    assert (words.kind, words.evidence, fact.first_day) == ("disability", "เห็นบัตร", today - timedelta(days=3))
    assert "disability" not in fact.sealed
    assert AccessRecord.objects.count() == 0
    assert "เห็นบัตร" in client.get(page(desk, "maker-known", maker=sai.reference)).content.decode()
    looked = AccessRecord.objects.get()
    assert (looked.who, looked.what, looked.whose) == (f"user:{user.pk}", "maker-facts", f"maker:{sai.reference}")


def test_a_kind_never_stands_in_an_address(client, desk, sai):
    sign_in(client, desk, "manager")
    fact = a_fact(sai, "disability")

    shown = client.get(page(desk, "maker-known", maker=sai.reference)).content.decode()

    assert page(desk, "maker-fact-end", maker=sai.reference, fact=fact.reference) in shown
    assert not re.findall(r'href="[^"]*disab[^"]*"', shown)


def test_every_sealed_fact_is_as_long_as_every_other(sai):
    lengths = {len(a_fact(sai, kind).sealed) for kind in ("disability", "elderly", "woman", "poor")}

    assert len(lengths) == 1


def test_a_manager_ends_a_fact(client, desk, sai):
    fact = a_fact(sai, "poor", first_day=date(2025, 1, 1))
    sign_in(client, desk, "manager")

    answer(client, page(desk, "maker-fact-end", maker=sai.reference, fact=fact.reference), last_day="30/9/2568")

    fact.refresh_from_db()
    assert fact.last_day == date(2025, 9, 30)


@pytest.mark.parametrize("day", ["31/12/2599", "1/1/2567"])
def test_a_last_day_ahead_or_before_the_first_is_refused(client, desk, sai, day):
    fact = a_fact(sai, "poor", first_day=date(2025, 1, 1))
    sign_in(client, desk, "manager")

    reply = answer(client, page(desk, "maker-fact-end", maker=sai.reference, fact=fact.reference), last_day=day)

    fact.refresh_from_db()
    assert (reply.status_code, fact.last_day) == (422, None)


def test_a_household_is_linked_and_the_older_one_ends_the_day_before(client, desk, sai):
    settlement = an_organisation("นิคมฯ กระเสียว", kind="settlement")
    older = a_household(sai, an_organisation(kind="settlement"), first_day=date(2024, 1, 1))
    sign_in(client, desk, "manager")

    answer(
        client, page(desk, "maker-household", maker=sai.reference), settlement=str(settlement.reference),
        household="แปลง 12", first_day="1/6/2568",
    )  # fmt: skip

    older.refresh_from_db()
    link = HouseholdLink.objects.get(settlement=settlement)
    assert (older.last_day, link.first_day, link.last_day) == (date(2025, 5, 31), date(2025, 6, 1), None)
    assert unseal_household(link.sealed, reference=link.reference) == "แปลง 12"
    assert "แปลง" not in link.sealed


@pytest.mark.database
def test_a_maker_who_moves_keeps_her_history_and_is_gone_from_the_desk(client, desk, sai):
    other = an_organisation("นิคมฯ กระเสียว", kind="settlement")
    a_sheet(product_of(desk), (sai, 5_000))
    sign_in(client, desk, "manager")

    answer(
        client, page(desk, "maker-move", maker=sai.reference), organisation=str(other.reference), first_day="1/6/2568"
    )

    sai.refresh_from_db()
    assert sai.organisation == other
    assert list(Affiliation.objects.filter(maker=sai).order_by("pk").values_list("organisation", "last_day")) == [
        (desk.organisation.pk, date(2025, 5, 31)),
        (other.pk, None),
    ]
    assert client.get(page(desk, "maker", maker=sai.reference)).status_code == 404
    assert client.get(page(desk, "maker-known", maker=sai.reference)).status_code == 404
    assert "สาย" in client.get(page(desk, "product", product=product_of(desk))).content.decode()


def test_an_editor_does_not_carry_a_maker_to_a_house_where_she_may_read_her_facts(client, desk, sai):
    other = an_organisation("นิคมฯ กระเสียว", kind="settlement")
    sign_in(client, desk, "editor")
    typed = {"key": uuid4(), "answered": "1", "organisation": other.reference, "first_day": "1/6/2568"}

    assert page(desk, "maker-move", maker=sai.reference) not in (
        client.get(page(desk, "maker", maker=sai.reference)).content.decode()
    )
    assert client.post(page(desk, "maker-move", maker=sai.reference), typed).status_code == 403
    sai.refresh_from_db()
    assert (sai.organisation, Affiliation.objects.filter(maker=sai).count()) == (desk.organisation, 1)


def test_a_course_goes_from_trainee_to_graduate_to_first_sale(client, desk, sai):
    a_sheet(product_of(desk), (sai, 5_000))
    sign_in(client, desk, "editor")
    answer(client, page(desk, "course-add"), name="ทอผ้า", first_day="1/10/2568")
    course = Course.objects.get()

    answer(client, page(desk, "maker-course", maker=sai.reference), course=str(course.reference), began_on="2/10/2568")
    answer(
        client, page(desk, "maker-course-finish", maker=sai.reference, course=course.reference),
        graduated_on="1/11/2568",
    )  # fmt: skip
    a_paid_order(desk.product, total=10_000, number="4712")

    row = Attendance.objects.get()
    assert (row.maker, row.began_on, row.graduated_on) == (sai, date(2025, 10, 2), date(2025, 11, 1))
    shown = client.get(page(desk, "courses")).content.decode()
    assert re.findall(r"<dd>(\d+)</dd>", shown) == ["0", "1", "1"]


@pytest.mark.parametrize("role", ["editor", "packer", "viewer"])
def test_what_is_known_of_a_maker_is_for_managers_alone(client, desk, sai, role):
    fact = a_fact(sai, "disability")
    sign_in(client, desk, role)

    for name, keys in (
        ("maker-known", {}), ("maker-fact", {}), ("maker-fact-end", {"fact": fact.reference}), ("maker-household", {}),
        ("maker-household-end", {}),
    ):  # fmt: skip
        for ask in (client.get, client.post):
            status = ask(page(desk, name, maker=sai.reference, **keys)).status_code
            assert status == (405 if (name, ask) == ("maker-known", client.post) else 403)
    assert AccessRecord.objects.count() == 0
    assert MakerFact.objects.count() == 1


@pytest.mark.parametrize("role", ["packer", "viewer"])
def test_who_may_only_look_changes_nothing(client, desk, sai, role):
    other = an_organisation(kind="settlement")
    course = Course.objects.create(
        reference=uuid4(), organisation=desk.organisation, name="ทอผ้า", first_day=date(2025, 1, 1), noted_by="test"
    )
    sign_in(client, desk, role)
    before = everything()

    for url, answers in changes(desk, sai, other, course):
        assert client.post(url, answers).status_code == 403
    assert everything() == before


@pytest.mark.parametrize("role", ROLES)
def test_another_desks_makers_and_products_are_missing_and_stay_as_they_are(client, desk, sai, role):
    foreign = a_desk("ศูนย์อื่น", product="ตะกร้า", price=10_000, number="99")
    noi = a_maker(foreign.organisation, "น้อย", disabled=True, household_in=an_organisation(kind="settlement"))
    course = Course.objects.create(
        reference=uuid4(), organisation=foreign.organisation, name="สาน", first_day=date(2025, 1, 1), noted_by="test"
    )
    Attendance.objects.create(course=course, maker=noi, began_on=date(2025, 1, 1), noted_by="test")
    sign_in(client, desk, role)
    before = everything()

    for name, keys in foreign_doors(noi, course):
        for owner in (desk, foreign):
            for ask in (client.get, client.post):
                status = ask(page(owner, name, **keys)).status_code
                missing = {404} if role == "manager" or owner is foreign else {403, 404}
                assert status in missing | ({405} if ask == client.post else set()), name
    assert client.post(page(desk, "shares", product=product_of(foreign))).status_code in {403, 404}
    assert everything() == before
    assert AccessRecord.objects.count() == 0


@pytest.mark.database
def test_a_foreign_maker_gets_no_part_in_a_product(client, desk, sai):
    noi = a_maker(an_organisation(), "น้อย")
    sign_in(client, desk, "manager")

    reply = client.post(
        page(desk, "shares", product=product_of(desk)),
        {"step": "check", "made_by": [str(noi.reference)], f"part-{noi.reference}": "50", "seen": "0"},
    )

    assert reply.status_code == 422
    assert ShareSheet.objects.count() == 0


def foreign_doors(maker, course):
    """Every door that names a maker, with another desk's."""
    fact = maker.facts.get()
    named = {"maker": maker.reference}
    plain = (
        "maker", "maker-name", "maker-move", "maker-known", "maker-fact", "maker-household", "maker-household-end",
        "maker-course",
    )  # fmt: skip
    return [
        *((name, named) for name in plain),
        ("maker-fact-end", named | {"fact": fact.reference}),
        ("maker-course-finish", named | {"course": course.reference}),
    ]


def changes(desk, maker, other, course):
    """Every change that an editor may make, whole."""
    shares = {"step": "check", "made_by": [str(maker.reference)], f"part-{maker.reference}": "50", "seen": "0"}
    named = {"maker": maker.reference}
    return [
        (page(desk, "maker-add"), {"key": uuid4(), "answered": "1", "name": "ใหม่", "alias": ""}),
        (page(desk, "maker-name", **named), {"key": uuid4(), "answered": "1", "name": "ใหม่", "alias": ""}),
        (
            page(desk, "maker-move", **named),
            {"key": uuid4(), "answered": "1", "organisation": other.reference, "first_day": "1/6/2568"},
        ),
        (page(desk, "course-add"), {"key": uuid4(), "answered": "1", "name": "ใหม่", "first_day": "1/6/2568"}),
        (
            page(desk, "maker-course", **named),
            {"key": uuid4(), "answered": "1", "course": course.reference, "began_on": "1/6/2568"},
        ),
        (page(desk, "shares", product=product_of(desk)), shares),
    ]


def everything():
    """All that these doors could change."""
    return [
        sorted(Maker.objects.values_list("reference", "name", "alias", "organisation")),
        sorted(Affiliation.objects.values_list("maker", "organisation", "first_day")),
        Affiliation.objects.filter(last_day=None).count(),
        sorted(MakerFact.objects.values_list("reference", "sealed", "first_day")),
        MakerFact.objects.filter(last_day=None).count(),
        sorted(HouseholdLink.objects.values_list("reference", "sealed")),
        HouseholdLink.objects.filter(last_day=None).count(),
        Course.objects.count(),
        Attendance.objects.filter(graduated_on=None).count(),
        sorted(ShareSheet.objects.values_list("product", "version")),
    ]
