"""Search in our own database: SQLite's FTS5 over words and over threes of letters, plain LIKE on PostgreSQL.

On SQLite two virtual tables, kept in step by triggers, index IndexedProduct: `search_words` finds words,
`search_threes` letters inside words. On PostgreSQL the same columns are asked by LIKE, which pg_trgm makes fast where
it is installed (migration 0002; a later one that remakes the table must make the triggers again). Ranks are tiers, so
that both databases order alike.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from operator import and_, or_
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Case, Count, Q, QuerySet, Value, When
from django.db.models.expressions import RawSQL

from marketplace.search.entry import Entry
from marketplace.search.models import IndexedAnswer, IndexedCategory, IndexedChannel, IndexedProduct
from marketplace.search.rules import Question, Term

Picked = Mapping[str, Collection[str]]
Counts = dict[str, dict[str, int]]
KEPT = ["vendor", "name_words", "words", "name_letters", "letters", "name_length", "digest"]


def keep(entries: Sequence[Entry]) -> None:
    """Keep entries, each in place of what was kept of its product before."""
    ordered = sorted(entries, key=lambda entry: entry.reference)
    with transaction.atomic():
        products = IndexedProduct.objects.bulk_create(
            [
                IndexedProduct(reference=entry.reference, **{name: getattr(entry, name) for name in KEPT})
                for entry in ordered
            ],
            update_conflicts=True,
            unique_fields=["reference"],
            update_fields=KEPT,
        )
        keys = [product.pk for product in products]
        IndexedChannel.objects.filter(product__in=keys).delete()
        IndexedCategory.objects.filter(product__in=keys).delete()
        IndexedAnswer.objects.filter(product__in=keys).delete()
        IndexedAnswer.objects.bulk_create(
            IndexedAnswer(product_id=key, attribute=attribute, value=value)
            for key, entry in zip(keys, ordered, strict=True)
            for attribute, value in entry.answers
        )
        IndexedChannel.objects.bulk_create(
            IndexedChannel(product_id=key, channel=channel)
            for key, entry in zip(keys, ordered, strict=True)
            for channel in entry.channels
        )
        IndexedCategory.objects.bulk_create(
            IndexedCategory(product_id=key, category=category)
            for key, entry in zip(keys, ordered, strict=True)
            for category in entry.categories
        )


def forget(reference: UUID) -> None:
    """Forget a product."""
    IndexedProduct.objects.filter(reference=reference).delete()


def find(question: Question) -> tuple[list[UUID], int]:
    """Give the references of a page of hits, best first, and how many hits there are in all."""
    hits = _hits(question)
    page = hits.annotate(tier=_tier(question)).order_by("tier", "name_length", "reference")
    found = list(page.values_list("reference", flat=True)[question.offset : question.offset + question.first])
    # Where the hits end on this page they are counted already.
    ends_here = len(found) < question.first and (bool(found) or not question.offset)
    return found, question.offset + len(found) if ends_here else hits.count()


def count() -> int:
    """Count what is kept."""
    return IndexedProduct.objects.count()


def references() -> list[UUID]:
    """Give every product that is kept."""
    return list(IndexedProduct.objects.values_list("reference", flat=True))


def count_answers(question: Question, picked: Picked) -> Counts:
    """Count the hits behind each answer; `picked` narrows the hits, but never the counts of its own attribute."""
    counts: Counts = {}
    for own in (None, *picked):
        hits = _hits(question)
        for attribute, values in picked.items():
            if attribute != own:
                hits = hits.filter(
                    pk__in=IndexedAnswer.objects.filter(attribute=attribute, value__in=values).values("product")
                )
        rows = IndexedAnswer.objects.filter(product__in=hits.values("pk"))
        rows = rows.filter(attribute=own) if own else rows.exclude(attribute__in=list(picked))
        for attribute, value, count in rows.values_list("attribute", "value").annotate(Count("product", distinct=True)):
            counts.setdefault(attribute, {})[value] = count
    return counts


def _hits(question: Question) -> QuerySet[IndexedProduct]:
    hits = IndexedProduct.objects.filter(channels__channel=question.channel)
    if question.category:
        hits = hits.filter(categories__category=question.category)
    if question.vendor:
        hits = hits.filter(vendor=question.vendor)
    found = (reduce(or_, (_found(spelling, question) for spelling in term)) for term in question.terms)
    return hits.filter(reduce(and_, found, Q()))


def _found(term: Term, question: Question) -> Q:
    by_words = _has_words(term) if term.words else Q(pk__in=[])
    if term.may_stand_inside:
        return by_words | _has_letters(term)
    # SQLite's threes cannot answer for one or two letters: the plain column must.
    return by_words | Q(letters__contains=term.letters) if question.loose else by_words


def _has_words(term: Term) -> Q:
    if connection.vendor == "sqlite":
        return _matched("search_words", " ".join(map(_quoted, term.words)))
    return reduce(and_, (Q(words__contains=f" {word} ") for word in term.words))


def _has_letters(term: Term) -> Q:
    if connection.vendor == "sqlite":
        return _matched("search_threes", _quoted(term.letters))
    return Q(letters__contains=term.letters)


def _matched(table: str, phrase: str) -> Q:
    return Q(pk__in=RawSQL(f"SELECT rowid FROM {table} WHERE {table} MATCH %s", [phrase]))  # noqa: S608, S611 - our names


def _quoted(phrase: str) -> str:
    return '"' + phrase.replace('"', '""') + '"'


def _tier(question: Question) -> Case:
    """Rank: the whole question as words of the name, as letters of it, every term in the name, the rest."""
    whole = question.whole
    in_name = (reduce(or_, (Q(name_letters__contains=one.letters) for one in term)) for term in question.terms)
    tiers = [
        Q(name_words__contains=f" {' '.join(whole.words)} ") if whole.words else Q(pk__in=[]),
        Q(name_letters__contains=whole.letters),
        reduce(and_, in_name, Q()),
    ]
    return Case(*(When(tier, then=Value(number)) for number, tier in enumerate(tiers)), default=Value(len(tiers)))
