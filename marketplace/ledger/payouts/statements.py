"""What stood, came and went on a payee's account in a month."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Sum

from marketplace.ledger.models import Entry, Posting
from marketplace.ledger.payouts.queries import first_of_next_month
from marketplace.ledger.payouts.rules import Payee


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """A month of a payee, in satang: opening + sold - refunded - paid + returned = closing = owed + in_run.

    `opening` and `closing` are what we owed her at the month's two ends, in a run or not; below zero she owes.
    """

    payee: Payee
    month: date
    opening: int
    sold: int
    refunded: int
    paid: int
    returned: int
    owed: int
    in_run: int

    @property
    def closing(self) -> int:
        """What we owed her when the month ended."""
        return self.opening + self.sold - self.refunded - self.paid + self.returned


def statement_of(payee: Payee, month: date) -> Statement:
    """Write a payee's statement of the month in which a day lies, from the books alone."""
    first = month.replace(day=1)
    after = first_of_next_month(first)
    entries = Entry.objects.filter(account__in=[payee.owed, payee.in_run])
    within = Q(posting__settled_on__gte=first, posting__settled_on__lt=after)
    sums = entries.filter(posting__settled_on__lt=after).aggregate(
        opening=Sum("amount", filter=Q(posting__settled_on__lt=first)),
        sold=Sum("amount", filter=within & Q(posting__kind=Posting.Kind.SALE)),
        refunded=Sum("amount", filter=within & Q(posting__kind=Posting.Kind.REFUND)),
        paid=Sum("amount", filter=within & Q(posting__source__endswith=":sent")),
        returned=Sum("amount", filter=within & Q(posting__source__endswith=":returned")),
        owed=Sum("amount", filter=Q(account=payee.owed)),
        in_run=Sum("amount", filter=Q(account=payee.in_run)),
    )
    given = {name: amount or 0 for name, amount in sums.items()}
    return Statement(
        payee=payee,
        month=first,
        opening=-given["opening"],
        sold=-given["sold"],
        refunded=given["refunded"],
        paid=given["paid"],
        returned=-given["returned"],
        owed=-given["owed"],
        in_run=-given["in_run"],
    )


def months_of(payee: Payee, *, until: date) -> list[date]:
    """Give the months, by their first days, from the first in which something happened to this one, newest first."""
    rows = Entry.objects.filter(account__in=[payee.owed, payee.in_run])
    first: date | None = rows.order_by("posting__settled_on").values_list("posting__settled_on", flat=True).first()
    months: list[date] = []
    month = first.replace(day=1) if first else until.replace(day=1)
    while month <= until:
        months.append(month)
        month = first_of_next_month(month)
    return months[::-1]
