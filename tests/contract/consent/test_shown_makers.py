"""Pages, programme API, tills, search and addresses show a maker while she agrees, and not a request longer."""

import json
import uuid

import pytest
from django.db import transaction
from django.utils import timezone

from marketplace.gateway.reindex import reindex_all
from marketplace.search.queries import find_products
from tests.builders import a_stock, a_warehouse, an_organisation, set_up_market, the_variant
from tests.consent_building import a_maker, made_by, says_yes, says_yes_to_all, takes_back, with_portrayals
from tests.kiosk.tills import a_till, a_truck
from vendor_onboarding.consent import rules
from vendor_onboarding.consent.models import Handle
from vendor_onboarding.consent.not_called_back import out_there
from vendor_onboarding.consent.queries import shown_makers
from vendor_onboarding.makers.models import Maker

pytestmark = pytest.mark.django_db(transaction=True)

MENTION_TH, MENTION_EN = "ฝีมือคนพิการ", "Made by people with disabilities"
ASK = """query($products: [UUID!]!) { productMakers(products: $products) {
  product madeByPeopleWithDisabilities makers { handle name portrait portraitOf storyTh storyEn voice } } }"""

STORE_ASK = """query($slug: String!) { product(slug: $slug, channel: "online") {
  slug name description seoTitle metadata { key value } media { url } attributes { values { name } } } }"""


class Market:
    """A centre with one product, made by one woman with a disability."""

    def __init__(self, settings):
        settings.WITHDRAWALS_FILE = settings.DATA_DIR / "withdrawals" / f"{uuid.uuid4()}.jsonl"
        set_up_market()
        self.organisation = an_organisation("ศูนย์ทอผ้า")
        self.maker = a_maker(self.organisation, disabled=True)
        self.product = made_by(self.organisation, self.maker, channels=("online", "truck"))
        self.reference = uuid.UUID(self.product.external_reference)
        with_portrayals(self.maker)

    @property
    def page(self):
        return f"/en/product/{self.product.slug}/"

    @property
    def centre(self):
        return f"/en/centres/{self.organisation.slug}/"

    def handle(self, purpose="web"):
        return Handle.objects.get(maker=self.maker, purpose=purpose).handle

    def addresses(self, purpose="web"):
        handle = self.handle(purpose)
        return [f"/people/{handle}/portrait/{width}.webp" for width in (320, 640, 1280)] + [f"/people/{handle}/voice"]


@pytest.fixture
def market(settings):
    return Market(settings)


