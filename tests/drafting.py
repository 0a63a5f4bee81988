"""Photographs, proposals and reviewers, for the tests of a product's way into the shop."""

import uuid
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.accounts.models import User
from marketplace.commerce.catalog.models import Attribute, AttributeValue, Category
from marketplace.media.models import Picture
from marketplace.media.take_picture import take_picture
from marketplace.organisations.models import Organisation
from tests.builders import NOW, PASSWORD, a_category
from vendor_onboarding.listings.decide_product import Verdict, decide_product
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.models import DraftDecision, ProductDraft
from vendor_onboarding.listings.propose_product import propose_product
from vendor_onboarding.listings.start_draft import Beginning, start_draft

MANAGER = "manager"


def a_photograph(seed: int = 1, *, size: tuple[int, int] = (900, 700), kind: str = "JPEG", **options: Any) -> bytes:
    """A photograph that no other seed gives."""
    picture = Image.new("RGB", size, ((seed * 47) % 200 + 30, (seed * 91) % 200 + 30, (seed * 29) % 200 + 30))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1] * 3 // 4), fill=(250, 240, 220))
    pen.rectangle((10, 10, 20 + seed % 100, 40), fill=(seed % 256, 20, 20))
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def a_desk_of(organisation: Organisation, role: str = MANAGER) -> Desk:
    """A desk of this organisation."""
    return Desk(organisation=organisation, role=role)


def a_picture_of(organisation: Organisation, seed: int = 1) -> Picture:
    """A picture that the organisation brought."""
    return take_picture(data=a_photograph(seed), owner=organisation.reference, key=uuid.uuid4(), now=NOW)


def a_material(name: str = "ฝ้าย") -> str:
    """A material on the store's list, by its reference."""
    question = Attribute.objects.get(slug="material")
    value, _new = AttributeValue.objects.get_or_create(
        attribute=question,
        name=name,
        defaults={"slug": f"m-{uuid.uuid4().hex[:6]}", "external_reference": str(uuid.uuid4())},
    )
    return str(value.external_reference)


def whole_answers(pictures: Sequence[Picture] = (), **changed: Any) -> dict[str, Any]:
    """Answers with which a product may be proposed; the organisation made it."""
    usual: dict[str, Any] = {
        "name": "ผ้าพันคอฝ้ายทอมือ",
        "category": (Category.objects.first() or a_category()).slug,
        "way": "ready",
        "easy_read": "ผ้าพันคอผืนนุ่ม ทอด้วยมือ",
        "alt": {str(one.reference): "ผ้าพันคอสีครามพับวางบนโต๊ะไม้ เห็นชายครุย" for one in pictures},
        "price": 45_000,
        "pieces": 7,
        "makers": {"organisation": 10_000, "shares": []},
        "channels": ["online", "showroom"],
    }
    return usual | changed


def a_draft(
    organisation: Organisation, *, origin: str = "form", pictures: int = 1, answers: dict[str, Any] | None = None
) -> ProductDraft:
    """A draft with everything that a proposal needs, unless other answers are given."""
    hung = [a_picture_of(organisation, seed) for seed in range(1, pictures + 1)]
    beginning = Beginning(
        origin=origin,
        answers=whole_answers(hung) if answers is None else answers,
        pictures=[one.reference for one in hung],
    )
    return start_draft(desk=a_desk_of(organisation), beginning=beginning, key=uuid.uuid4(), by="user:1", now=NOW)


def a_proposal(organisation: Organisation, **how: Any) -> ProductDraft:
    """A draft that was handed in."""
    draft = a_draft(organisation, **how)
    return propose_product(desk=a_desk_of(organisation), reference=draft.reference, by="user:1", now=NOW)


def a_reviewer(email: str = "") -> User:
    """Somebody who reviews, with PASSWORD."""
    user = create_user(email=email or f"reviewer-{uuid.uuid4().hex[:8]}@example.test", password=PASSWORD)
    grant_role(user=user, role="reviewer")
    return user


def decided(draft: ProductDraft, verdict: str, reviewer: User | None = None, **words: Any) -> DraftDecision:
    """A decision on a proposal as it stands."""
    draft.refresh_from_db()
    return decide_product(
        reviewer=reviewer or a_reviewer(),
        reference=draft.reference,
        verdict=Verdict(verdict=verdict, **words),
        seen=draft.version,
        now=NOW,
    )
