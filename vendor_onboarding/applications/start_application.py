"""Begin an application, for oneself or on somebody's behalf."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.accounts.models import User
from vendor_onboarding.applications.errors import MissingError
from vendor_onboarding.applications.models import Application


@dataclass(frozen=True, kw_only=True, slots=True)
class Beneficiary:
    """For whom staff fill the form in: her name, and the address to which the letter goes that she confirms with."""

    name: str
    email: str


def start_application(
    *, reference: UUID, by: User, language: str, now: datetime, on_behalf_of: Beneficiary | None = None
) -> Application:
    """Open an empty application; asked twice under the same `reference` it is one.

    Without `on_behalf_of` whoever starts it is the applicant. Raises MissingError when the reference is taken by
    somebody else's.
    """
    who = on_behalf_of or Beneficiary(name=by.display_name, email=by.email)
    with transaction.atomic():
        application, _new = Application.objects.get_or_create(
            reference=reference,
            defaults={
                "started_by": by,
                "applicant": None if on_behalf_of else by,
                "applicant_name": who.name.strip(),
                "applicant_email": who.email.strip().lower(),
                "language": language,
                "started_at": now,
                "saved_at": now,
            },
        )
    if application.started_by_id != by.pk:
        raise MissingError
    return application
