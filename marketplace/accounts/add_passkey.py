"""A person adds a passkey to her account, or takes one away."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from webauthn import verify_registration_response
from webauthn.helpers import bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException

from marketplace.accounts.errors import PasskeyRefusedError
from marketplace.accounts.models import Passkey, User
from marketplace.accounts.note_account_event import note_account_event
from marketplace.accounts.passkey_rules import PasskeySite
from marketplace.shared.errors import NotFoundError
from marketplace.shared.identifiers import new_reference
from marketplace.shared.locks import lock_rows


def add_passkey(
    *, user: User, answer: dict[str, Any], challenge: bytes, site: PasskeySite, name: str, now: datetime
) -> Passkey:
    """Keep the public half of a passkey that her browser just made for this site.

    Raises PasskeyRefusedError, also when somebody has it already. The caller holds a transaction.
    """
    try:
        made = verify_registration_response(
            credential=answer, expected_challenge=challenge, expected_rp_id=site.name, expected_origin=site.origin
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise PasskeyRefusedError from error
    lock_rows(User.objects.filter(pk=user.pk))
    passkey, is_new = Passkey.objects.get_or_create(
        credential=bytes_to_base64url(made.credential_id),
        defaults={
            "reference": new_reference(),
            "user": user,
            "name": name,
            "public_key": bytes_to_base64url(made.credential_public_key),
            "sign_count": made.sign_count,
            "added_at": now,
        },
    )
    if not is_new:
        raise PasskeyRefusedError
    note_account_event(user=user, kind="passkey_added", now=now)
    return passkey


def remove_passkey(*, user: User, passkey: UUID, now: datetime) -> None:
    """Take one of her passkeys away; another's is not there (NotFoundError). The caller holds a transaction."""
    lock_rows(User.objects.filter(pk=user.pk))
    if not Passkey.objects.filter(user=user, reference=passkey).delete()[0]:
        raise NotFoundError(_("There is no such passkey any more."))
    note_account_event(user=user, kind="passkey_removed", now=now)
