"""What may be picked for a product: the store's shelves, materials and techniques, as the store has them now."""

from collections.abc import Collection
from dataclasses import dataclass

from marketplace.gateway.actors import ANYONE
from marketplace.gateway.answers_on_offer import answers_on_offer
from marketplace.gateway.catalogue import categories


@dataclass(frozen=True, slots=True)
class Shelf:
    """A category: its slug, its name with those above it, and how deep it lies."""

    slug: str
    name: str
    depth: int


def shelves(language: str) -> list[Shelf]:
    """Give all shelves, each below its own parent."""
    rows = categories(ANYONE, language=language)
    children: dict[str, list[tuple[str, str]]] = {}
    for one in rows:
        children.setdefault(one.parent_slug or "", []).append((one.slug, one.name))
    found: list[Shelf] = []
    waiting = [(slug, name, 0) for slug, name in reversed(children.get("", []))]
    while waiting:
        slug, name, depth = waiting.pop()
        found.append(Shelf(slug, name, depth))
        waiting += [(child, word, depth + 1) for child, word in reversed(children.get(slug, []))]
    return found


def names_of_answers(question: str, references: Collection[str], *, language: str = "th") -> dict[str, str]:
    """Give the names of picked answers by reference, in the list’s order; what left the list is left out."""
    if not references:
        return {}
    wanted = set(references)
    return {
        str(one.reference): one.name_in(language) for one in answers_on_offer(question) if str(one.reference) in wanted
    }


def choices_of(question: str, *, language: str) -> list[tuple[str, str]]:
    """Give what may be picked, as (reference, name)."""
    return [(str(one.reference), one.name_in(language)) for one in answers_on_offer(question)]
