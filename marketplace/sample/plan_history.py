"""What was sold when: one month of the sample's history, planned by dice that always fall alike. Pure."""

import math
import random
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from uuid import UUID
from zoneinfo import ZoneInfo

from marketplace.sample.assortments import assortments
from marketplace.sample.facts.seasons import (
    CHANNEL_SHARES,
    FIRST_MONTH,
    GROWTH_A_MONTH,
    HOURS,
    MONTH_SHARES,
    ORDERS_IN_FIRST_MONTH,
    SEASONS,
    TILLS_FROM,
)
from marketplace.sample.products import SampleProduct, SampleVariant, sample_products
from marketplace.shared.identifiers import derived_reference

BANGKOK = ZoneInfo("Asia/Bangkok")
CASH_ON_DELIVERY, TRANSFER, CASH = "cash_on_delivery", "promptpay_transfer", "cash"
EMS, REGISTERED = 6000, 4000
REFUNDED, REFUNDED_WHOLLY = 0.028, 0.6


@dataclass(frozen=True, kw_only=True, slots=True)
class PlannedLine:
    """So many pieces of a variant."""

    product: SampleProduct
    variant: SampleVariant
    quantity: int

    @property
    def total(self) -> int:
        """What they cost, in satang."""
        return self.variant.price * self.quantity


@dataclass(frozen=True, kw_only=True, slots=True)
class PlannedSale:
    """A sale as it is to be written: `place` is empty online; a refund is in satang, 0 for none."""

    reference: UUID
    channel: str
    place: str
    sold_at: datetime
    settled_at: datetime
    method: str
    lines: tuple[PlannedLine, ...]
    shipping: int
    buyer: int
    english: bool
    refund: int = 0
    refunded_at: datetime | None = None


def months_until(now: datetime) -> list[date]:
    """The first days of the history's months, the last one begun before `now`."""
    today, month, months = now.astimezone(BANGKOK).date(), FIRST_MONTH, []
    while month < today:
        months.append(month)
        month = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    return months


def plan_month(month: date, *, now: datetime, scale: float = 1.0) -> list[PlannedSale]:
    """Plan the sales of a month, oldest first; what would lie after `now` is left out, refunds too."""
    dice = random.Random(f"history:{month:%Y-%m}")  # noqa: S311 - a sample, no secret
    counters = _Counters(month, now=now)
    number = max(3, round(_orders_in(month) * scale))
    sales = [_sale(f"{month:%Y-%m}:{index}", month, dice, counters) for index in range(number)]
    return sorted(
        (_known_by(now, sale) for sale in sales if sale.sold_at < now), key=lambda sale: (sale.sold_at, sale.reference)
    )


class _Counters:
    """What can be bought where in a month: at each place its goods, weighted by liking and season."""

    def __init__(self, month: date, *, now: datetime) -> None:
        begun = datetime.combine(month, time(), BANGKOK)
        goods = sample_products()
        known = {one for number, one in enumerate(goods) if one.added_at(number, now=now) <= begun}
        tills = {code: some for code, some in assortments().items() if TILLS_FROM[code] <= month}
        offers = {"": goods, **tills}
        self.goods = {place: [one for one in some if one in known] for place, some in offers.items()}
        self.weights = {
            place: list(accumulate(_liking(one, month) for one in some)) for place, some in self.goods.items()
        }
        self.places = {
            channel: [code for code in tills if code.startswith(channel)] for channel in ("showroom", "truck", "event")
        }

    def pick(self, place: str, dice: random.Random) -> SampleProduct:
        """Take something that people like."""
        return dice.choices(self.goods[place], cum_weights=self.weights[place])[0]


def _orders_in(month: date) -> float:
    passed = (month.year - FIRST_MONTH.year) * 12 + month.month - FIRST_MONTH.month
    return ORDERS_IN_FIRST_MONTH * math.pow(GROWTH_A_MONTH, passed) * MONTH_SHARES[month.month]


