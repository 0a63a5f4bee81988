"""Somebody asked for an account to apply with: she gets the letter with its link."""

from marketplace.accounts.queries import person_by_email
from marketplace.events.applications import RegistrationAsked
from marketplace.mail.confirm_registration_letter import send_confirm_registration_letter
from marketplace.mail.known_address_letter import send_known_address_letter
from vendor_onboarding.applications.models import Registration
from vendor_onboarding.applications.page_links import page_link
from vendor_onboarding.applications.registration_link import token_for


def write_registration_letter(event: RegistrationAsked) -> None:
    """Write the letter; who has an account already is told so, in the letter and nowhere else. May be called twice."""
    asked = Registration.objects.filter(reference=event.registration, used_at=None).first()
    if asked is None:
        return
    if person_by_email(asked.email):
        link = page_link("applications:home", language=asked.language)
        send_known_address_letter(to=asked.email, language=asked.language, link=link)
        return
    link = page_link("applications:confirm", token_for(asked), language=asked.language)
    send_confirm_registration_letter(to=asked.email, language=asked.language, link=link)
