"""Post thousands of sales and refunds at once."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from django.db import transaction

from marketplace.ledger.rules import SettledSale
from marketplace.ledger.write_postings import write_postings

WRITTEN_AT_ONCE = 5_000


def bulk_post(postings: Iterable[SettledSale], *, now: datetime) -> int:
    """Write a long history into the books, as if each sale and refund had been posted alone; gives how many were new.

    All of it or nothing. A sale that is in the books already is left as it is.
    """
    with transaction.atomic():
        return sum(write_postings(some, now=now) for some in _in_portions(postings))


def _in_portions(postings: Iterable[SettledSale]) -> Iterator[list[SettledSale]]:
    rest = iter(postings)
    while some := list(islice(rest, WRITTEN_AT_ONCE)):
        yield some
