"""What stands in the picture that an authenticator app reads."""

import pyotp

from marketplace.accounts.rules import CODE_DIGITS

ISSUER = "Talad Feemue"


def authenticator_address(secret: str, *, email: str) -> str:
    """Write the secret as an address for apps: `otpauth://totp/...` (Google's Key Uri Format)."""
    return pyotp.TOTP(secret, digits=CODE_DIGITS).provisioning_uri(name=email, issuer_name=ISSUER)
