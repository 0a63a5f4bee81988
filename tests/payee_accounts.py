"""Builders of payees' accounts. All numbers are invented."""

import uuid
from typing import Any

from marketplace.ledger.payouts.rules import Payee
from tests.payout_building import ANN, BEN, NOW
from vendor_onboarding.payees.approve_account import approve_account
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.propose_account import propose_account
from vendor_onboarding.payees.rules import AccountDetails


def details(**fields: Any) -> AccountDetails:
    """An account at Krungthai in the payee's own name."""
    usual: dict[str, Any] = {"route": "bank", "bank": "006", "number": "000-0-00123-4", "holder": "นางมาลี ตัวอย่าง"}
    return AccountDetails(**(usual | fields))


def a_proposal(payee: Payee, *, by: str = ANN, **fields: Any) -> PayeeAccount:
    """An account that Ann proposed."""
    return propose_account(payee=payee, details=details(**fields), by=by, now=NOW, key=uuid.uuid4())


def an_account(payee: Payee, *, by: str = BEN, **fields: Any) -> PayeeAccount:
    """An account that Ann proposed and Ben approved."""
    return approve_account(account=a_proposal(payee, **fields).reference, by=by, now=NOW)
