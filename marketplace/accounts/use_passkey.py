"""A passkey is used: alone, or as the second step."""

from datetime import datetime
from typing import Any

from webauthn import verify_authentication_response
from webauthn.helpers import base64url_to_bytes
from webauthn.helpers.exceptions import WebAuthnException

from marketplace.accounts.errors import PasskeyRefusedError
from marketplace.accounts.models import Passkey, User
from marketplace.accounts.passkey_rules import PasskeySite
from marketplace.shared.locks import lock_rows


def use_passkey(
    *, answer: dict[str, Any], challenge: bytes, site: PasskeySite, user: User | None, now: datetime
) -> User:
    """Take a passkey's answer, and give whose it is.

    With `user` it must be hers (a second step); without, it stands for everything and its holder must have been
    checked by finger, face or PIN. A counter that did not grow is a copied key (WebAuthn, section 6.1.1). Raises
    PasskeyRefusedError, for an unknown key too. The caller holds a transaction.
    """
    keys = Passkey.objects.filter(credential=answer["id"], user__is_active=True).select_related("user")
    rows = lock_rows(keys if user is None else keys.filter(user=user))
    if not rows:
        raise PasskeyRefusedError
    passkey = rows[0]
    try:
        proven = verify_authentication_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=site.name,
            expected_origin=site.origin,
            credential_public_key=base64url_to_bytes(passkey.public_key),
            credential_current_sign_count=passkey.sign_count,
            require_user_verification=user is None,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise PasskeyRefusedError from error
    passkey.sign_count, passkey.last_used_at = proven.new_sign_count, now
    passkey.save(update_fields=["sign_count", "last_used_at"])
    return passkey.user
