"""A person gets new recovery codes; the old ones are good no more."""

import secrets
from datetime import datetime

from marketplace.accounts.models import RecoveryCode, User
from marketplace.accounts.note_account_event import note_account_event
from marketplace.accounts.take_code import code_fingerprint
from marketplace.shared.locks import lock_rows

COUNT, LENGTH, GROUP = 10, 12, 4
# Without what looks alike on paper. Twelve of them are 59 bits; the doors count tries besides.
LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"


def renew_recovery_codes(*, user: User, device: str = "", now: datetime) -> list[str]:
    """Make ten codes in place of all she had, and give them, to be shown this once. The caller holds a transaction."""
    lock_rows(User.objects.filter(pk=user.pk))
    codes = ["".join(secrets.choice(LETTERS) for _ in range(LENGTH)) for _ in range(COUNT)]
    RecoveryCode.objects.filter(user=user).delete()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(user=user, fingerprint=code_fingerprint(user, code)) for code in codes
    )
    note_account_event(user=user, kind="codes_renewed", device=device, now=now)
    return ["-".join(code[at : at + GROUP] for at in range(0, LENGTH, GROUP)) for code in codes]
