"""Keep the answer to one question."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from marketplace.accounts.models import User
from marketplace.shared.locks import lock_rows
from vendor_onboarding.applications.errors import MissingError, NotNowError
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.queries import parts_in
from vendor_onboarding.applications.rules import APPLICANT, HELPER, may_change_answers
from vendor_onboarding.applications.seal_account import sealed_account

SHOWN_DIGITS = 4


def save_answer(*, reference: UUID, by: User, step: str, answer: Mapping[str, Any], now: datetime) -> Application:
    """Keep what was answered to a question; a later answer replaces it. Inside the caller's transaction.

    The account is sealed, and only its last four digits stay readable; another way of payment drops it. Raises
    MissingError for somebody else's application, NotNowError when its answers are closed.
    """
    held = held_for_change(reference=reference, by=by)
    columns: dict[str, Any] = {"saved_at": now}
    answers = {**held.answers, step: dict(answer)}
    if step == "account":
        columns |= sealed_account(held.reference, answer)
        answers["account"] = {"bank": answer.get("bank", ""), "tail": str(answer["number"])[-SHOWN_DIGITS:]}
    if step == "payment" and answer != held.answers.get("payment"):
        columns |= {"sealed_account": "", "account_fingerprint": ""}
        answers.pop("account", None)
    Application.objects.filter(pk=held.pk).update(answers=answers, **columns)
    held.answers = answers
    return held


def held_for_change(*, reference: UUID, by: User) -> Application:
    """Lock an application whose answers or papers this person may change now."""
    rows = lock_rows(Application.objects.filter(reference=reference))
    parts = parts_in(rows[0], by) if rows else frozenset()
    if parts.isdisjoint({APPLICANT, HELPER}):
        raise MissingError
    if not may_change_answers(rows[0].state, parts):
        raise NotNowError
    return rows[0]
