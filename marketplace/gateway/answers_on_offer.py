"""The answers that a question of the catalogue offers, as materials or techniques."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.gateway.actors import APP
from marketplace.gateway.reading import english_of, reference_of
from marketplace.gateway.store import store


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerOnOffer:
    """An answer on a question's list."""

    reference: UUID
    name: str
    name_en: str

    def name_in(self, language: str) -> str:
        """Give the name in a language, Thai where there is no English."""
        return (self.name_en if language == "en" else "") or self.name


def answers_on_offer(question: str) -> list[AnswerOnOffer]:
    """Give all answers on the list of a question (its slug) that have a reference of ours, in the list's order."""
    found: list[AnswerOnOffer] = []
    after: str | None = None
    while True:
        asked = store(APP).answers_on_offer(slug=question, after=after).attribute
        page = asked.choices if asked else None
        if page is None:
            return found
        for edge in page.edges:
            if reference := reference_of(edge.node.external_reference):
                english = english_of(edge.node.translation)
                found.append(AnswerOnOffer(reference=reference, name=edge.node.name or "", name_en=english))
        if not page.page_info.has_next_page:
            return found
        after = page.page_info.end_cursor
