"""The sums of a payment follow from the reports about it: the one place where they change."""

from dataclasses import asdict, fields

from django.utils.translation import gettext as _

from marketplace.commerce.orders.errors import PaymentReportError
from marketplace.commerce.orders.models import TransactionEvent, TransactionItem
from marketplace.commerce.orders.payment_rules import ACTIONS, Amounts, MoneyReport, amounts_of


def apply_reports(payment: TransactionItem, events: list[TransactionEvent]) -> None:
    """Count new reports (not yet saved) into the sums of a locked payment; neither is saved here.

    Raises PaymentReportError (INVALID, on `amount`) when more would go back than came, or a sum fell below zero.
    """
    known = [_report(one) for one in payment.events.filter(counts=True, type__in=ACTIONS)]
    fresh = [_report(one) for one in events if one.type in ACTIONS]
    if not fresh:
        return
    stored = Amounts(**{one.name: getattr(payment, one.name) for one in fields(Amounts)})
    sums = amounts_of([*known, *fresh]).with_offset(stored, amounts_of(known))
    sums.authorized_amount = max(0, sums.authorized_amount)
    if not sums.possible():
        raise PaymentReportError("INVALID", _("More would be given back than was received."), "amount")
    for column, amount in asdict(sums).items():
        setattr(payment, column, amount)


def _report(event: TransactionEvent) -> MoneyReport:
    return MoneyReport(kind=event.type, psp_reference=event.psp_reference, amount=event.amount, at=event.created_at)
