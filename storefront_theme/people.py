"""The makers whom the shop may show: those who said yes to it, and no further than they said."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone

from marketplace.organisations.models import Organisation
from vendor_onboarding.consent.queries import ShownMaker, shown_makers, shown_makers_of
from vendor_onboarding.consent.rules import WEB


def people_behind(product: UUID) -> dict[str, object]:
    """Give who made a product and may be shown, and whether it may be said that people with disabilities made it."""
    shown = shown_makers([product], purpose=WEB, now=timezone.now()).get(product, [])
    return {
        "people": [one for one in shown if one.has_card],
        "says_disability": any(one.says_disability for one in shown),
    }


def people_at(organisation: Organisation) -> list[ShownMaker]:
    """Give who works at an organisation and may be shown."""
    return [one for one in shown_makers_of(organisation, purpose=WEB, now=timezone.now()) if one.has_card]


def ask_again(response: HttpResponse) -> HttpResponse:
    """Let nobody keep a page with people on it: what they take back is gone with the next request."""
    response.headers["Cache-Control"] = "no-cache, private"
    return response
