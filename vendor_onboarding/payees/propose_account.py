"""Propose an account for somebody's money."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from marketplace.ledger.payouts.rules import Payee, last_digits
from marketplace.shared.locks import lock_rows
from marketplace.shared.sensitive.seal import fingerprint, seal
from vendor_onboarding.payees.errors import AccountRefusedError, DecidedAlreadyError
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.rules import AccountDetails, account_refusal, fingerprint_text


def propose_account(*, payee: Payee, details: AccountDetails, by: str, now: datetime, key: UUID) -> PayeeAccount:
    """Write down where a payee's money shall be sent; nothing is sent there before another person approves it.

    An earlier proposal that nobody decided on is replaced; an approved account stays in force meanwhile. `by` is
    "user:5" or "maker:<uuid>"; `key` comes from the caller's form, so that sending it twice proposes once. Raises
    AccountRefusedError, naming the field, and DecidedAlreadyError when somebody else proposed at the same moment.
    """
    tidy = details.tidied()
    if refusal := account_refusal(tidy):
        raise AccountRefusedError(*refusal)
    try:
        with transaction.atomic():
            return _propose(payee, tidy, by=by, now=now, key=key)
    except IntegrityError as error:
        known = PayeeAccount.objects.filter(key=key).first()
        if known is None:
            raise DecidedAlreadyError from error
        return known


def _propose(payee: Payee, tidy: AccountDetails, *, by: str, now: datetime, key: UUID) -> PayeeAccount:
    versions = lock_rows(PayeeAccount.objects.filter(payee_kind=payee.kind, payee=payee.reference))
    if known := next((one for one in versions if one.key == key), None):
        return known
    for one in versions:
        if one.state == PayeeAccount.State.PROPOSED:
            one.state = PayeeAccount.State.REPLACED
            one.save(update_fields=["state"])
    reference = uuid4()
    return PayeeAccount.objects.create(
        reference=reference,
        key=key,
        payee_kind=payee.kind,
        payee=payee.reference,
        version=max((one.version for one in versions), default=0) + 1,
        route=tidy.route,
        bank=tidy.bank,
        number=seal(tidy.number, context=f"payee-account:{reference}") if tidy.number else "",
        last_digits=last_digits(tidy.number),
        fingerprint=fingerprint(fingerprint_text(tidy), kind="payee-account") if tidy.number else "",
        holder=tidy.holder,
        own_name=tidy.own_name,
        reason=tidy.reason,
        witness=tidy.witness,
        proposed_by=by,
        proposed_at=now,
    )
