"""A proposal in the words of the store: what its page says, and how it is sold."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from marketplace.gateway.open_store_room import StoreRoom
from marketplace.gateway.product_to_make import AnswerToMake, OfferToMake, PictureToMake, WordsToMake
from marketplace.gateway.records import Address
from marketplace.media.encode_picture import make_files
from marketplace.media.models import Picture
from marketplace.media.queries import files_of
from marketplace.media.sizes import LARGEST
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import store_room_reference
from marketplace.shared.identifiers import derived_reference
from vendor_onboarding.listings.draft_rules import READY, SERVICE, TO_ORDER
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.product_questions import names_of_answers

MANY = ("material", "technique")
VAT, NO_VAT = "VAT 7", "No VAT"  # the names of the tax classes in the store


def words_of(draft: ProductDraft) -> WordsToMake:
    """Give what the product's page is to say and show. Each line of it is plain text."""
    answers, organisation = draft.answers, draft.organisation
    picked = {question: names_of_answers(question, answers.get(question, ())) for question in MANY}
    vendor = AnswerToMake(question="vendor", reference=organisation.reference, name=organisation.name_th)
    return WordsToMake(
        name=answers["name"],
        name_en=answers.get("name_en", ""),
        category=answers["category"],
        paragraphs=paragraphs_of(answers),
        paragraphs_en=(),
        answers=(
            vendor,
            *(
                AnswerToMake(question=question, reference=UUID(reference), name=name)
                for question, names in picked.items()
                for reference, name in names.items()
            ),
        ),
        many=frozenset(MANY),
        notes=_notes(draft),
        pictures=tuple(_picture(row, answers) for row in pictures_of(draft)),
    )


def offer_of(draft: ProductDraft, *, shown_in: frozenset[str]) -> OfferToMake:
    """Give how a new product is to be sold, and where it is shown now."""
    answers, organisation = draft.answers, draft.organisation
    counted = answers["way"] == READY
    return OfferToMake(
        kind="service" if answers["way"] == SERVICE else "goods",
        tax_class=_tax_class(organisation),
        variant=variant_of_draft(draft.reference),
        sku=sku_of(draft),
        is_counted=counted,
        prices=dict.fromkeys(answers["channels"], answers["price"]),
        pieces={store_room_reference(organisation): answers["pieces"]} if counted else {},
        shown_in=shown_in,
    )


def variant_of_draft(reference: UUID) -> UUID:
    """Give the id of a new product's one variant."""
    return derived_reference("draft-variant", str(reference))


def sku_of(draft: ProductDraft) -> str:
    """Give a code that stands on the price tag: the organisation, and eight letters of the product's id."""
    return f"{draft.organisation.slug[:30]}-{draft.reference.hex[:8]}".upper()


def pictures_of(draft: ProductDraft) -> list[Picture]:
    """Give a proposal's pictures in their order."""
    rows = Picture.objects.filter(reference__in=draft.pictures, owner=draft.organisation.reference)
    known = {str(row.reference): row for row in rows}
    return [known[one] for one in draft.pictures if one in known]


def _picture(row: Picture, answers: Mapping[str, Any]) -> PictureToMake:
    said = str(answers.get("alt", {}).get(str(row.reference), ""))
    return PictureToMake(
        reference=row.reference, version=row.arrangement, alt=said, alt_en="", load=partial(_largest, row)
    )


def _largest(row: Picture) -> bytes:
    """Give the file that the store keeps; it is made now if the background has not come to it."""
    make_files(row)
    return files_of(row)[LARGEST, "webp"]


def paragraphs_of(answers: Mapping[str, Any]) -> tuple[str, ...]:
    """Give what the product's page says of it, line by line: the easy sentence first. Thai, as it was typed."""
    about = [line.strip() for line in str(answers.get("about", "")).splitlines()]
    facts = [
        f"{word}: {answers[key].strip()}" for key, word in (("size", "ขนาด"), ("care", "การดูแล")) if answers.get(key)
    ]
    days = [f"ทำตามสั่ง ใช้เวลาประมาณ {answers['days']} วัน"] if answers.get("way") == TO_ORDER else []
    return tuple(line for line in (answers["easy_read"].strip(), *about, *facts, *days) if line)


def _notes(draft: ProductDraft) -> dict[str, str]:
    answers = draft.answers
    notes = {
        "vendor": str(draft.organisation.reference),
        "easy_read": answers["easy_read"].strip(),
        "size": answers.get("size", ""),
        "care": answers.get("care", ""),
        "about": answers.get("about", ""),
    }
    if answers.get("way") == TO_ORDER:
        notes["lead_time_days"] = str(answers["days"])
    return notes


def _tax_class(organisation: Organisation) -> str:
    """Name the tax class; while nobody said whether the organisation charges VAT, the kind's own stays."""
    names = {Organisation.Vat.REGISTERED.value: VAT, Organisation.Vat.NOT_REGISTERED.value: NO_VAT}
    return names.get(organisation.vat_status, "")


def store_room_of(organisation: Organisation) -> StoreRoom:
    """Give the store-room in which an organisation's goods lie."""
    return StoreRoom(
        reference=store_room_reference(organisation),
        slug=f"store-{organisation.slug}",
        name=f"ห้องเก็บของ {organisation.name_th}",
        address=Address(company_name=organisation.name_th),
    )
