"""What a maker's work brought her: by month and by product, from the books; names and pictures from the shop."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from marketplace.gateway.actors import ANYONE
from marketplace.gateway.catalogue import products_by_reference
from marketplace.gateway.errors import StoreUnavailableError
from marketplace.gateway.records import ProductCard
from marketplace.ledger.payouts.queries import first_of_next_month
from marketplace.ledger.payouts.rules import Payee
from marketplace.ledger.payouts.statements import months_of
from marketplace.ledger.queries import AccountEntry, entries_of_account, maker_earned
from marketplace.ledger.rules import account_of_maker
from vendor_onboarding.listings.models import VendorOrderLine

MOST_MONTHS = 24
SHOP = "online"


@dataclass(frozen=True, kw_only=True, slots=True)
class SoldProduct:
    """What one product brought her in a time: pieces, her part in satang (less what went back), and on which days."""

    name: str
    picture: str
    picture_alt: str
    pieces: int
    part: int
    days: tuple[date, ...]


def months_of_sales(maker: UUID, *, today: date) -> list[tuple[date, int]]:
    """Give the last months with her part of what was sold in satang, newest first; months without are left out."""
    months = months_of(Payee("maker", maker), until=today)[:MOST_MONTHS]
    brought = ((one, maker_earned(maker=maker, first_day=one, last_day=_last_day(one))) for one in months)
    return [(month, amount) for month, amount in brought if amount]


def sold_products(maker: UUID, *, month: date, language: str) -> list[SoldProduct]:
    """Give what each product brought her in a month (by its first day), the most first."""
    entries = entries_of_account(account_of_maker(maker), first_day=month, last_day=_last_day(month))
    by_product: dict[UUID | None, list[AccountEntry]] = defaultdict(list)
    for entry in entries:
        if entry.kind != "transfer":
            by_product[entry.product].append(entry)
    known = [product for product in by_product if product]
    cards, names = _cards(known, language), _names(known)
    found = [_sold(rows, cards.get(product), names.get(product, "")) for product, rows in by_product.items()]
    return sorted(found, key=lambda one: (-one.part, one.name))


def _last_day(month: date) -> date:
    return first_of_next_month(month) - timedelta(days=1)


def _sold(rows: list[AccountEntry], card: ProductCard | None, name: str) -> SoldProduct:
    return SoldProduct(
        name=card.name if card else name,
        picture=card.picture if card else "",
        picture_alt=card.picture_alt if card else "",
        pieces=sum(one.pieces for one in rows),
        part=-sum(one.amount for one in rows),
        days=tuple(sorted({one.day for one in rows})),
    )


def _cards(products: list[UUID], language: str) -> dict[UUID | None, ProductCard]:
    """What the shop shows of them; without an answer of the store, names alone do."""
    cards: list[ProductCard] = []
    with suppress(StoreUnavailableError):
        cards = products_by_reference(ANYONE, references=products, channel=SHOP, language=language)
    return {card.reference: card for card in cards}


def _names(products: Iterable[UUID]) -> dict[UUID | None, str]:
    """The names under which they were sold last: what left the shop had one too."""
    lines = VendorOrderLine.objects.filter(listing__product__in=list(products)).order_by("sold_at")
    return dict(lines.values_list("listing__product", "name"))
