"""How a sale becomes entries: who receives what, what counts as income, and that nothing is lost between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

BANGKOK = ZoneInfo("Asia/Bangkok")
SHIPPING = "shipping"
SUSPENSE = "suspense"


@dataclass(frozen=True, kw_only=True)
class SettledLine:
    """A line of a settled sale: gross satang, VAT included, after discounts.

    `position` counts the order's lines from 1. `organisation` is whose goods it sold (None: not known, it waits in
    suspense); `province` is the organisation's two-digit code; `bases` are the indicator bases it counts for.
    """

    position: int
    product: UUID | None
    organisation: UUID | None
    province: str
    bases: frozenset[str]
    quantity: int
    amount: int


@dataclass(frozen=True, kw_only=True)
class SettledSale:
    """A sale or, with `refund` named, what a refund takes back of it; all amounts are positive satang.

    With `regained` named it is what came again after a refund: like a sale, but of a part that was refunded before.
    `sold_at` is None for a refund; `settled_at` is when the money came, or went back.
    """

    sale: UUID
    refund: UUID | None = None
    regained: UUID | None = None
    channel: str
    method: str
    sold_at: datetime | None
    settled_at: datetime
    lines: Sequence[SettledLine]
    shipping: int = 0

    @property
    def source(self) -> str:
        """The key under which it is posted, once: "sale:<uuid>", "refund:<uuid>" or "regained:<uuid>"."""
        if self.regained:
            return f"regained:{self.regained}"
        return f"refund:{self.refund}" if self.refund else source_of_sale(self.sale)

    @property
    def settled_on(self) -> date:
        """The day in Bangkok on which it counts."""
        return self.settled_at.astimezone(BANGKOK).date()


@dataclass(frozen=True, kw_only=True)
class EntryToWrite:
    """One side of a posting; `line` is the sold line that it came from, if any."""

    account: str
    amount: int
    line: SettledLine | None = None


@dataclass(frozen=True, kw_only=True, order=True)
class IncomeKey:
    """Where income is counted: day in Bangkok, channel, province, organisation, indicator basis."""

    basis: str
    day: date
    channel: str
    province: str
    organisation: UUID


def source_of_sale(sale: UUID) -> str:
    """Name the posting of a sale."""
    return f"sale:{sale}"


def account_of_money(*, channel: str, method: str) -> str:
    """Name the account that the buyer's money reaches: the cash of a channel, or what a payment method owes us."""
    return f"cash:{channel}" if method == "cash" else f"clearing:{method}"


def account_of_organisation(organisation: UUID | None) -> str:
    """Name the account that says what we owe an organisation; suspense when nobody knows whose goods they were."""
    return f"owed:organisation:{organisation}" if organisation else SUSPENSE


def check_sale_can_be_posted(sale: SettledSale) -> None:
    """Refuse a sale that the books cannot hold: no lines and no shipping, a negative amount, a time without a zone.

    Raises ValueError: such a sale is a programming error of the caller, no person's input.
    """
    if not sale.lines and not sale.shipping:
        raise ValueError(f"{sale.source} has nothing to post")
    if sale.shipping < 0 or any(line.amount < 0 for line in sale.lines):
        raise ValueError(f"{sale.source} has a negative amount")
    if sale.settled_at.tzinfo is None or (sale.sold_at is not None and sale.sold_at.tzinfo is None):
        raise ValueError(f"{sale.source} has a time without a zone")
    if (sale.sold_at is None) != (sale.refund is not None):
        raise ValueError(f"{sale.source} needs the moment it was sold, and a refund has none")


def entries_of(sale: SettledSale) -> list[EntryToWrite]:
    """Say who receives what: the money comes in, each line's amount is owed to its organisation, shipping is ours.

    A refund is the same with every sign turned. The entries always sum to zero.
    """
    sign = -1 if sale.refund else 1
    total = sum(line.amount for line in sale.lines) + sale.shipping
    entries = [
        EntryToWrite(account=account_of_money(channel=sale.channel, method=sale.method), amount=sign * total),
        *(
            EntryToWrite(account=account_of_organisation(line.organisation), amount=-sign * line.amount, line=line)
            for line in sale.lines
        ),
    ]
    if sale.shipping or not sale.lines:
        entries.append(EntryToWrite(account=SHIPPING, amount=-sign * sale.shipping))
    if sum(entry.amount for entry in entries):
        raise ValueError(f"{sale.source} does not sum to zero")
    return entries


def income_of(sale: SettledSale) -> Iterator[tuple[IncomeKey, int]]:
    """Say what counts as income, and where: each known line once per basis, without shipping, refunds negative."""
    sign = -1 if sale.refund else 1
    for line in sale.lines:
        if line.organisation is None or not line.amount:
            continue
        for basis in sorted(line.bases):
            key = IncomeKey(
                basis=basis,
                day=sale.settled_on,
                channel=sale.channel,
                province=line.province,
                organisation=line.organisation,
            )
            yield key, sign * line.amount
