"""The one question that search answers, whichever engine keeps the index."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from uuid import UUID

from marketplace.search.engine import engine
from marketplace.search.models import SearchWord
from marketplace.search.records import SearchHits
from marketplace.search.rules import LONGEST_QUESTION, MOST_TERMS, Question, Term, closest_word, spellings
from marketplace.search.words import normalised, words_of

MOST_HITS_A_PAGE = 100
MOST_RANKED = 1_000


def find_products(
    *,
    text: str,
    channel: str,
    category: str | None = None,
    vendor: str | None = None,
    first: int = 24,
    offset: int = 0,
    language: str = "th",
) -> SearchHits:
    """Find products whose name or description holds these words, in Thai or English, best first.

    Only products that the channel shows; `category` (with those below it) and `vendor` are slugs. Words are found
    inside longer ones too. Where nothing is found, `did_you_mean` is a spelling that finds something; it is looked
    for in the letters that were typed, so `language` decides only between equals.
    """
    question = _question(text, channel=channel, category=category, vendor=vendor, first=first, offset=offset)
    if not question.terms:
        return SearchHits(references=(), total=0)
    references, total = _find(question)
    better = None if total else _better_spelling(question, language=language)
    return SearchHits(references=tuple(references), total=total, did_you_mean=better)


def ranked_products(*, text: str, channel: str) -> list[UUID]:
    """Give all products of a channel that these words find, best first; at most a thousand."""
    question = _question(text, channel=channel, category=None, vendor=None, first=1, offset=0)
    if not question.terms:
        return []
    return _find(replace(question, first=MOST_RANKED))[0]


def facets(
    *,
    channel: str,
    text: str = "",
    category: str | None = None,
    vendor: str | None = None,
    picked: Mapping[str, Collection[str]] | None = None,
) -> dict[str, dict[str, int]]:
    """Count, for each attribute and answer (slugs), the products of a channel that a buyer would see by picking it.

    `picked` is what she picked already: answers of one attribute widen each other, attributes narrow each other; so
    the counts of an attribute leave out what she picked of it. Answers that nothing gives are left out. Words find
    products as in `find_products`; no words are all products.
    """
    chosen = {attribute: values for attribute, values in (picked or {}).items() if values}
    question = _question(text, channel=channel, category=category, vendor=vendor, first=1, offset=0)
    counts: dict[str, dict[str, int]] = engine().count_answers(question, chosen)
    return counts


def indexed_count() -> int:
    """Count the products that can be found (raises what the engine raises when it does not answer)."""
    count: int = engine().count()
    return count


def indexed_references() -> list[UUID]:
    """Give every product that is kept."""
    references: list[UUID] = engine().references()
    return references


def _question(
    text: str, *, channel: str, category: str | None, vendor: str | None, first: int, offset: int
) -> Question:
    whole = normalised(text[:LONGEST_QUESTION])
    terms = [tuple(_term(one) for one in spellings(part)) for part in whole.split()[:MOST_TERMS]]
    return Question(
        whole=_term(whole),
        terms=tuple(term for term in terms if term[0].words),
        channel=channel,
        category=category or None,
        vendor=vendor or None,
        first=max(1, min(first, MOST_HITS_A_PAGE)),
        offset=max(0, offset),
    )


def _term(letters: str) -> Term:
    return Term(letters=letters, words=tuple(words_of(letters)))


def _find(question: Question) -> tuple[list[UUID], int]:
    find: Callable[[Question], tuple[list[UUID], int]] = engine().find
    references, total = find(question)
    if not total and question.has_short_term:
        return find(replace(question, loose=True))
    return references, total


def _better_spelling(question: Question, *, language: str) -> str | None:
    """Give the question with each slip mended, if that finds anything in the same place."""
    known = list(SearchWord.objects.order_by("word").values_list("word", flat=True))
    known.sort(key=lambda word: word.isascii() == (language == "th"))
    parts = [closest_word(term[0].letters, known) or term[0].letters for term in question.terms]
    better = " ".join(parts)
    if better == question.whole.letters:
        return None
    retry = _question(
        better, channel=question.channel, category=question.category, vendor=question.vendor, first=1, offset=0
    )
    return better if _find(retry)[1] else None
