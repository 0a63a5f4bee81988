"""What a product's page says now, published or not, for whoever wants to change it. As our app; rights are checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from marketplace.gateway.actors import APP
from marketplace.gateway.generated.words_of_product import WordsOfProductProductMedia
from marketplace.gateway.reading import english_of, reference_of
from marketplace.gateway.rules import paragraphs
from marketplace.gateway.store import store


@dataclass(frozen=True, kw_only=True, slots=True)
class StorePicture:
    """A picture that we hung there: our reference, what it says."""

    reference: UUID
    alt: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StoreWords:
    """A product's words; `answers` are references by question, `other_pictures` counts those that are not ours."""

    name: str
    name_en: str
    category: str
    paragraphs: tuple[str, ...]
    notes: Mapping[str, str]
    answers: Mapping[str, tuple[str, ...]]
    pictures: tuple[StorePicture, ...]
    other_pictures: int


def words_of_product(reference: UUID) -> StoreWords | None:
    """Give a product's words as the store has them, or None."""
    found = store(APP).words_of_product(reference=str(reference)).product
    if found is None:
        return None
    media = found.media or []
    pictures = tuple(one for each in media if (one := _ours(each)))
    notes = {"easy_read": found.easy_read, "size": found.size, "care": found.care, "about": found.about}
    return StoreWords(
        name=found.name,
        name_en=english_of(found.translation),
        category=found.category.slug if found.category else "",
        paragraphs=paragraphs(found.description),
        notes={key: value for key, value in notes.items() if value},
        answers={
            one.attribute.slug: tuple(value.external_reference for value in one.values if value.external_reference)
            for one in found.attributes
            if one.attribute.slug
        },
        pictures=pictures,
        other_pictures=sum(1 for one in media if one.type_ == "IMAGE") - len(pictures),
    )


def _ours(media: WordsOfProductProductMedia) -> StorePicture | None:
    reference = reference_of((media.picture or "").partition(":")[0])
    return StorePicture(reference=reference, alt=media.alt) if reference else None
