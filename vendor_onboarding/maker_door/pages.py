"""What a maker sees of her money: what she gets, what sold, what was paid. One thing a screen, money first."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from marketplace.ledger.payouts.queries import PayoutSeen, in_run_of, owed_to, payout_of, payouts_of
from marketplace.shared.thai.baht_words import spoken_baht
from marketplace.shared.thai.dates import bangkok_day, written_day, written_month
from vendor_onboarding.maker_door.doors import Me, my_own, show
from vendor_onboarding.maker_door.errors import NotHersError
from vendor_onboarding.maker_door.own_sales import SoldProduct, months_of_sales, sold_products
from vendor_onboarding.maker_door.queries import card_history
from vendor_onboarding.maker_door.rules import answers_open
from vendor_onboarding.maker_door.words import ANSWERS, ASKED, CARD_WORDS, DONE, PAYMENT_STATES, SAID, who_did


@require_safe
@my_own
def home(request: HttpRequest, me: Me) -> HttpResponseBase:
    """Say what she gets now, what is on its way and what came."""
    owed, waiting = owed_to(me.payee), in_run_of(me.payee)
    payments = payouts_of(me.payee)
    came = next((one for one in payments if one.state == "paid"), None)
    asks = next((one for one in payments if len(_open(one)) == len(ANSWERS)), None)
    said = [f"{_('What I get now')}: {spoken(max(owed, 0))}."]
    said += [f"{pgettext('money', 'On its way')}: {spoken(waiting)}."] * bool(waiting)
    said += [f"{_('Came')}: {spoken(came.amount)}, {_day(came.paid_on)}."] if came else []
    said += [_("Press the button under it to say whether you got it.")] * bool(asks)
    context = {
        "owed": max(owed, 0),
        "owed_words": spoken(max(owed, 0)),
        "taken_back": max(-owed, 0),
        "waiting": waiting,
        "waiting_words": spoken(waiting),
        "came": came,
        "came_words": spoken(came.amount) if came else "",
        "asks": asks,
        "here": "home",
    }
    return show(request, "home", context, me=me, say=said)


@require_safe
@my_own
def sold(request: HttpRequest, me: Me) -> HttpResponseBase:
    """List the months with what her work brought her."""
    months = months_of_sales(me.maker.reference, today=bangkok_day(timezone.now()))
    said = [_("What sold")] + [f"{_month(month)}: {spoken(amount)}." for month, amount in months[:6]]
    return show(request, "sold", {"months": months}, me=me, say=said)


@require_safe
@my_own
def sold_in_month(request: HttpRequest, me: Me, year: int, month: int) -> HttpResponseBase:
    """Show what sold in a month: the thing, how many, her part, when."""
    try:
        first = date(year, month, 1)
    except ValueError as wrong:
        raise NotHersError from wrong
    things = sold_products(me.maker.reference, month=first, language=language())
    total = sum(one.part for one in things)
    context = {"first": first, "things": things, "total": total, "total_words": spoken(total)}
    said = [f"{_month(first)}. {_('My part')}: {spoken(total)}.", *(_said_of(one) for one in things)]
    return show(request, "sold_month", context, me=me, say=said)


@require_safe
@my_own
def money(request: HttpRequest, me: Me) -> HttpResponseBase:
    """List her payments, the newest first."""
    rows = [_row(one) for one in payouts_of(me.payee)]
    said = [_("Money that was sent to me")] + [
        f"{_day(one['payout'].paid_on)} {one['words']}. {one['state']}. {one['said']}" for one in rows[:6]
    ]
    return show(request, "money", {"rows": rows}, me=me, say=said)


@require_safe
@my_own
def payment(request: HttpRequest, me: Me, payout: UUID) -> HttpResponseBase:
    """Show one payment, and what she can say of it."""
    seen = own_payment(me, payout)
    row = _row(seen)
    answers = [(name, *ANSWERS[name][:2]) for name in _open(seen)]
    done = ANSWERS[request.GET["done"]][3] if request.GET.get("done") in ANSWERS else ""
    said = [done, f"{row['state']}. {row['words']}. {_day(seen.paid_on)}.", row["said"], row["asked"], seen.answer]
    said += [", ".join(str(words) for _name, words, _sign in answers)]
    return show(request, "payment", {**row, "answers": answers, "done": done}, me=me, say=said)


@require_safe
@my_own
def card(request: HttpRequest, me: Me) -> HttpResponseBase:
    """Tell her what happened to her card: nobody makes one or takes her pictures off without her seeing it."""
    rows = [(one, CARD_WORDS[one.kind], who_did(one.by)) for one in card_history(me.maker)]
    said = [_("My card")] + [f"{words}. {_day(bangkok_day(one.at))}." for one, words, _who in rows[:6]]
    return show(request, "card", {"rows": rows}, me=me, say=said)


def own_payment(me: Me, payout: UUID) -> PayoutSeen:
    """Give one of her own payments; raises NotHersError for another's as for none."""
    seen = payout_of(me.payee, payout)
    if seen is None or seen.state == "called_off":
        raise NotHersError
    return seen


def spoken(satang: int) -> str:
    """Say an amount in the language of the page."""
    return spoken_baht(satang, language=language())


def language() -> str:
    """Give the language of the page."""
    return "en" if (get_language() or "th").startswith("en") else "th"


def notice(request: HttpRequest) -> str:
    """Say what was done on the page before, by the word in the address."""
    return str(DONE.get(request.GET.get("done", ""), ""))


def _open(seen: PayoutSeen) -> tuple[str, ...]:
    return answers_open(state=seen.state, way=seen.way, dispute=seen.dispute)


def _row(seen: PayoutSeen) -> dict[str, Any]:
    state, sign = PAYMENT_STATES[seen.state]
    digits = f" ··{seen.last_digits}" if seen.last_digits else ""
    where = {"bank": _("to the bank"), "promptpay": _("by PromptPay"), "cash": _("in cash")}
    return {
        "payout": seen,
        "words": spoken(seen.amount),
        "state": state,
        "sign": sign,
        "where": f"{where[seen.route]}{digits}",
        "said": SAID.get(seen.way, ""),
        "asked": ASKED.get(seen.dispute, ""),
    }


def _said_of(one: SoldProduct) -> str:
    pieces = ngettext("%(count)s piece", "%(count)s pieces", one.pieces) % {"count": one.pieces}
    return f"{one.name}: {pieces}, {spoken(one.part)}."


def _day(moment: date | None) -> str:
    return written_day(moment, language=language()) if moment else ""


def _month(first: date) -> str:
    return written_month(first.year, first.month, language=language())