def words(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def told(client, market):
    body = json.dumps({"query": ASK, "variables": {"products": [str(market.reference)]}})
    answer = client.post("/programme/graphql/", body, content_type="application/json")
    assert answer.headers["Cache-Control"] == "no-store"
    (found,) = answer.json()["data"]["productMakers"]
    return found


def test_without_consent_a_product_is_made_at_its_organisation_and_nothing_is_said_of_her(client, market):
    for address in (market.page, market.centre):
        page = words(client, address)
        assert "ใบเตย" not in page
        assert "สมใจ" not in page
        assert "/people/" not in page
        assert MENTION_EN not in page
    assert told(client, market) == {
        "product": str(market.reference), "madeByPeopleWithDisabilities": False, "makers": [],
    }  # fmt: skip


def test_with_consent_she_is_shown_as_far_as_she_agreed(client, market):
    says_yes_to_all(market.maker)
    page = words(client, market.page)
    assert "ป้าใบเตย" in page
    assert "สมใจ" not in page
    assert MENTION_EN in page
    assert "Thirty years at the loom" in page
    assert str(market.maker.reference) not in page
    assert "ป้าใบเตย" in words(client, market.centre)
    api = told(client, market)
    assert api["madeByPeopleWithDisabilities"] is True
    (maker,) = api["makers"]
    assert (maker["name"], maker["portraitOf"], maker["storyTh"]) == ("ป้าใบเตย", "hands", "ทอผ้ามาสามสิบปี")
    for address, kind in zip(market.addresses(), ["image/webp"] * 3 + ["audio/wav"], strict=True):
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == kind
        assert answer.headers["Cache-Control"] == "no-cache, private"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_next_request_after_a_withdrawal_shows_nothing_of_it_and_the_old_addresses_are_dead(client, market):
    says_yes_to_all(market.maker)
    addresses = market.addresses()
    assert [client.get(one).status_code for one in addresses] == [200] * 4
    for item in rules.ITEMS:
        takes_back(market.maker, item)
    assert [client.get(one).status_code for one in addresses] == [404] * 4
    for page in (words(client, market.page), words(client, market.centre)):
        assert "ใบเตย" not in page
        assert "/people/" not in page
        assert "Thirty years" not in page
        assert MENTION_EN not in page
    assert told(client, market)["makers"] == []
    assert told(client, market)["madeByPeopleWithDisabilities"] is False


def test_pages_with_people_are_kept_by_nobody(client, market):
    for address in (market.page, market.centre):
        assert client.get(address).headers["Cache-Control"] == "no-cache, private"


@pytest.mark.parametrize("item", rules.ITEMS)
def test_taking_one_thing_back_leaves_the_others(client, market, item):
    says_yes_to_all(market.maker)
    takes_back(market.maker, item)
    page = words(client, market.page)
    signs = {
        "name": "ป้าใบเตย", "photo": "/portrait/", "voice": "/voice", "story": "Thirty years",
        "disability_mention": MENTION_EN,
    }  # fmt: skip
    assert {one for one, sign in signs.items() if sign in page} == set(rules.ITEMS) - {item}


def test_the_words_need_both_the_consent_and_the_fact(client, market):
    other = a_maker(market.organisation, "พรชัย", alias="ลุงไม้ไผ่")
    product = made_by(market.organisation, other, name="ตะกร้า")
    says_yes(other, rules.DISABILITY_MENTION)
    assert MENTION_TH not in words(client, f"/product/{product.slug}/")
    says_yes(market.maker, rules.DISABILITY_MENTION)
    assert MENTION_TH in words(client, f"/product/{market.product.slug}/")
    assert "/people/" not in words(client, f"/product/{market.product.slug}/")


def test_a_yes_to_the_web_is_none_to_the_till_nor_the_other_way_round(client, market):
    says_yes_to_all(market.maker, rules.KIOSK)
    assert "/people/" not in words(client, market.page)
    kiosk = [client.get(one).status_code for one in market.addresses("kiosk")]
    assert kiosk == [200] * 4
    says_yes(market.maker, rules.PHOTO)
    assert market.handle("web") != market.handle("kiosk")
    takes_back(market.maker, rules.PHOTO, rules.KIOSK)
    assert client.get(market.addresses("kiosk")[0]).status_code == 404
    assert client.get(market.addresses("web")[0]).status_code == 200


def test_a_new_picture_is_not_shown_by_an_old_yes(client, market):
    says_yes(market.maker, rules.PHOTO)
    before = client.get(market.addresses()[0]).content
    with_portrayals(market.maker)
    assert client.get(market.addresses()[0]).content == before


def test_a_name_that_was_changed_is_not_shown_by_an_old_yes(client, market):
    says_yes(market.maker, rules.NAME)
    Maker.objects.filter(pk=market.maker.pk).update(alias="สมใจ ใจดี")
    page = words(client, market.page)
    assert "ป้าใบเตย" in page
    assert "สมใจ" not in page


def test_her_reference_is_no_address_and_a_guessed_one_leads_nowhere(client, market):
    says_yes_to_all(market.maker)
    for handle in (market.maker.reference, uuid.uuid4()):
        assert client.get(f"/people/{handle}/portrait/640.webp").status_code == 404
        assert client.get(f"/people/{handle}/voice").status_code == 404
    assert client.get(f"/people/{market.handle()}/portrait/999.webp").status_code == 404
    assert client.post(market.addresses()[0]).status_code == 405


def test_a_player_may_ask_for_a_part_of_the_voice(client, market):
    says_yes(market.maker, rules.VOICE)
    address = market.addresses()[-1]
    whole = client.get(address).content
    part = client.get(address, headers={"Range": "bytes=4-9"})
    assert (part.status_code, part.content) == (206, whole[4:10])
    assert part.headers["Content-Range"] == f"bytes 4-9/{len(whole)}"
    assert client.get(address, headers={"Range": "bytes=99999999-"}).status_code == 416


def test_search_finds_nothing_by_the_name_of_a_maker_shown_or_not(market):
    says_yes_to_all(market.maker)
    reindex_all()
    assert find_products(text="ผ้าขาวม้า", channel="online").total == 1
    for name in ("สมใจ", "ใบเตย", "ป้าใบเตย"):
        assert find_products(text=name, channel="online").total == 0


def test_nothing_of_her_is_handed_to_the_store(client, market):
    says_yes_to_all(market.maker)
    body = json.dumps({"query": STORE_ASK, "variables": {"slug": market.product.slug}})
    answer = client.post("/graphql/", body, content_type="application/json").content.decode()
    assert market.product.slug in answer
    assert "people" not in answer
    assert str(market.handle()) not in answer


def test_a_thousand_makers_cost_as_many_questions_as_one(market, django_assert_max_num_queries):
    says_yes_to_all(market.maker)
    others = [a_maker(market.organisation, f"คนที่ {number}") for number in range(10)]
    product = made_by(market.organisation, *others, name="ผ้าผืนใหญ่")
    for one in others:
        with_portrayals(one)
        says_yes(one, rules.PHOTO)
    with django_assert_max_num_queries(12):
        shown = shown_makers([uuid.UUID(product.external_reference)], purpose="web", now=timezone.now())
    assert len(shown[uuid.UUID(product.external_reference)]) == 10


def catalogue(client, token, version=""):
    headers = {"Authorization": f"Bearer {token}"} | ({"If-None-Match": f'"{version}"'} if version else {})
    return client.get("/kiosk/api/catalogue", headers=headers)


def test_a_till_drops_her_at_its_next_contact_and_until_then_is_named(client, market):
    truck = a_truck()
    till = a_till(truck)
    aboard = a_warehouse(truck.code, reference=truck.warehouse, channels=("truck",))
    a_stock(the_variant(market.product), 5, warehouse=aboard)
    says_yes_to_all(market.maker, rules.KIOSK)
    first = catalogue(client, till.token)
    (item,) = first.json()["items"]
    assert item["makers"][0]["name"] == "ป้าใบเตย"
    assert catalogue(client, till.token, first.json()["version"]).status_code == 304

    for one in rules.ITEMS:
        takes_back(market.maker, one, rules.KIOSK)
    assert [one.kind for one in out_there(market.maker, now=timezone.now())] == ["till"]
    second = catalogue(client, till.token, first.json()["version"])
    assert second.status_code == 200
    assert "makers" not in second.json()["items"][0]
    assert [one.kind for one in out_there(market.maker, now=timezone.now())] == ["till"]  # it may not have arrived
    assert catalogue(client, till.token, second.json()["version"]).status_code == 304
    assert out_there(market.maker, now=timezone.now()) == []
    with transaction.atomic():
        assert market.maker.held_copies.filter(dropped_at=None).count() == 0
