"""From a proposal to goods in the store, through the gateway, by either engine's transport."""

import uuid
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from marketplace.commerce.catalog.models import Product, ProductChannelListing, ProductMedia, VariantChannelListing
from marketplace.commerce.stock.models import Stock, Warehouse
from marketplace.events.drafts import ProductDraftMoved
from marketplace.gateway.actors import ANYONE
from marketplace.gateway.catalogue import product as product_in_shop
from marketplace.gateway.errors import StoreUnavailableError
from marketplace.gateway.managed_products import managed_products
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import store_room_reference
from marketplace.shared.models import Delivery
from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.builders import NOW, an_organisation, set_up_market
from tests.drafting import a_desk_of, a_draft, a_material, a_proposal, a_reviewer, decided
from vendor_onboarding.listings import carry_out_draft as steps
from vendor_onboarding.listings.answer_draft import answer_draft
from vendor_onboarding.listings.carry_out_draft import carry_out_draft
from vendor_onboarding.listings.change_price import change_price
from vendor_onboarding.listings.draft_errors import NotReviewedError, SellerStoppedError
from vendor_onboarding.listings.draft_goods import variant_of_draft
from vendor_onboarding.listings.models import Listing, ProductDraft
from vendor_onboarding.listings.propose_product import propose_product, withdraw_proposal
from vendor_onboarding.listings.publish_listing import publish_listing
from vendor_onboarding.listings.start_change import start_change
from vendor_onboarding.listings.trust_vendor import trust_vendor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("market")]


