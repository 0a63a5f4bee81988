"""The reviewers' pages for products: what they see, what they decide, and what they may not."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from marketplace.organisations.join_organisation import join_organisation
from marketplace.organisations.models import Organisation
from tests.builders import an_organisation, set_up_market
from tests.drafting import a_draft, a_proposal, a_reviewer
from tests.vendor_desks import a_member
from vendor_onboarding.listings.models import DraftDecision, ProductDraft, VendorTrust

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def market(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT, settings.PRIVATE_ROOT = tmp_path / "public", tmp_path / "private"
    set_up_market()


@pytest.fixture
def centre() -> Organisation:
    return an_organisation("ศูนย์ทอผ้า")


@pytest.fixture
def reviewer(client: Client) -> Client:
    client.force_login(a_reviewer("rita@example.test"))
    return client


def at(name: str, *keys: object) -> str:
    return reverse(f"review:{name}", args=keys)


def decide(reviewer: Client, draft: ProductDraft, verdict: str, **typed: str) -> Any:
    return reviewer.post(at("product-decide", draft.reference), {"seen": draft.version, "verdict": verdict, **typed})


def test_the_queue_shows_what_was_handed_in_and_no_drafts(reviewer: Client, centre: Organisation) -> None:
    proposed = a_proposal(centre)
    a_draft(centre)
    rows = reviewer.get(at("products")).context["rows"]
    assert [one["draft"].reference for one in rows] == [proposed.reference]


def test_a_proposal_is_shown_as_the_shop_will_show_it(reviewer: Client, centre: Organisation) -> None:
    draft = a_proposal(centre)
    page = reviewer.get(at("product", draft.reference))
    assert page.context["preview"]["paragraphs"] == ("ผ้าพันคอผืนนุ่ม ทอด้วยมือ",)
    assert "ผ้าพันคอสีครามพับวางบนโต๊ะไม้ เห็นชายครุย" in page.content.decode()
    picture = reviewer.get(at("product-picture", draft.reference, draft.pictures[0], 640))
    assert (picture.headers["Content-Type"], picture.headers["Cache-Control"]) == ("image/webp", "private, no-cache")


@pytest.mark.parametrize(
    ("verdict", "typed", "state"),
    [
        ("publish", {}, "approved"),
        ("ask_change", {"ask-name": "บอกด้วยว่าทำจากอะไร"}, "change_asked"),
        ("reject", {"reason": "เป็นของโรงงาน ไม่ใช่งานฝีมือ"}, "rejected"),
    ],
)
def test_each_verdict_is_kept_with_its_words(
    reviewer: Client, centre: Organisation, verdict: str, typed: dict[str, str], state: str
) -> None:
    draft = a_proposal(centre)
    assert decide(reviewer, draft, verdict, **typed).status_code == 302
    draft.refresh_from_db()
    kept = DraftDecision.objects.get()
    assert (draft.state, kept.verdict, kept.version) == (state, verdict, draft.version - 1)
    assert [*kept.asked.values(), *filter(None, [kept.reason])] == list(typed.values())


@pytest.mark.parametrize(
    ("verdict", "typed"), [("reject", {"reason": "ไม่"}), ("ask_change", {}), ("burn", {}), ("", {"reason": "x" * 50})]
)
def test_a_verdict_that_says_too_little_decides_nothing_and_keeps_the_words(
    reviewer: Client, centre: Organisation, verdict: str, typed: dict[str, str]
) -> None:
    draft = a_proposal(centre)
    told = decide(reviewer, draft, verdict, **typed)
    assert told.status_code == 422
    assert typed.get("reason", "") in told.content.decode()
    draft.refresh_from_db()
    assert (draft.state, DraftDecision.objects.count()) == ("proposed", 0)


def test_a_page_that_is_older_than_the_wording_decides_nothing(reviewer: Client, centre: Organisation) -> None:
    draft = a_proposal(centre)
    ProductDraft.objects.update(version=9)
    assert decide(reviewer, draft, "publish").status_code == 422
    draft.refresh_from_db()
    assert draft.state == "proposed"


def test_a_member_of_the_organisation_may_not_decide_nor_trust(client: Client, centre: Organisation) -> None:
    insider = a_reviewer()
    join_organisation(user=insider, organisation=centre, role="viewer")
    client.force_login(insider)
    draft = a_proposal(centre)
    assert client.get(at("product", draft.reference)).context["own"]
    assert decide(client, draft, "publish").status_code == 422
    told = client.post(at("product-trust", centre.slug), {"trusted": "1", "reason": "รู้จักกันมานานมากแล้ว"})
    assert told.status_code == 422
    draft.refresh_from_db()
    assert (draft.state, VendorTrust.objects.count()) == ("proposed", 0)


def test_trust_is_given_and_taken_with_a_reason(reviewer: Client, centre: Organisation) -> None:
    address = at("product-trust", centre.slug)
    assert reviewer.post(address, {"trusted": "1", "reason": ""}).status_code == 422
    assert reviewer.post(address, {"trusted": "1", "reason": "ขายดีมาสามปี ไม่เคยมีปัญหา"}).status_code == 302
    assert reviewer.post(address, {"trusted": "0", "reason": "มีคนร้องเรียนหลายราย"}).status_code == 302
    assert list(VendorTrust.objects.order_by("number").values_list("number", "is_trusted")) == [(1, True), (2, False)]


def test_drafts_that_were_never_handed_in_are_nobodys_business(reviewer: Client, centre: Organisation) -> None:
    draft = a_draft(centre)
    assert reviewer.get(at("product", draft.reference)).status_code == 404
    assert reviewer.get(at("product-picture", draft.reference, draft.pictures[0], 320)).status_code == 404
    assert decide(reviewer, draft, "publish").status_code == 404


def test_a_vendor_does_not_enter(client: Client, centre: Organisation) -> None:
    client.force_login(a_member(centre, "manager"))
    draft = a_proposal(centre)
    assert client.get(at("products")).status_code == 403
    assert decide(client, draft, "publish").status_code == 403
    draft.refresh_from_db()
    assert draft.state == "proposed"
