"""Does every line reach its parties as its parts say, and every payee get what she sold?"""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from uuid import UUID

from django.db.models import F, Q, Sum, Value
from django.db.models.functions import Coalesce

from marketplace.ledger.models import Entry
from marketplace.ledger.rules import WHOLE, MakerShare, split


def lines_split_wrongly() -> Iterator[str]:
    """Name each sold line whose entries, over its sale, refunds and payments again, are not its parties' parts.

    Lines that are one party's whole need no arithmetic; the database adds them up.
    """
    lines = Entry.objects.filter(line__isnull=False).annotate(part=Coalesce("basis_points", Value(WHOLE)))
    uneven = lines.values("posting", "line", source=F("posting__source")).annotate(sum=Sum("part")).exclude(sum=WHOLE)
    for row in uneven.order_by("source", "line"):
        yield f"{row['source']} line {row['line']}: parts of {row['sum']}"
    shared = lines.filter(part__lt=WHOLE).order_by("posting__sale", "line", "posting__kind", "number")
    rows = shared.values_list("posting__sale", "line", "maker", "part", "amount", "posting__kind")
    for (sale, line), entries in groupby(rows.iterator(), key=lambda row: (row[0], row[1])):
        sums, shares = Counter[UUID | None](), dict[UUID | None, int]()
        for _, _, maker, part, amount, _ in entries:
            sums[maker] -= amount
            shares.setdefault(maker, part)
        makers = [MakerShare(maker, part) for maker, part in shares.items() if maker]
        parts = dict(zip([None, *(share.maker for share in makers)], split(sum(sums.values()), makers), strict=True))
        if any(sums[payee] != part for payee, part in parts.items()):
            yield f"sale {sale} line {line}"


def payees_that_do_not_add_up() -> Iterator[str]:
    """Name each maker and organisation whose sold less refunded is not what is owed to her, in a run, and paid."""
    of_payees = Entry.objects.filter(Q(account__startswith="owed:") | Q(account__startswith="in_run:"))
    sold, reached = Counter[str](), Counter[str]()
    for account, amount in of_payees.filter(line__isnull=False).values_list("account").annotate(sum=Sum("amount")):
        sold[account.partition(":")[2]] -= amount
    for account, amount in of_payees.values_list("account").annotate(sum=Sum("amount")):
        reached[account.partition(":")[2]] -= amount
    paid = Entry.objects.filter(account__startswith="bank:").values_list("maker", "organisation")
    for maker, organisation, amount in paid.annotate(sum=Sum("amount")):
        reached[f"maker:{maker}" if maker else f"organisation:{organisation}"] -= amount
    for payee in sorted(sold.keys() | reached.keys()):
        if sold[payee] != reached[payee]:
            yield f"{payee}: sold {sold[payee]}, owed, in a run and paid {reached[payee]}"
