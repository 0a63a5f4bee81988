"""Load the sample market: real organisations, example goods, an example history. Never in production."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import partial

from django.conf import settings
from django.db import transaction

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.channels.models import Channel
from marketplace.gateway.reindex import reindex_all
from marketplace.organisations.models import Organisation
from marketplace.sample.errors import SampleRefusedError
from marketplace.sample.load_applications import load_applications
from marketplace.sample.load_cards import load_cards
from marketplace.sample.load_catalogue import load_catalogue
from marketplace.sample.load_consents import load_consents
from marketplace.sample.load_desks import load_desks
from marketplace.sample.load_drafts import load_drafts
from marketplace.sample.load_makers import load_makers
from marketplace.sample.load_organisations import load_organisations
from marketplace.sample.load_payouts import load_payouts
from marketplace.sample.load_people import load_people
from marketplace.sample.load_places import load_places
from marketplace.sample.load_targets import load_targets
from marketplace.sample.load_vouchers import load_vouchers
from marketplace.sample.load_window import load_window
from marketplace.sample.models import LoadedStep, SampleLoad
from marketplace.sample.order_rows import Shelf, load_shelf
from marketplace.sample.picture_makers import PictureMakers
from marketplace.sample.plan_history import BANGKOK, months_until, plan_month
from marketplace.sample.write_history import write_history

Say = Callable[[str], None]
FURNITURE: tuple[tuple[str, str, Callable[..., None]], ...] = (
    ("organisations", "centres, settlements", load_organisations),
    ("people", "sign-ins", load_people),
    ("catalogue", "250 goods and services", load_catalogue),
    ("makers", "who made what, and how it is shared", load_makers),
    ("consents", "what the makers answered when asked, drawn pictures", load_consents),
    ("cards", "two makers' own cards", load_cards),
    ("window", "collections, pages and menus", load_window),
    ("vouchers", "two example codes", load_vouchers),
    ("places", "store-rooms, showrooms, trucks", load_places),
    ("targets", "example targets", load_targets),
    ("desks", "an ordinary day at two desks", load_desks),
    ("drafts", "products on their way into the shop", load_drafts),
    ("applications", "groups that apply, a seller of record", load_applications),
)


def load_sample(*, now: datetime, say: Say, scale: float = 1.0, pictures: bool = True) -> bool:
    """Fill an empty market with the sample, or go on where a load was broken off; gives False when it was whole.

    Today is the day on which the load began, in Bangkok: the same day always gives the same market. `scale` is the
    share of the history that is wanted (tests), `pictures` whether to draw. Raises SampleRefusedError, and then
    nothing has changed, in production, in a store without channels, and in a market that has goods of its own.
    """
    load = _begin(now)
    if load.finished_at:
        return False
    with PictureMakers(wanted=pictures) as makers, _no_garbage_is_sought():
        for name, words, step in FURNITURE:
            _once(name, partial(step, now=load.as_of), say=say, words=words)
        shelf = load_shelf()
        for month in months_until(load.as_of):
            step = partial(_month, month, shelf, now=load.as_of, scale=scale)
            _once(f"history-{month:%Y-%m}", step, say=say, words=_words(month))
        _once("payouts", partial(load_payouts, now=load.as_of), say=say, words="payout runs, accounts, confirmations")
        say("Sample market (ข้อมูลตัวอย่าง): search, and the last pictures ...")
        reindex_all()
        makers.wait()
    SampleLoad.objects.filter(pk=load.pk).update(finished_at=now)
    return True


def _begin(now: datetime) -> SampleLoad:
    if settings.PRODUCTION:
        raise SampleRefusedError("The sample market is never loaded in production; set SAMPLE=0.")
    if not Channel.objects.exists():
        raise SampleRefusedError("The store is not set up yet: run `python -m marketplace prepare` instead.")
    with transaction.atomic():
        load = SampleLoad.objects.filter(pk=1).first()
        if load is None and (Product.objects.exists() or Organisation.objects.exists()):
            raise SampleRefusedError(
                "This market has goods of its own, and the sample does not mix with them; "
                "set SAMPLE=0, or DATA_DIR to an empty folder."
            )
        return load or SampleLoad.objects.create(pk=1, as_of=_midnight(now))


def _once(name: str, step: Callable[[], None], *, say: Say, words: str) -> None:
    """Take a step wholly or not at all, and never twice."""
    if LoadedStep.objects.filter(name=name).exists():
        return
    say(f"Sample market (ข้อมูลตัวอย่าง): {words} ...")
    with transaction.atomic():
        LoadedStep.objects.create(name=name)
        step()


@contextmanager
def _no_garbage_is_sought() -> Iterator[None]:
    """Half a million rows pass by and none of them form circles: looking for such costs a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _month(month: date, shelf: Shelf, *, now: datetime, scale: float) -> None:
    write_history(plan_month(month, now=now, scale=scale), shelf, now=now)


def _words(month: date) -> str:
    return f"orders of {month:%B} {month.year + 543}"


def _midnight(now: datetime) -> datetime:
    return datetime.combine(now.astimezone(BANGKOK).date(), time(), BANGKOK)
