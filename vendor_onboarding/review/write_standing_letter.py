"""An organisation's standing changed: its managers read so in a letter."""

from collections.abc import Callable

from marketplace.events.applications import OrganisationStandingChanged
from marketplace.mail.organisation_closed_letter import send_organisation_closed_letter
from marketplace.mail.organisation_reinstated_letter import send_organisation_reinstated_letter
from marketplace.mail.organisation_suspended_letter import send_organisation_suspended_letter
from marketplace.organisations.models import Membership, StandingChange
from marketplace.organisations.queries import organisation_name
from vendor_onboarding.applications.page_links import page_link

LETTERS: dict[str, Callable[..., None]] = {
    "suspended": send_organisation_suspended_letter,
    "active": send_organisation_reinstated_letter,
    "closed": send_organisation_closed_letter,
}


def write_standing_letter(event: OrganisationStandingChanged) -> None:
    """Write to each manager, in Thai (nobody told us another language). May be called twice."""
    change = (
        StandingChange.objects.select_related("organisation")
        .filter(organisation__reference=event.organisation, number=event.change)
        .first()
    )
    if change is None:
        return
    managers = Membership.objects.filter(organisation=change.organisation, role="manager", user__is_active=True)
    link = page_link("portal:overview", change.organisation.slug, language="th")
    for to in managers.order_by("pk").values_list("user__email", flat=True):
        LETTERS[change.became](
            to=to,
            language="th",
            link=link,
            name=organisation_name(change.organisation, "th"),
            reason=change.reason,
        )
