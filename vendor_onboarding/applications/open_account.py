"""A letter's link was followed: the address is hers, and she gets her account."""

from datetime import datetime

from marketplace.accounts.create_user import create_user
from marketplace.accounts.models import User
from marketplace.accounts.queries import person_by_email
from marketplace.shared.locks import lock_rows
from vendor_onboarding.applications.errors import LinkSpentError
from vendor_onboarding.applications.models import Application, Registration


def open_account(*, registration: Registration, password: str, now: datetime) -> User:
    """Make the account of a confirmed address and hand its application over, once; inside the caller's transaction.

    Raises LinkSpentError when the link was used meanwhile, and create_user's errors.
    """
    held = _held(registration)
    user = create_user(email=held.email, password=password, display_name=held.name)
    return _taken(held, user, now)


def take_over(*, registration: Registration, user: User, now: datetime) -> User:
    """Hand an application begun on somebody's behalf to her who has an account at that address already.

    Raises LinkSpentError for another person, and when the link was used.
    """
    held = _held(registration)
    if user != person_by_email(held.email):
        raise LinkSpentError
    return _taken(held, user, now)


def _held(registration: Registration) -> Registration:
    for held in lock_rows(Registration.objects.filter(pk=registration.pk, used_at=None)):
        return held
    raise LinkSpentError


def _taken(held: Registration, user: User, now: datetime) -> User:
    Registration.objects.filter(pk=held.pk).update(used_at=now)
    if held.application_id is not None:
        Application.objects.filter(pk=held.application_id, applicant=None).update(applicant=user)
    return user
