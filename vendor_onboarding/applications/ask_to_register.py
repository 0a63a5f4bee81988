"""Somebody who has no account yet asks for one."""

from datetime import datetime, timedelta

from django.db import transaction

from marketplace.events.applications import RegistrationAsked
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.applications.models import Application, Registration

MOST_LETTERS, WITHIN = 3, timedelta(hours=1)


def ask_to_register(
    *, email: str, name: str, language: str, now: datetime, application: Application | None = None
) -> Registration:
    """Write a letter to an address, whose link opens an account. Whether there is one already, nobody learns here.

    With `application`, whoever opens the account becomes the applicant of what staff began on her behalf. An address
    to which three letters went within the hour gets no more for now: their links are good.
    """
    address = email.strip().lower()
    with transaction.atomic():
        recent = Registration.objects.filter(email=address, asked_at__gt=now - WITHIN).order_by("-pk")
        if application is None and len(letters := list(recent[:MOST_LETTERS])) == MOST_LETTERS:
            return letters[0]
        asked = Registration.objects.create(
            email=address, name=name.strip(), language=language, application=application, asked_at=now
        )
        record_event(RegistrationAsked(occurred_at=now, registration=asked.reference))
        return asked
