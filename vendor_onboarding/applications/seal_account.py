"""The account of an application: sealed when it is typed, opened when it is approved."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from marketplace.shared.sensitive.seal import fingerprint, seal, unseal
from vendor_onboarding.payees.rules import AccountDetails, fingerprint_text


def details_from(answer: Mapping[str, Any]) -> AccountDetails:
    """Put what was typed about an account into the words of those who pay into it, tidied."""
    return AccountDetails(
        route=str(answer["route"]),
        bank=str(answer.get("bank", "")),
        number=str(answer.get("number", "")),
        holder=str(answer.get("holder", "")),
        own_name=answer.get("own") != "no",
        reason=str(answer.get("reason", "")),
        witness=str(answer.get("witness", "")),
    ).tidied()


def sealed_account(reference: UUID, answer: Mapping[str, Any]) -> dict[str, str]:
    """Give the columns that keep an account: sealed for this application alone, and the fingerprint of its like."""
    return {
        "sealed_account": seal(json.dumps(dict(answer)), context=_context(reference)),
        "account_fingerprint": fingerprint(fingerprint_text(details_from(answer)), kind="payee-account"),
    }


def opened_account(reference: UUID, sealed: str) -> AccountDetails | None:
    """Open a sealed account; None when there is none. Whoever opens it for a person notes it before."""
    return details_from(json.loads(unseal(sealed, context=_context(reference)))) if sealed else None


def _context(reference: UUID) -> str:
    return f"application-account:{reference}"
