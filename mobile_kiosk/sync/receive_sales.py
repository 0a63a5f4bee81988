"""Take in what a till hands over: keep it first, judge it then, and answer for each sale."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.events.tills import SaleReceived
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.outbox.record_event import record_event
from mobile_kiosk.devices.models import Device
from mobile_kiosk.devices.queries import belongs_to_place
from mobile_kiosk.sync.envelope import Envelope, UnreadableEnvelopeError, read_envelope
from mobile_kiosk.sync.models import ReceivedSale
from mobile_kiosk.sync.rules import Reason, check_sale, drift_ms

ACCEPTED, ALREADY, ATTENTION = "accepted", "already", "attention"


@dataclass(frozen=True, kw_only=True)
class SaleAnswer:
    """What we tell the till about one sale: accepted, already (we had it), or attention and why.

    All three mean that the sale is safe with us. `sale` is the till's own id, empty when we could not read one.
    """

    sale: str
    status: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class _Contact:
    """One hand-over: which till, by whose clock, when."""

    device: Device
    drift: int
    now: datetime


def receive_sales(*, device: Device, sales: Sequence[str], sent_at: datetime, now: datetime) -> list[SaleAnswer]:
    """Keep a till's sales word for word and answer for each, in the same order; a bad one stops no other.

    `sales` are the JSON texts as the till wrote them, `sent_at` is the till's clock at this moment. A sale that came
    before is kept once and answered `already`; the same id with other words is kept beside it and needs attention.
    """
    contact = _Contact(device=device, drift=drift_ms(device_clock=sent_at, our_clock=now), now=now)
    with transaction.atomic():
        return [_receive(text, contact) for text in sales]


def _receive(text: str, contact: _Contact) -> SaleAnswer:
    try:
        sale = read_envelope(text)
    except UnreadableEnvelopeError:
        return _keep_apart(text, claimed_id=_claimed_id(text), reason=Reason.UNREADABLE, contact=contact)
    known = belongs_to_place(device=sale.device, place_id=contact.device.place_id)
    reason = check_sale(sale, device_known_here=known, drift=contact.drift, now=contact.now)
    kept, is_new = _keep(sale.id, text, claimed_id=str(sale.id), reason=reason, contact=contact)
    if is_new:
        return _answer_first(sale, reason, contact)
    if kept.envelope != text:
        return _keep_apart(text, claimed_id=str(sale.id), reason=Reason.ID_REUSED, contact=contact)
    return _answer_again(kept, str(sale.id))


def _answer_first(sale: Envelope, reason: Reason | None, contact: _Contact) -> SaleAnswer:
    if reason is not None:
        return SaleAnswer(sale=str(sale.id), status=ATTENTION, reason=reason)
    record_event(SaleReceived(occurred_at=contact.now, sale=sale.id))
    return SaleAnswer(sale=str(sale.id), status=ACCEPTED)


def _keep_apart(text: str, *, claimed_id: str, reason: Reason, contact: _Contact) -> SaleAnswer:
    """Keep what cannot stand under its own id, once, under one made from the till and its words."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    apart = derived_reference("sale-apart", f"{contact.device.reference}:{digest}")
    _keep(apart, text, claimed_id=claimed_id, reason=reason, contact=contact)
    return SaleAnswer(sale=claimed_id, status=ATTENTION, reason=reason)


def _keep(
    key: UUID, text: str, *, claimed_id: str, reason: Reason | None, contact: _Contact
) -> tuple[ReceivedSale, bool]:
    """Keep the words under this id unless we have it; racing calls meet at the unique id, and one of them is first."""
    return ReceivedSale.objects.get_or_create(
        sale=key,
        defaults={
            "claimed_id": claimed_id,
            "device": contact.device,
            "envelope": _storable(text),
            "received_at": contact.now,
            "clock_drift_ms": contact.drift,
            "state": ReceivedSale.State.RECEIVED if reason is None else ReceivedSale.State.ATTENTION,
            "reason": reason or "",
        },
    )


def _answer_again(before: ReceivedSale, sale: str) -> SaleAnswer:
    if before.state == ReceivedSale.State.ATTENTION:
        return SaleAnswer(sale=sale, status=ATTENTION, reason=before.reason)
    return SaleAnswer(sale=sale, status=ALREADY)


def _claimed_id(text: str) -> str:
    """What an unreadable text calls itself, so that the till can match our answer; empty when it does not say."""
    try:
        content = json.loads(text)
        return str(UUID(content["id"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return ""


def _storable(text: str) -> str:
    """Letters that no database keeps (NUL, halves of letters) become the replacement mark."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "\ufffd")
