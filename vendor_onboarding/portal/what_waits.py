"""What waits for the person at a desk, the most urgent first: her overview begins with it."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from marketplace.ledger.payouts.queries import payouts_of
from marketplace.shared.thai.dates import written_day
from vendor_onboarding.consent.ending_soon import ending_soon
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.own_drafts import count_drafts
from vendor_onboarding.listings.own_makers import products_without_makers
from vendor_onboarding.listings.own_orders import orders_to_pack
from vendor_onboarding.makers.queries import makers_of
from vendor_onboarding.payees.queries import account_in_force
from vendor_onboarding.portal.payouts_words import own_payee

NAMED = 3  # makers by name; of more, how many


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """One thing to do: in words, the address where it is done, and its sign."""

    words: str
    address: str
    sign: str


def what_waits(desk: Desk, *, now: datetime) -> list[Waiting]:
    """Give what this person may do and somebody waits for."""
    found = _orders(desk, now) if desk.may_pack else []
    found += _drafts(desk) if desk.may_edit else []
    found += _money(desk, now) if desk.may_manage else []
    return found + (_people(desk, now) if desk.may_edit else [])


def _orders(desk: Desk, now: datetime) -> list[Waiting]:
    count = len(orders_to_pack(desk, now=now))
    words = ngettext("%(count)s order to pack", "%(count)s orders to pack", count)
    return _counted(desk, count, words, "packing:picking-list", "goods")


def _drafts(desk: Desk) -> list[Waiting]:
    counts, address = count_drafts(desk), reverse("portal:drafts", args=[desk.organisation.slug])
    asked, begun = counts.get("change_asked", 0), counts.get("draft", 0)
    correct = ngettext("%(count)s product to correct: the reviewer wrote what",
                       "%(count)s products to correct: the reviewer wrote what", asked)  # fmt: skip
    finish = ngettext("%(count)s product begun and not handed in",
                      "%(count)s products begun and not handed in", begun)  # fmt: skip
    rows = [("change_asked", asked, correct, "warning"), ("draft", begun, finish, "list")]
    return [
        Waiting(words=words % {"count": count}, address=f"{address}?show={state}", sign=sign)
        for state, count, words, sign in rows
        if count
    ]


def _money(desk: Desk, now: datetime) -> list[Waiting]:
    payee, slug = own_payee(desk), desk.organisation.slug
    count = sum(1 for one in payouts_of(payee) if one.state == "paid" and not one.way and not one.dispute)
    words = ngettext("%(count)s payment: did the money come?", "%(count)s payments: did the money come?", count)
    found = _counted(desk, count, words, "portal:money", "cash")
    if account_in_force(payee, now) is None:
        words = _("We do not know where to send your money yet: give an account")
        found.append(Waiting(words=words, address=reverse("portal:account", args=[slug]), sign="money"))
    return found


def _people(desk: Desk, now: datetime) -> list[Waiting]:
    without = len(products_without_makers(desk, now=now))
    words = ngettext("%(count)s product without a maker: who made it?",
                     "%(count)s products without makers: who made them?", without)  # fmt: skip
    return [*_consents(desk, now), *_counted(desk, without, words, "portal:makers", "person")]


def _consents(desk: Desk, now: datetime) -> list[Waiting]:
    ending = ending_soon(makers_of(desk.organisation), now=now)
    if len(ending) > NAMED:
        words = ngettext("Ask %(count)s maker again what may be shown of her: a yes ends soon",
                         "Ask %(count)s makers again what may be shown of them: a yes ends soon",
                         len(ending))  # fmt: skip
        return _counted(desk, len(ending), words, "portal:makers", "person")
    language, ask = get_language() or "th", _("Ask %(name)s again what may be shown of her: a yes ends on %(day)s")
    return [
        Waiting(
            words=ask % {"name": maker.name, "day": written_day(day, language=language)},
            address=reverse("portal:consent", args=[desk.organisation.slug, maker.reference]),
            sign="person",
        )
        for maker, day in ending
    ]


def _counted(desk: Desk, count: int, words: str, door: str, sign: str) -> list[Waiting]:
    if not count:
        return []
    return [Waiting(words=words % {"count": count}, address=reverse(door, args=[desk.organisation.slug]), sign=sign)]
