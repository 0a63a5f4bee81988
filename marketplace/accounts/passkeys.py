"""What is asked of a browser about passkeys (WebAuthn), and the challenge that it must answer, once."""

import hashlib
import json
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.utils.translation import gettext as _
from webauthn import generate_authentication_options, generate_registration_options, options_to_json
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from marketplace.accounts.errors import PasskeyRefusedError
from marketplace.accounts.models import Passkey, User
from marketplace.accounts.passkey_rules import PasskeySite, site_of
from marketplace.shared.sensitive.seal import fingerprint

CHALLENGE = "passkey_challenge"
CHALLENGE_SECONDS = 300


def site_for(request: HttpRequest) -> PasskeySite:
    """Give the site of the market's passkeys: in production the public address, else whatever name was called."""
    return site_of(settings.PUBLIC_URL if settings.PRODUCTION else f"{request.scheme}://{request.get_host()}")


def handle_of(user: User) -> bytes:
    """Give the name under which a person's passkeys know her: it tells nothing about her."""
    return hashlib.sha256(fingerprint(str(user.pk), kind="passkey-person").encode()).digest()


def adding_options(session: SessionBase, *, user: User, site: PasskeySite, now: datetime) -> str:
    """Ask the browser for a new passkey; gives JSON."""
    options = generate_registration_options(
        rp_id=site.name,
        rp_name=_("Talad Feemue"),
        user_id=handle_of(user),
        user_name=user.email,
        user_display_name=user.display_name or user.email,
        exclude_credentials=_known(user),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED, user_verification=UserVerificationRequirement.PREFERRED
        ),
    )
    return _asked(session, options, use="add", now=now)


def entering_options(session: SessionBase, *, user: User | None, site: PasskeySite, now: datetime) -> str:
    """Ask the browser for a passkey: hers as a second step, or - of nobody known - one that stands for all; JSON."""
    options = generate_authentication_options(
        rp_id=site.name,
        allow_credentials=_known(user) if user else None,
        user_verification=UserVerificationRequirement.PREFERRED if user else UserVerificationRequirement.REQUIRED,
    )
    return _asked(session, options, use="second" if user else "alone", now=now)


def taken_challenge(session: SessionBase, *, use: str, now: datetime) -> bytes:
    """Take the challenge that was asked for this use; it is gone then. Raises PasskeyRefusedError."""
    asked: dict[str, Any] = session.pop(CHALLENGE, None) or {}
    if asked.get("use") != use or int(now.timestamp()) - int(asked["at"]) > CHALLENGE_SECONDS:
        raise PasskeyRefusedError
    return base64url_to_bytes(asked["challenge"])


def read_credential(text: str) -> dict[str, Any]:
    """Read what a browser handed over. Raises PasskeyRefusedError."""
    try:
        read = json.loads(text)
    except ValueError as error:
        raise PasskeyRefusedError from error
    if not isinstance(read, dict) or not isinstance(read.get("id"), str):
        raise PasskeyRefusedError
    return read


def _known(user: User) -> list[PublicKeyCredentialDescriptor]:
    ids = Passkey.objects.filter(user=user).values_list("credential", flat=True)
    return [PublicKeyCredentialDescriptor(id=base64url_to_bytes(one)) for one in ids]


def _asked(session: SessionBase, options: Any, *, use: str, now: datetime) -> str:
    challenge = bytes_to_base64url(options.challenge)
    session[CHALLENGE] = {"challenge": challenge, "use": use, "at": int(now.timestamp())}
    return options_to_json(options)
