"""An application moved: whoever waits for it reads so in a letter."""

from collections.abc import Callable

from django.utils import translation

from marketplace.events.applications import ApplicationMoved
from marketplace.mail.application_approved_letter import send_application_approved_letter
from marketplace.mail.application_handed_back_letter import send_application_handed_back_letter
from marketplace.mail.application_received_letter import send_application_received_letter
from marketplace.mail.application_rejected_letter import send_application_rejected_letter
from marketplace.mail.change_asked_letter import send_change_asked_letter
from marketplace.mail.confirm_application_letter import send_confirm_application_letter
from marketplace.shared.thai.dates import written_day
from vendor_onboarding.applications.models import Application, ApplicationDecision
from vendor_onboarding.applications.page_links import page_link
from vendor_onboarding.applications.registration_link import token_for
from vendor_onboarding.applications.words import QUESTIONS, title_of


def write_application_letter(event: ApplicationMoved) -> None:
    """Write the letter that belongs to a step; withdrawing needs none. May be called twice."""
    decision = (
        ApplicationDecision.objects.select_related("application__organisation", "application__started_by", "decided_by")
        .filter(application__reference=event.application, number=event.decision)
        .first()
    )
    write = LETTERS.get(decision.action) if decision else None
    if decision is not None and write is not None:
        write(decision.application, decision)


def _received(application: Application, _decision: ApplicationDecision) -> None:
    language = application.language
    send_application_received_letter(
        to=application.applicant_email,
        language=language,
        link=_overview(application),
        name=title_of(application),
        due=written_day(application.due_on, language=language) if application.due_on else "",
    )


def _to_confirm(application: Application, decision: ApplicationDecision) -> None:
    registration = application.registrations.filter(used_at=None).order_by("-pk").first()
    link = _overview(application)
    if registration is not None and application.applicant_id is None:
        link = page_link("applications:confirm", token_for(registration), language=application.language)
    send_confirm_application_letter(
        to=application.applicant_email,
        language=application.language,
        link=link,
        helper=decision.decided_by.display_name or decision.decided_by.email,
        name=title_of(application),
    )


def _handed_back(application: Application, decision: ApplicationDecision) -> None:
    send_application_handed_back_letter(
        to=application.started_by.email,
        language=application.language,
        link=_overview(application),
        name=title_of(application),
        reason=decision.reason,
    )


def _change_asked(application: Application, decision: ApplicationDecision) -> None:
    with translation.override(application.language):
        asked = [(str(QUESTIONS.get(step, step)), words) for step, words in decision.asked.items()]
    for to in _readers(application):
        send_change_asked_letter(
            to=to, language=application.language, link=_overview(application), name=title_of(application), asked=asked
        )


def _approved(application: Application, _decision: ApplicationDecision) -> None:
    slug = application.organisation.slug if application.organisation else ""
    send_application_approved_letter(
        to=application.applicant_email,
        language=application.language,
        link=page_link("portal:overview", slug, language=application.language),
        name=title_of(application),
    )


def _rejected(application: Application, decision: ApplicationDecision) -> None:
    for to in _readers(application):
        send_application_rejected_letter(
            to=to,
            language=application.language,
            link=_overview(application),
            name=title_of(application),
            reason=decision.reason,
        )


def _readers(application: Application) -> list[str]:
    """The applicant, and whoever filled the form in for her."""
    return list(dict.fromkeys([application.applicant_email, application.started_by.email]))


def _overview(application: Application) -> str:
    return page_link("applications:overview", application.reference, language=application.language)


LETTERS: dict[str, Callable[[Application, ApplicationDecision], None]] = {
    "submit": _received,
    "send_to_confirm": _to_confirm,
    "hand_back": _handed_back,
    "ask_change": _change_asked,
    "approve": _approved,
    "reject": _rejected,
}
