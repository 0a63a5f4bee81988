"""Orders: read, settled, confirmed, refunded."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.gateway.actors import APP, Actor
from marketplace.gateway.errors import NotFoundError, StoreRefusedError
from marketplace.gateway.generated.order_to_settle import OrderToSettleOrder
from marketplace.gateway.reading_orders import order_of
from marketplace.gateway.records import Order
from marketplace.gateway.refusals import refuse, sentence_for
from marketplace.gateway.rules import amount_in_baht
from marketplace.gateway.store import store
from marketplace.shared.identifiers import derived_reference


def order(actor: Actor, *, reference: UUID, language: str = "th") -> Order | None:
    """Give one order by our reference, or None."""
    found = store(actor).order(reference=str(reference)).order
    return order_of(found, language) if found else None


def orders_by_reference(actor: Actor, *, references: Sequence[UUID], language: str = "th") -> list[Order]:
    """Give these orders in the order asked for; unknown ones are left out."""
    found = (order(actor, reference=reference, language=language) for reference in references)
    return [one for one in found if one]


def mark_order_paid(*, order_reference: UUID) -> None:
    """Note that the whole order was paid to us, by transfer or on delivery; a paid order stays as it is.

    Asked as our app, which may report its refund later. Saleor refuses to mark an order that has a transaction: there
    the missing amount is reported as charged, once, under an id derived from the order's.
    """
    found = _to_settle(order_reference)
    total, held = found.total.gross.fractional_amount, found.total_charged.fractional_amount
    # What came and was given back meanwhile was paid all the same, if it was ever the whole.
    if held + found.total_refunded.fractional_amount >= total:
        return
    if not found.transactions:
        paid = store(APP).mark_as_paid(id=found.id).order_mark_as_paid
        refuse(paid.errors if paid else ())
        return
    settlement = derived_reference("settlement", str(order_reference))
    _report(found.transactions[0].id, type_="CHARGE_SUCCESS", amount=total - held, reference=settlement)


def confirm_order(*, order_reference: UUID) -> None:
    """Confirm an order so that it can be packed; one that is confirmed already stays so."""
    found = _to_settle(order_reference)
    if found.status == "UNCONFIRMED":
        answer = store(APP).confirm_order(id=found.id).order_confirm
        refuse(answer.errors if answer else ())


def confirm_if_paid_on_delivery(*, order_reference: UUID) -> None:
    """Confirm an order at once when it is to be paid on delivery."""
    found = _to_settle(order_reference)
    methods = {note.value for note in found.metadata if note.key == "payment_method"}
    if found.status == "UNCONFIRMED" and methods == {"cash_on_delivery"}:
        answer = store(APP).confirm_order(id=found.id).order_confirm
        refuse(answer.errors if answer else ())


def report_refund(*, order_reference: UUID, refund: UUID, amount: int) -> None:
    """Note that we gave back an amount (satang) under the refund's own reference; the same refund counts once.

    Raises StoreRefusedError(CANNOT_REFUND) when no payment of the order has so much left.
    """
    payments = _to_settle(order_reference).transactions
    if any(event.psp_reference == str(refund) for payment in payments for event in payment.events):
        return
    # Saleor's charged amount has earlier refunds taken out of it already.
    able = [payment for payment in payments if payment.charged_amount.fractional_amount >= amount > 0]
    if not able:
        raise StoreRefusedError("CANNOT_REFUND", sentence_for("CANNOT_REFUND"), "amount")
    _report(able[0].id, type_="REFUND_SUCCESS", amount=amount, reference=refund)


def _to_settle(reference: UUID) -> OrderToSettleOrder:
    found = store(APP).order_to_settle(reference=str(reference)).order
    if found is None:
        raise NotFoundError(_("The store does not know this order. Check its number."))
    return found


def _report(payment_id: str, *, type_: str, amount: int, reference: UUID) -> None:
    answer = (
        store(APP)
        .report_transaction_event(
            id=payment_id, type_=type_, amount=amount_in_baht(amount), psp_reference=str(reference)
        )
        .transaction_event_report
    )
    refuse(answer.errors if answer else ())