def _liking(product: SampleProduct, month: date) -> float:
    """A few goods are loved, most are liked; dear ones sell seldom; each has its season."""
    dice = random.Random(f"liking:{product.good.slug}")  # noqa: S311 - a sample, no secret
    dear = max(1.0, product.good.baht / 250)
    return dice.paretovariate(1.6) / math.pow(dear, 0.75) * SEASONS.get(product.family.slug, {}).get(month.month, 1.0)


def _sale(name: str, month: date, dice: random.Random, counters: _Counters) -> PlannedSale:
    channel = dice.choices(list(CHANNEL_SHARES), weights=list(CHANNEL_SHARES.values()))[0]
    place = "" if channel == "online" else dice.choice(counters.places[channel])
    sold_at = _moment(month, channel, dice)
    lines = _lines(place, dice, counters)
    method = CASH if place else dice.choice((TRANSFER, TRANSFER, TRANSFER, CASH_ON_DELIVERY, CASH_ON_DELIVERY))
    posted = not place and any(not line.product.family.service for line in lines)
    shipping = dice.choice((EMS, REGISTERED, REGISTERED)) if posted else 0
    settled_at = sold_at + _until_settled(method, dice)
    total = sum(line.total for line in lines)
    return PlannedSale(
        reference=derived_reference("sample-order", name),
        channel=channel,
        place=place,
        sold_at=sold_at,
        settled_at=settled_at,
        method=method,
        lines=lines,
        shipping=shipping,
        buyer=dice.randrange(400),
        english=not place and dice.random() < 0.06,
        refund=_refund(lines, total, shipping, dice),
        refunded_at=settled_at + timedelta(days=dice.randint(1, 11), minutes=dice.randint(0, 600)),
    )


def _lines(place: str, dice: random.Random, counters: _Counters) -> tuple[PlannedLine, ...]:
    chosen: dict[str, PlannedLine] = {}
    for _ in range(dice.choices((1, 2, 3, 4), weights=(52, 30, 13, 5))[0]):
        product = counters.pick(place, dice)
        variant = dice.choice(product.variants)
        dear = variant.price > 60_000 or product.family.service
        quantity = 1 if dear else dice.choices((1, 2, 3, 5), weights=(68, 20, 8, 4))[0]
        chosen[variant.sku] = PlannedLine(product=product, variant=variant, quantity=quantity)
    return tuple(chosen.values())


def _moment(month: date, channel: str, dice: random.Random) -> datetime:
    days = monthrange(month.year, month.month)[1]
    day = month.replace(day=dice.randint(1, days))
    if channel == "event" and day.weekday() < 4:
        day = min(day + timedelta(days=5 - day.weekday()), month.replace(day=days))
    if channel == "showroom" and day.weekday() == 0:
        day = min(day + timedelta(days=1), month.replace(day=days))
    first, last = HOURS[channel]
    seconds = int(dice.triangular(first * 3600, last * 3600))
    return datetime.combine(day, time(), BANGKOK) + timedelta(seconds=seconds)


def _until_settled(method: str, dice: random.Random) -> timedelta:
    """Cash at once, a transfer within hours, cash on delivery when the carrier has held it for five days."""
    if method == CASH:
        return timedelta()
    if method == TRANSFER:
        return timedelta(minutes=dice.randint(3, 1500))
    return timedelta(days=dice.randint(6, 9), minutes=dice.randint(0, 700))


def _refund(lines: Sequence[PlannedLine], total: int, shipping: int, dice: random.Random) -> int:
    if dice.random() >= REFUNDED:
        return 0
    return total + shipping if dice.random() < REFUNDED_WHOLLY else dice.choice(lines).total


def _known_by(now: datetime, sale: PlannedSale) -> PlannedSale:
    """Forget a refund that has not happened yet."""
    if sale.refund and sale.refunded_at and sale.refunded_at < now:
        return sale
    return replace(sale, refund=0, refunded_at=None)
