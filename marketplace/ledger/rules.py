"""How a sale becomes entries: who receives what, what counts as income, and that nothing is lost between."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

BANGKOK = ZoneInfo("Asia/Bangkok")
SHIPPING = "shipping"
SUSPENSE = "suspense"
WHOLE = 10_000  # basis points: all of a line


@dataclass(frozen=True, slots=True)
class MakerShare:
    """What a maker gets of a line, in basis points: of 10,000 satang so many are hers."""

    maker: UUID
    basis_points: int


@dataclass(frozen=True, kw_only=True)
class SettledLine:
    """A line of a settled sale: gross satang, VAT included, after discounts.

    `position` counts the order's lines from 1. `organisation` is whose goods it sold (None: not known, it waits in
    suspense); `province` is the organisation's two-digit code; `bases` are the indicator bases it counts for.
    `shares` are the makers' parts as of the sale, in the order of their sheet; what they leave is the organisation's.
    `before` is what the line brought so far, refunds taken off: 0 at the sale, else what stands in the books.
    """

    position: int
    product: UUID | None
    organisation: UUID | None
    province: str
    bases: frozenset[str]
    quantity: int
    amount: int
    shares: tuple[MakerShare, ...] = ()
    before: int = 0


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
    """One side of a posting; `line` is the sold line that it came from, if any, and `quantity` its pieces.

    A line has an entry for each party, with her part in `basis_points`; its pieces stand in the first of them alone.
    """

    account: str
    amount: int
    line: SettledLine | None = None
    maker: UUID | None = None
    basis_points: int | None = None
    quantity: int = 0


@dataclass(frozen=True, kw_only=True)
class Transfer:
    """Money that moves between accounts and is nobody's income: satang by account, summing to zero.

    What we owe is negative, so money that leaves an owed account is positive there.
    """

    source: str
    moves: Mapping[str, int]
    moved_at: datetime


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


def account_of_maker(maker: UUID) -> str:
    """Name the account that says what we owe a maker."""
    return f"owed:maker:{maker}"


def payee_of_account(account: str) -> tuple[str, UUID] | None:
    """Whose is an account: ("maker" | "organisation", reference); None: it is nobody's alone.

    Owed and in a payout run are such accounts: "owed:maker:<uuid>", "in_run:organisation:<uuid>".
    """
    state, _, payee = account.partition(":")
    kind, _, reference = payee.partition(":")
    if state not in {"owed", "in_run"} or kind not in {"maker", "organisation"}:
        return None
    return kind, UUID(reference)


def split(amount: int, shares: Sequence[MakerShare]) -> tuple[int, ...]:
    """Split satang between an organisation and its makers: the organisation's part, then each maker's in order.

    Parts are rounded down; the odd satang go to the first maker, or to the organisation when there is none. They
    always sum to the amount; an amount below zero is split as what it takes back.
    """
    whole = abs(amount)
    makers = [whole * share.basis_points // WHOLE for share in shares]
    organisation = whole * (WHOLE - sum(share.basis_points for share in shares)) // WHOLE
    parts = [organisation, *makers]
    parts[1 if makers else 0] += whole - sum(parts)
    return tuple(part if amount >= 0 else -part for part in parts)


def split_of_change(*, before: int, after: int, shares: Sequence[MakerShare]) -> tuple[int, ...]:
    """Say what each party gets (or gives back, negative) when a line that brought `before` now brings `after` satang.

    So whatever sales, part refunds and payments again lie between, every party ends with her part of what stands.
    """
    return tuple(new - old for old, new in zip(split(before, shares), split(after, shares), strict=True))


def check_shares(shares: Sequence[MakerShare]) -> None:
    """Refuse shares that are no split of a whole: a maker twice, nothing or less for one, more than all together.

    Raises ValueError.
    """
    if len({share.maker for share in shares}) != len(shares):
        raise ValueError("a maker has two shares in one line")
    if any(share.basis_points <= 0 for share in shares):
        raise ValueError("a maker's share is not above zero")
    if sum(share.basis_points for share in shares) > WHOLE:
        raise ValueError("the makers' shares are more than the whole")


def check_transfer(transfer: Transfer) -> None:
    """Refuse a transfer that the books cannot hold: one that does not sum to zero, moves nothing, or has no zone.

    Raises ValueError: such a transfer is a programming error of the caller, no person's input.
    """
    if sum(transfer.moves.values()):
        raise ValueError(f"{transfer.source} does not sum to zero")
    if not transfer.moves or not all(transfer.moves.values()):
        raise ValueError(f"{transfer.source} moves nothing")
    if transfer.source.startswith(("sale:", "refund:", "regained:")):
        raise ValueError(f"{transfer.source} is no name for a transfer")
    if transfer.moved_at.tzinfo is None:
        raise ValueError(f"{transfer.source} has a time without a zone")


def check_sale_can_be_posted(sale: SettledSale) -> None:
    """Refuse a sale that the books cannot hold: no lines and no shipping, a negative amount, a time without a zone.

    Raises ValueError: such a sale is a programming error of the caller, no person's input.
    """
    _check_lines_shares(sale)
    if not sale.lines and not sale.shipping:
        raise ValueError(f"{sale.source} has nothing to post")
    if sale.shipping < 0 or any(line.amount < 0 for line in sale.lines):
        raise ValueError(f"{sale.source} has a negative amount")
    if sale.settled_at.tzinfo is None or (sale.sold_at is not None and sale.sold_at.tzinfo is None):
        raise ValueError(f"{sale.source} has a time without a zone")
    if (sale.sold_at is None) != (sale.refund is not None):
        raise ValueError(f"{sale.source} needs the moment it was sold, and a refund has none")


def _check_lines_shares(sale: SettledSale) -> None:
    for line in sale.lines:
        check_shares(line.shares)
        if line.shares and line.organisation is None:
            raise ValueError(f"{sale.source} has shares in nobody's goods")


def entries_of(sale: SettledSale) -> list[EntryToWrite]:
    """Say who receives what: the money comes in, each line's amount is owed to its parties, shipping is ours.

    A refund is the same with every sign turned. The entries always sum to zero.
    """
    sign = -1 if sale.refund else 1
    total = sum(line.amount for line in sale.lines) + sale.shipping
    entries = [EntryToWrite(account=account_of_money(channel=sale.channel, method=sale.method), amount=sign * total)]
    for line in sale.lines:
        entries += _entries_of_line(line, change=sign * line.amount)
    if sale.shipping or not sale.lines:
        entries.append(EntryToWrite(account=SHIPPING, amount=-sign * sale.shipping))
    if sum(entry.amount for entry in entries):
        raise ValueError(f"{sale.source} does not sum to zero")
    return entries


def _entries_of_line(line: SettledLine, *, change: int) -> list[EntryToWrite]:
    """An entry for the organisation, unless the makers get all, and one for each maker, even of nothing.

    They are the record of how the line was shared.
    """
    organisation = WHOLE - sum(share.basis_points for share in line.shares)
    parts = split_of_change(before=line.before, after=line.before + change, shares=line.shares)
    parties: list[tuple[str, UUID | None, int]] = [(account_of_organisation(line.organisation), None, organisation)]
    parties += [(account_of_maker(share.maker), share.maker, share.basis_points) for share in line.shares]
    entries = [
        EntryToWrite(account=account, amount=-part, line=line, maker=maker, basis_points=points)
        for (account, maker, points), part in zip(parties, parts, strict=True)
        if points
    ]
    return [replace(entries[0], quantity=line.quantity), *entries[1:]]


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
