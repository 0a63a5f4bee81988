"""Holidays begin and end by the calendar: the deed of the clock, and the watch over goods that change meanwhile."""

import logging
from datetime import datetime
from uuid import UUID

from django.conf import settings

from marketplace.events.catalogue import ProductChanged
from marketplace.gateway.errors import NotFoundError, StoreRefusedError
from marketplace.gateway.sale_days import begin_sale, sale_day
from marketplace.shared.leases import LeaseHeldError, held_lease
from marketplace.shared.thai.dates import bangkok_day, start_of_day
from vendor_onboarding.closing.models import ClosedProduct, Closure
from vendor_onboarding.closing.rules import back_on, closure_step
from vendor_onboarding.listings.models import Listing

log = logging.getLogger(__name__)
AT_ONCE = 200  # products in one go: the clock has other deeds, too; the rest follows in the next minute


def carry_out_closures(now: datetime) -> int:
    """Put off the sale of whoever is on holiday from today, and put it back where the holiday is over.

    Gives how many products were changed. Stopped half-way, it goes on where it was; run twice, it changes nothing.
    A store that does not answer is asked again in the next minute - and would begin the sale again by itself even so,
    for the day on which it begins stands there.
    """
    changed = 0
    for closure in Closure.objects.filter(state__in=["planned", "open", "ending"]).order_by("pk"):
        today = bangkok_day(now)
        step = closure_step(state=closure.state, first=closure.first_day, last=closure.last_day, today=today)
        if step == "drop":
            Closure.objects.filter(pk=closure.pk, state="planned").update(state="ended", ended_at=now)
        elif step is not None:
            changed += _stepped(closure, step, now)
    return changed


def keep_closed(event: ProductChanged) -> None:
    """Put off the sale of a product that was published anew during its organisation's holiday. May be called twice."""
    listing = Listing.objects.filter(product=event.product).first()
    if listing is None:
        return
    closure = Closure.objects.filter(organisation=listing.organisation_id, state="open").first()
    if closure is not None and bangkok_day(event.occurred_at) <= closure.last_day:
        with held_lease(_lease(closure)):
            closure.refresh_from_db(fields=["state"])
            if closure.state == "open":
                _put_off(closure, event.product, now=event.occurred_at)


def _lease(closure: Closure) -> str:
    return f"closure:{closure.reference}"


def _stepped(closure: Closure, step: str, now: datetime) -> int:
    try:
        with held_lease(_lease(closure)):
            closure.refresh_from_db(fields=["state"])
            return _opened(closure, now) if step == "open" else _restored(closure, now)
    except LeaseHeldError:
        log.info("a holiday is being carried out elsewhere")
        return 0


def _opened(closure: Closure, now: datetime) -> int:
    """Put off the goods one by one; each is noted before the store is asked, so that its old day is never lost."""
    listed = Listing.objects.filter(organisation=closure.organisation_id)
    done = ClosedProduct.objects.filter(closure=closure).values("product")
    waiting = list(listed.exclude(product__in=done).order_by("pk").values_list("product", flat=True))
    changed = sum(_put_off(closure, product, now=now) for product in waiting[:AT_ONCE])
    if len(waiting) <= AT_ONCE:
        Closure.objects.filter(pk=closure.pk, state="planned").update(state="open")
    return changed


def _put_off(closure: Closure, product: UUID, *, now: datetime) -> bool:
    """Put off one product, if it is for sale now; gives whether it was."""
    found = sale_day(product_reference=product, channel=settings.DEFAULT_CHANNEL)
    if found is None or found.begins is None or found.begins > now:
        return False
    ClosedProduct.objects.get_or_create(closure=closure, product=product, defaults={"for_sale_since": found.begins})
    again = start_of_day(back_on(closure.last_day))
    begin_sale(product_reference=product, channel=settings.DEFAULT_CHANNEL, at=again)
    return True


def _restored(closure: Closure, now: datetime) -> int:
    """Put each sale back to the moment that it had before; what staff stopped meanwhile stays stopped."""
    Closure.objects.filter(pk=closure.pk, state="open").update(state="ending")
    rows = list(ClosedProduct.objects.filter(closure=closure, restored_at=None).order_by("pk")[:AT_ONCE])
    for row in rows:
        _put_back(closure, row)
        row.restored_at = now
        row.save(update_fields=["restored_at"])
    if len(rows) < AT_ONCE:
        values = {"state": "ended"} | ({} if closure.ended_at else {"ended_at": now})
        Closure.objects.filter(pk=closure.pk, state="ending").update(**values)
    return len(rows)


def _put_back(closure: Closure, row: ClosedProduct) -> None:
    found = sale_day(product_reference=row.product, channel=settings.DEFAULT_CHANNEL)
    if found is None or found.begins != start_of_day(back_on(closure.last_day)):
        return
    try:
        begin_sale(product_reference=row.product, channel=settings.DEFAULT_CHANNEL, at=row.for_sale_since)
    except (StoreRefusedError, NotFoundError):
        log.warning("a product could not be put back on sale after a holiday: %s", row.product)
