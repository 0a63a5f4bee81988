"""Post money that moves between accounts."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from uuid import uuid4

from marketplace.ledger.models import Posting
from marketplace.ledger.rules import BANGKOK, Transfer, check_transfer
from marketplace.ledger.write_entries import rows_of_transfer, write_entries
from marketplace.ledger.write_once import write_once


def post_transfer(*, source: str, moves: Mapping[str, int], moved_at: datetime, now: datetime) -> bool:
    """Move money between accounts, once per source: into a payout run, out of it to the bank, back again.

    `moves` is satang by account and sums to zero. What we owe stands below zero in the books, so putting 100 satang
    that we owe into a run is {"owed:maker:<uuid>": 100, "in_run:maker:<uuid>": -100}, and paying them out is
    {"in_run:maker:<uuid>": 100, "bank:payouts": -100}. One payee's money to a transfer: then the books can say what
    each was paid (check_ledger looks). It is no income. Gives False, and changes nothing, when the source was posted
    before; raises ValueError for a transfer that the books cannot hold.
    """
    transfer = Transfer(source=source, moves=dict(moves), moved_at=moved_at)
    check_transfer(transfer)
    return write_once([transfer], partial(_write, now=now)) == 1


def _write(transfers: Sequence[Transfer], *, now: datetime) -> None:
    for transfer in transfers:
        posting = Posting(
            id=uuid4(),
            source=transfer.source,
            kind=Posting.Kind.TRANSFER,
            settled_at=transfer.moved_at,
            settled_on=transfer.moved_at.astimezone(BANGKOK).date(),
            received_at=now,
        )
        write_entries(rows_of_transfer(posting.id, transfer.moves))
        Posting.objects.bulk_create([posting])
