"""Example products on their way into the shop, in every state, by the deeds that people use."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from uuid import UUID

from marketplace.accounts.models import User
from marketplace.accounts.queries import person_by_email
from marketplace.commerce.catalog.models import Product
from marketplace.media.take_picture import take_picture
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import membership_role
from marketplace.sample.drawing.draw import draw
from marketplace.sample.drawing.lettering import marked
from marketplace.sample.errors import SampleRefusedError
from marketplace.sample.facts.drafts import (
    ALIKE,
    ASKED,
    AT_A_FAIR,
    CHANGE,
    DRAFTS,
    KRASIAO,
    PHRA_PRADAENG,
    REJECTED_BECAUSE,
    REVIEWER,
    TRUSTED_BECAUSE,
    VENDORS,
)
from marketplace.sample.products import SampleProduct, sample_products
from marketplace.shared.identifiers import derived_reference
from vendor_onboarding.listings.decide_product import Verdict, decide_product
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.draft_rules import even_shares
from vendor_onboarding.listings.fill_fair_row import FIRST_ANSWERS
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.propose_product import propose_product
from vendor_onboarding.listings.start_draft import Beginning, start_draft
from vendor_onboarding.listings.trust_vendor import trust_vendor
from vendor_onboarding.makers.queries import makers_of

VERDICTS = {
    "change_asked": Verdict(verdict="ask_change", asked=ASKED),
    "rejected": Verdict(verdict="reject", reason=REJECTED_BECAUSE),
}


def load_drafts(*, now: datetime) -> None:
    """Put products on their way: begun, waiting, to be changed, not taken, changed in the shop, and three of a fair."""
    reviewer, began = _person(REVIEWER), now - timedelta(days=4)
    desks = {slug: _desk(slug, email) for slug, email in VENDORS.items()}
    trust_vendor(
        organisation=desks[KRASIAO].organisation.reference,
        trusted=True,
        reason=TRUSTED_BECAUSE,
        reviewer=reviewer,
        now=began,
    )
    for place, facts in enumerate(DRAFTS):
        _on_its_way(desks[facts[0]], facts, place, reviewer=reviewer, began=began + timedelta(hours=place))
    _change(desks[PHRA_PRADAENG], began)
    for place in range(AT_A_FAIR):
        picture = _photograph(desks[PHRA_PRADAENG], place + 5, began)
        batch = derived_reference("sample-fair", PHRA_PRADAENG)
        beginning = Beginning(origin="fair", answers=FIRST_ANSWERS, pictures=[picture], batch=batch, position=place + 1)
        _begun(desks[PHRA_PRADAENG], beginning, f"fair-{place}", began)


def _on_its_way(desk: Desk, facts: Any, place: int, *, reviewer: User, began: datetime) -> None:
    _seller, state, name, english, easy, shows, price, pieces = facts
    picture = _photograph(desk, place, began)
    answers: dict[str, Any] = {"name": name}
    if price:
        makers = [str(one.reference) for one in makers_of(desk.organisation)[:2]]
        answers |= {
            **ALIKE,
            "name_en": english,
            "category": _goods(desk, place).family.category,
            "easy_read": easy,
            "alt": {str(picture): shows},
            "price": price,
            "pieces": pieces,
            "makers": even_shares(makers, organisation=2_000),
        }
    draft = _begun(desk, Beginning(origin="form", answers=answers, pictures=[picture]), name, began)
    if state == "draft":
        return
    by = f"user:{_person(VENDORS[desk.organisation.slug]).pk}"
    draft = propose_product(desk=desk, reference=draft.reference, by=by, now=began)
    if state in VERDICTS:
        later = began + timedelta(days=1)
        decide_product(
            reviewer=reviewer, reference=draft.reference, verdict=VERDICTS[state], seen=draft.version, now=later
        )


def _begun(desk: Desk, beginning: Beginning, name: str, began: datetime) -> ProductDraft:
    key = derived_reference("sample-draft", name)
    by = f"user:{_person(VENDORS[desk.organisation.slug]).pk}"
    draft = start_draft(desk=desk, beginning=beginning, key=key, by=by, now=began)
    ProductDraft.objects.filter(pk=draft.pk).update(is_example=True)
    return draft


def _change(desk: Desk, began: datetime) -> None:
    """New words for a product of the shop, waiting for a review."""
    good = _goods(desk, 0)
    product = Product.objects.get(external_reference=str(good.reference))
    before = {"name": product.name, "category": good.family.category, "other_pictures": 1}
    after = {**before, **{key: words.format(name=product.name) for key, words in CHANGE.items()}}
    by = f"user:{_person(VENDORS[desk.organisation.slug]).pk}"
    reference = derived_reference("sample-draft", f"change of {good.good.slug}")
    ProductDraft.objects.create(
        reference=reference,
        product=good.reference,
        organisation=desk.organisation,
        origin="form",
        is_change=True,
        answers=after,
        before={"answers": before, "pictures": []},
        made_by=by,
        made_at=began,
        changed_at=began,
        is_example=True,
    )
    propose_product(desk=desk, reference=reference, by=by, now=began)


def _photograph(desk: Desk, place: int, now: datetime) -> UUID:
    """Draw what stands for a photograph, with the sample's mark."""
    good = _goods(desk, place)
    drawn = marked(draw(good.look, seed=f"{good.good.slug}-new", ground=good.ground).reduce(2))
    out = BytesIO()
    drawn.save(out, "WEBP", quality=90, method=0)
    key = derived_reference("sample-photograph", f"{desk.organisation.slug}-{place}")
    return take_picture(data=out.getvalue(), owner=desk.organisation.reference, key=key, now=now).reference


def _goods(desk: Desk, place: int) -> SampleProduct:
    own = list(_goods_of(desk.organisation.slug))
    return own[place % len(own)]


def _goods_of(slug: str) -> Iterator[SampleProduct]:
    return (one for one in sample_products() if one.good.whose == slug and not one.family.service)


def _desk(slug: str, email: str) -> Desk:
    organisation = Organisation.objects.get(slug=slug)
    return Desk(organisation=organisation, role=membership_role(_person(email), organisation) or "")


def _person(email: str) -> User:
    found = person_by_email(email)
    if found is None:
        raise SampleRefusedError(f"The sample's {email} is not there.")
    return found
