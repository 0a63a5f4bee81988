"""Bring search up to date."""

from collections.abc import Iterable
from itertools import islice
from uuid import UUID

from django.conf import settings

from marketplace.search.engine import engine
from marketplace.search.entry import Entry, entry_of
from marketplace.search.models import IndexedProduct, SearchWord
from marketplace.search.records import Document

BATCH = 500


def index_product(document: Document) -> None:
    """Keep a product findable as it is now; what was kept of it before is replaced, an unchanged one is left alone."""
    entry = entry_of(document)
    known = IndexedProduct.objects.filter(reference=entry.reference, digest=entry.digest)
    if settings.ELASTICSEARCH_URL or not known.exists():
        _keep([entry])


def remove_product(reference: UUID) -> None:
    """Forget a product; one that was never there is no matter."""
    engine().forget(reference)


def bulk_index(documents: Iterable[Document]) -> int:
    """Keep many products findable at once; gives how many."""
    count, rest = 0, iter(documents)
    while batch := [entry_of(document) for document in islice(rest, BATCH)]:
        # The last word on a product counts, should a list name it twice.
        _keep(list({entry.reference: entry for entry in batch}.values()))
        count += len(batch)
    return count


def _keep(entries: list[Entry]) -> None:
    engine().keep(entries)
    words = sorted({word for entry in entries for word in entry.vocabulary})
    known = set(SearchWord.objects.filter(word__in=words).values_list("word", flat=True))
    if new := [SearchWord(word=word) for word in words if word not in known]:
        SearchWord.objects.bulk_create(new, ignore_conflicts=True)
