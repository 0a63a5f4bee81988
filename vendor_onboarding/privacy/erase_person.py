"""Erase a person as far as the law allows, and say what stays and why."""

from datetime import datetime

from django.db import transaction

from marketplace.events.makers import MakerErased
from marketplace.ledger.payouts.queries import payouts_of
from marketplace.ledger.payouts.rules import Payee
from marketplace.ledger.queries import entries_of_account
from marketplace.ledger.rules import account_of_maker
from marketplace.shared.locks import lock_rows
from marketplace.shared.outbox.record_event import record_event
from marketplace.shared.sensitive.models import AccessRecord
from vendor_onboarding.consent.keep_portrayal import drop_portrayal
from vendor_onboarding.consent.models import Consent, Portrayal
from vendor_onboarding.consent.withdraw_consent import withdraw_everything
from vendor_onboarding.consent.withdrawals_file import ERASED, WithdrawalLine, append_lines, read_lines
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.privacy.models import ErasedPerson


def erase_person(*, maker: Maker, by: str, now: datetime) -> ErasedPerson:
    """Take away a maker's name, pictures, voice, stories and helpers' names; every consent ends (PDPA 33).

    Books, payments, the facts behind reported figures and the proof of her answers stay under her reference, without
    her name, for as long as the law asks. Doing it twice changes nothing. It is written beside the database too, so
    that a copy of yesterday does not bring her back.
    """
    lock_rows(Maker.objects.filter(pk=maker.pk))
    erased = ErasedPerson.objects.filter(maker=maker).first()
    if erased is not None:
        return erased
    removed = _remove(maker, by=by, now=now)
    append_lines([WithdrawalLine(maker=maker.reference, item=ERASED, purpose=ERASED, at=now, by=by, channel="privacy")])
    record_event(MakerErased(occurred_at=now, maker=maker.reference))
    return ErasedPerson.objects.create(maker=maker, erased_at=now, erased_by=by, removed=removed, kept=_kept(maker))


def replay_erasures() -> int:
    """Erase again whom the database brought back: those whose erasure stands beside it. May run again."""
    count = 0
    for line in read_lines():
        if line.item == ERASED:
            with transaction.atomic():
                maker = Maker.objects.filter(reference=line.maker, erasure=None).first()
                if maker is not None:
                    erase_person(maker=maker, by=line.by, now=line.at)
                    count += 1
    return count


def _remove(maker: Maker, *, by: str, now: datetime) -> dict[str, int]:
    consents = withdraw_everything(maker=maker, by=by, channel="portal", now=now)
    portrayals = list(Portrayal.objects.filter(maker=maker, dropped_at=None))
    for one in portrayals:
        drop_portrayal(one, now=now)
    helpers = Consent.objects.filter(maker=maker).exclude(helper_name="").update(helper_name="")
    # The books still need to tell two people apart; a part of the reference does that and tells nothing else.
    Maker.objects.filter(pk=maker.pk).update(name=f"#{str(maker.reference)[:8]}", alias="")
    return {"name": 1, "portrayals": len(portrayals), "consents": consents, "helpers": helpers}


def _kept(maker: Maker) -> dict[str, int]:
    found = {
        "entries": len(entries_of_account(account_of_maker(maker.reference))),
        "payouts": len(payouts_of(Payee("maker", maker.reference))),
        "facts": maker.facts.count() + maker.households.count(),
        "answers": Consent.objects.filter(maker=maker).count(),
        "looks": AccessRecord.objects.filter(whose=f"maker:{maker.reference}").count(),
    }
    return {code: count for code, count in found.items() if count}
