"""Give a person all that is held of her: one ZIP with a JSON and her own files."""

import io
import json
import zipfile
from datetime import datetime
from typing import Any

from django.db import transaction

from marketplace.ledger.payouts.queries import owed_to, payouts_of
from marketplace.ledger.payouts.rules import Payee
from marketplace.ledger.queries import entries_of_account
from marketplace.ledger.rules import account_of_maker
from marketplace.media.private_files import read_private
from marketplace.shared.sensitive.models import AccessRecord
from marketplace.shared.sensitive.note_access import note_access
from vendor_onboarding.consent.models import Consent, HeldCopy, OutsideUse, Portrayal
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.queries import affiliations_of, attendances_of, parts_of_maker
from vendor_onboarding.makers.read_facts import read_facts
from vendor_onboarding.payees.queries import accounts_of

SUFFIXES = {"image/webp": "webp", "audio/webm": "webm", "audio/ogg": "ogg", "audio/mp4": "m4a", "audio/wav": "wav",
            "audio/mpeg": "mp3"}  # fmt: skip


def export_person(*, maker: Maker, by: str, why: str, now: datetime) -> bytes:
    """Put together what is held of a maker (PDPA 30, 31), noting that it was looked at; satang, UTC, plain names.

    Of accounts the last four digits alone: the file travels. Other people are in it only by what she herself said.
    """
    with transaction.atomic():
        note_access(who=by, what="everything", whose=f"maker:{maker.reference}", why=why, now=now)
        known = {
            "exported_at": now,
            "maker": {"reference": maker.reference, "name": maker.name, "alias": maker.alias},
            "worked_at": _work(maker),
            "facts": _facts(maker, by=by, why=why, now=now),
            "shares": [
                {"product": one.product, "basis_points": one.basis_points} for one in parts_of_maker(maker, now=now)
            ],
            "consents": _consents(maker),
            "shown_things": _portrayals(maker),
            "given_away": _given_away(maker),
            **_money(maker),
            "who_looked": _looks(maker),
        }
    return _zipped(maker, known)


def _looks(maker: Maker) -> list[Any]:
    rows = AccessRecord.objects.filter(whose=f"maker:{maker.reference}").order_by("at")
    return list(rows.values("who", "what", "why", "at"))


def _work(maker: Maker) -> dict[str, Any]:
    places = [
        {"organisation": one.organisation.name_th, "first_day": one.first_day, "last_day": one.last_day}
        for one in affiliations_of(maker)
    ]
    courses = [
        {"course": one.course.name, "began_on": one.began_on, "graduated_on": one.graduated_on}
        for one in attendances_of(maker)
    ]
    return {"organisations": places, "courses": courses}


def _facts(maker: Maker, *, by: str, why: str, now: datetime) -> dict[str, Any]:
    known = read_facts(maker=maker, who=by, why=why, now=now)
    facts = [
        {"kind": one.words.kind, "detail": one.words.detail, "evidence": one.words.evidence,
         "first_day": one.first_day, "last_day": one.last_day}
        for one in known.facts
    ]  # fmt: skip
    households = [
        {"settlement": one.settlement[0], "household": one.household, "first_day": one.first_day,
         "last_day": one.last_day}
        for one in known.households
    ]  # fmt: skip
    return {"facts": facts, "households": households}


def _consents(maker: Maker) -> list[Any]:
    rows = Consent.objects.filter(maker=maker).select_related("text").order_by("pk")
    columns = ("item", "purpose", "granted", "given_at", "expires_on", "given_by", "helper_name", "recorded_by",
               "channel", "text__form", "text__language", "text__version", "text__text", "withdrawal__withdrawn_at",
               "withdrawal__by")  # fmt: skip
    return list(rows.values(*columns))


def _portrayals(maker: Maker) -> list[Any]:
    rows = Portrayal.objects.filter(maker=maker).order_by("pk")
    return list(rows.values("reference", "way", "words_th", "words_en", "kept_at", "kept_by", "dropped_at"))


def _given_away(maker: Maker) -> dict[str, Any]:
    outside = OutsideUse.objects.filter(maker=maker).order_by("pk").values("purpose", "what", "used_on")
    tills = HeldCopy.objects.filter(maker=maker).order_by("pk").values("holder_name", "item", "since", "dropped_at")
    return {"printed_or_press": list(outside), "tills": list(tills)}


def _money(maker: Maker) -> dict[str, Any]:
    payee = Payee("maker", maker.reference)
    accounts = [
        {"route": one.route, "bank": one.bank, "last_digits": one.last_digits, "holder": one.holder,
         "own_name": one.own_name, "witness": one.witness, "state": one.state, "proposed_at": one.proposed_at}
        for one in accounts_of(payee)
    ]  # fmt: skip
    payouts = [
        {"run": one.run, "amount_satang": one.amount, "state": one.state, "paid_on": one.paid_on,
         "last_digits": one.last_digits, "confirmed_at": one.confirmed_at, "dispute": one.dispute}
        for one in payouts_of(payee)
    ]  # fmt: skip
    entries = [
        {"kind": one.kind, "moment": one.moment, "amount_satang": one.amount}
        for one in entries_of_account(account_of_maker(maker.reference))
    ]
    return {"owed_satang": owed_to(payee), "accounts": accounts, "payouts": payouts, "books": entries}


def _zipped(maker: Maker, known: dict[str, Any]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.json", json.dumps(known, ensure_ascii=False, indent=2, default=str))
        for one in Portrayal.objects.filter(maker=maker, dropped_at=None).exclude(files={}):
            name, path = max(one.files.items(), key=lambda pair: int(pair[0]) if pair[0].isdigit() else 0)
            suffix = SUFFIXES.get(one.content_type, "bin")
            archive.writestr(f"{one.way}-{one.pk}-{name}.{suffix}", read_private(path))
    return out.getvalue()