@pytest.fixture
def market(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT, settings.PRIVATE_ROOT = tmp_path / "public", tmp_path / "private"
    set_up_market()


def published_in(draft: ProductDraft) -> set[str]:
    rows = ProductChannelListing.objects.filter(product__external_reference=str(draft.product), is_published=True)
    return set(rows.values_list("channel__slug", flat=True))


def carried_out(draft: ProductDraft) -> ProductDraft:
    carry_out_draft(ProductDraftMoved(occurred_at=NOW, draft=draft.reference))
    draft.refresh_from_db()
    return draft


@pytest.mark.usefixtures("either_engine")
def test_a_published_proposal_is_in_the_shop_with_all_that_was_answered() -> None:
    centre = an_organisation("ศูนย์ทอผ้า")
    draft = a_proposal(centre, pictures=2)
    decided(draft, "publish")
    carried_out(draft)
    assert draft.state == "published"
    found = product_in_shop(ANYONE, reference=draft.product, channel="online", language="th")
    assert found is not None
    assert (found.name, found.price_from, found.vendor_slug, found.variants[0].quantity_available) == (
        "ผ้าพันคอฝ้ายทอมือ", 45_000, centre.slug, 7,
    )  # fmt: skip
    assert found.description[0] == "ผ้าพันคอผืนนุ่ม ทอด้วยมือ"
    assert [one.alt for one in found.pictures] == ["ผ้าพันคอสีครามพับวางบนโต๊ะไม้ เห็นชายครุย"] * 2
    assert published_in(draft) == {"online", "showroom"}
    assert Listing.objects.get(product=draft.product).organisation == centre
    assert [one.reference for one in managed_products(vendor=centre.slug, language="th").items] == [draft.product]


def test_its_pictures_lie_beside_each_other_in_three_formats_and_widths(settings: Any) -> None:
    draft = a_proposal(an_organisation())
    decided(draft, "publish")
    carried_out(draft)
    path = Path(settings.MEDIA_ROOT) / ProductMedia.objects.get().image
    stem = path.with_suffix("").name
    kept = {one.name.removeprefix(stem): Image.open(BytesIO(one.read_bytes())).format for one in path.parent.iterdir()}
    assert kept == {
        ".webp": "WEBP", "-320.webp": "WEBP", "-640.webp": "WEBP",
        ".jpg": "JPEG", "-320.jpg": "JPEG", "-640.jpg": "JPEG",
        ".avif": "AVIF", "-320.avif": "AVIF", "-640.avif": "AVIF",
    }  # fmt: skip


def test_publishing_twice_makes_one_product_and_lays_no_pieces_down_again() -> None:
    draft = a_proposal(an_organisation())
    decided(draft, "publish")
    carried_out(draft)
    Stock.objects.update(quantity=3)
    ProductDraft.objects.update(state="approved")
    carried_out(draft)
    assert (Product.objects.count(), ProductMedia.objects.count(), Stock.objects.get().quantity) == (1, 1, 3)


@pytest.mark.parametrize("step", ["make_pictures", "show_in", "_make_variant", "set_price", "_translate"])
def test_a_run_that_dies_half_way_is_run_again_and_shows_nothing_before(monkeypatch: Any, step: str) -> None:
    draft = a_proposal(an_organisation())
    decided(draft, "publish")
    with monkeypatch.context() as patched:

        def dies(*_args: Any, **_named: Any) -> None:
            raise StoreUnavailableError

        patched.setattr(f"marketplace.gateway.make_product.{step}", dies)
        with pytest.raises(StoreUnavailableError):
            carried_out(draft)
    draft.refresh_from_db()
    assert (draft.state, published_in(draft)) == ("approved", set())
    carried_out(draft)
    assert (draft.state, Product.objects.count(), ProductMedia.objects.count()) == ("published", 1, 1)
    assert VariantChannelListing.objects.count() == 2


def test_the_outbox_carries_it_out_by_itself() -> None:
    draft = a_proposal(an_organisation())
    decided(draft, "publish")
    deliver_everything(now=NOW)
    draft.refresh_from_db()
    assert draft.state == "published"
    assert not Delivery.objects.filter(done_at=None).exists()


def test_an_organisation_without_a_store_room_gets_one() -> None:
    centre = an_organisation("ศูนย์ใหม่")
    draft = a_proposal(centre)
    decided(draft, "publish")
    carried_out(draft)
    room = Warehouse.objects.get(external_reference=str(store_room_reference(centre)))
    assert (room.slug, [one.slug for one in room.channels.all()], room.shipping_zones.count()) == (
        f"store-{centre.slug}", ["online"], 1,
    )  # fmt: skip


def test_a_service_has_no_pieces_and_goods_to_order_say_how_long_they_take() -> None:
    centre = an_organisation()
    for way, days in (("service", {}), ("order", {"days": 14})):
        draft = a_draft(centre)
        answer_draft(
            desk=a_desk_of(centre),
            reference=draft.reference,
            answers={"way": way, "pieces": None, **days},
            seen=None,
            now=NOW,
        )
        propose_product(desk=a_desk_of(centre), reference=draft.reference, by="user:1", now=NOW)
        decided(draft, "publish")
        carried_out(draft)
        made = Product.objects.get(external_reference=str(draft.product))
        assert made.product_type.slug == ("service" if way == "service" else "goods")
        assert made.metadata.get("lead_time_days") == (None if way == "service" else "14")
        assert not made.variants.get().track_inventory
    assert not Stock.objects.exists()


def test_materials_are_answered_by_the_stores_own_list() -> None:
    cotton, silk = a_material("ฝ้าย"), a_material("ไหม")
    draft = a_draft(an_organisation())
    desk = a_desk_of(draft.organisation)
    answer_draft(desk=desk, reference=draft.reference, answers={"material": [cotton, silk]}, seen=None, now=NOW)
    propose_product(desk=desk, reference=draft.reference, by="user:1", now=NOW)
    decided(draft, "publish")
    carried_out(draft)
    made = Product.objects.get(external_reference=str(draft.product))
    names = set(made.attribute_values.filter(value__attribute__slug="material").values_list("value__name", flat=True))
    assert names == {"ฝ้าย", "ไหม"}


def test_a_trusted_vendors_proposal_sells_at_tills_alone_until_it_was_looked_at() -> None:
    centre, reviewer = an_organisation(), a_reviewer()
    draft = a_draft(centre)
    desk = a_desk_of(centre)
    answer_draft(
        desk=desk, reference=draft.reference, answers={"channels": ["online", "truck", "event"]}, seen=None, now=NOW
    )
    trust_vendor(
        organisation=centre.reference, trusted=True, reason="ขายดีมาสามปี ไม่เคยมีปัญหา", reviewer=reviewer, now=NOW
    )
    propose_product(desk=desk, reference=draft.reference, by="user:1", now=NOW)
    carried_out(draft)
    assert (draft.state, draft.at_till, published_in(draft)) == ("proposed", True, {"truck", "event"})
    assert product_in_shop(ANYONE, reference=draft.product, channel="online", language="th") is None
    decided(draft, "publish", reviewer)
    carried_out(draft)
    assert (draft.state, draft.at_till, published_in(draft)) == ("published", False, {"online", "truck", "event"})


@pytest.mark.parametrize("end", ["reject", "withdraw", "distrust"])
def test_what_sold_at_tills_is_hidden_when_it_is_rejected_withdrawn_or_trusted_no_more(end: str) -> None:
    centre, reviewer = an_organisation(), a_reviewer()
    trust_vendor(organisation=centre.reference, trusted=True, reason="ขายดีมาสามปีแล้ว", reviewer=reviewer, now=NOW)
    draft = a_proposal(centre)
    carried_out(draft)
    assert published_in(draft) == {"showroom"}
    if end == "reject":
        decided(draft, "reject", reviewer, reason="เป็นของโรงงาน ไม่ใช่งานฝีมือ")
    elif end == "withdraw":
        withdraw_proposal(desk=a_desk_of(centre), reference=draft.reference, now=NOW)
    else:
        trust_vendor(organisation=centre.reference, trusted=False, reason="มีคนร้องเรียนมาก", reviewer=reviewer, now=NOW)
    carried_out(draft)
    assert (draft.at_till, published_in(draft)) == (False, set())


def test_nobody_elses_proposal_is_shown_anywhere_before_its_review() -> None:
    draft = a_proposal(an_organisation())
    carried_out(draft)
    assert (Product.objects.count(), draft.at_till) == (0, False)


@pytest.mark.usefixtures("either_engine")
def test_a_change_of_words_waits_for_its_review_and_leaves_price_and_pieces_alone() -> None:
    centre = an_organisation()
    draft = a_proposal(centre)
    decided(draft, "publish")
    carried_out(draft)
    desk = a_desk_of(centre)
    change = start_change(
        desk=desk, product=draft.product, changes={"name": "ผ้าพันคอลายใหม่"}, key=uuid.uuid4(), by="user:1", now=NOW
    )
    assert change.before["answers"]["name"] == "ผ้าพันคอฝ้ายทอมือ"
    propose_product(desk=desk, reference=change.reference, by="user:1", now=NOW)
    carried_out(change)
    VariantChannelListing.objects.update(price_amount=50_000)
    assert Product.objects.get().name == "ผ้าพันคอฝ้ายทอมือ"
    decided(change, "publish")
    carried_out(change)
    assert (change.state, Product.objects.get().name, ProductMedia.objects.count()) == ("published", "ผ้าพันคอลายใหม่", 1)
    assert set(VariantChannelListing.objects.values_list("price_amount", flat=True)) == {50_000}
    assert (Stock.objects.get().quantity, published_in(draft)) == (7, {"online", "showroom"})


def test_it_belongs_to_somebody_before_anybody_can_buy_it(monkeypatch: Any) -> None:
    draft = a_proposal(an_organisation())
    decided(draft, "publish")
    seen: list[bool] = []
    real = steps.make_product

    def looks(**named: Any) -> Any:
        seen.append(Listing.objects.filter(product=named["reference"]).exists())
        return real(**named)

    monkeypatch.setattr(steps, "make_product", looks)
    carried_out(draft)
    assert seen == [True]


def test_goods_of_a_seller_who_was_stopped_wait_until_she_may_sell_again() -> None:
    draft = a_proposal(an_organisation())
    Organisation.objects.update(status="suspended")
    with pytest.raises(SellerStoppedError):
        decided(draft, "publish")
    Organisation.objects.update(status="active")
    decided(draft, "publish")
    Organisation.objects.update(status="suspended")
    with pytest.raises(SellerStoppedError):
        carried_out(draft)
    assert Product.objects.count() == 0
    Organisation.objects.update(status="active")
    assert carried_out(draft).state == "published"


def test_a_vendor_does_not_show_herself_what_no_reviewer_let_in() -> None:
    centre, reviewer = an_organisation(), a_reviewer()
    trust_vendor(organisation=centre.reference, trusted=True, reason="ขายดีมาสามปีแล้ว", reviewer=reviewer, now=NOW)
    draft = a_proposal(centre)
    carried_out(draft)
    desk, variant = a_desk_of(centre), variant_of_draft(draft.reference)
    with pytest.raises(NotReviewedError):
        publish_listing(desk=desk, product=draft.product)
    change_price(desk=desk, product=draft.product, variant=variant, channel="truck", amount=40_000, seen=None)
    assert published_in(draft) == {"showroom"}
