"""Write a line into a person's history of sign-ins."""

from datetime import datetime

from marketplace.accounts.models import AccountEvent, User
from marketplace.events.accounts import AccountChanged
from marketplace.shared.identifiers import new_reference
from marketplace.shared.outbox.record_event import record_event

# Of these she gets a letter, for another may have done it.
TOLD_BY_LETTER = frozenset(
    {
        "password_changed", "password_replaced", "authenticator_on", "authenticator_off", "passkey_added",
        "passkey_removed", "recovery_used", "codes_renewed", "reset",
    }
)  # fmt: skip


def note_account_event(
    *, user: User, kind: str, device: str = "", by: str = "", reason: str = "", now: datetime, language: str = ""
) -> AccountEvent:
    """Note what happened to an account (words.py lists the kinds); changes are told her by letter.

    `by` names another person who did it. The language is that of her page, or of what she did last. The caller holds
    a transaction.
    """
    event = AccountEvent.objects.create(
        reference=new_reference(), user=user, kind=kind, device=device, by=by, reason=reason, at=now,
        language=language or _usual_language(user),
    )  # fmt: skip
    if kind in TOLD_BY_LETTER:
        record_event(AccountChanged(occurred_at=now, account_event=event.reference))
    return event


def _usual_language(user: User) -> str:
    last = AccountEvent.objects.filter(user=user, by="").order_by("-at", "-pk").first()
    return last.language if last else "th"
