"""The link by which somebody shows that an e-mail address is hers. It names no address, and is good for three days."""

from datetime import datetime, timedelta
from uuid import UUID

from django.core.signing import BadSignature, Signer

from vendor_onboarding.applications.errors import LinkSpentError
from vendor_onboarding.applications.models import Registration

GOOD_FOR = timedelta(days=3)
SIGNER = Signer(salt="applications.registration", sep="~")


def token_for(registration: Registration) -> str:
    """Give the secret part of the link; the same one each time, so that a letter sent twice says the same."""
    return SIGNER.sign(registration.reference.hex)


def registration_of(token: str, *, now: datetime) -> Registration:
    """Find the registration of a link; raises LinkSpentError for a forged, an old and a used one alike."""
    try:
        reference = UUID(SIGNER.unsign(token))
    except (BadSignature, ValueError) as error:
        raise LinkSpentError from error
    found = (
        Registration.objects.filter(reference=reference, used_at=None, asked_at__gt=now - GOOD_FOR)
        .select_related("application")
        .first()
    )
    if found is None:
        raise LinkSpentError
    return found
