"""Applications: whose they are, how they stand, and what is odd about them."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from marketplace.accounts.models import User
from marketplace.accounts.queries import has_role
from marketplace.organisations.models import Membership, Organisation
from marketplace.organisations.rules import may_trade, normalised_registration
from marketplace.shared.thai.tax_ids import normalised_tax_id
from vendor_onboarding.applications.errors import MissingError
from vendor_onboarding.applications.models import Application, ApplicationDecision, ApplicationDocument, TermsVersion
from vendor_onboarding.applications.rules import APPLICANT, AWAITING, CHANGE_ASKED, DRAFT, HELPER, parts_of

DECIDED_OR_OPEN = ("submitted", "change_asked", "approved", "rejected")


def parts_in(application: Application, user: User) -> frozenset[str]:
    """Say as what a person stands to an application: applicant, helper, reviewer, or nothing at all."""
    own = application.started_by_id == application.applicant_id
    return parts_of(
        person=user.pk,
        applicant=application.applicant_id,
        helper=None if own else application.started_by_id,
        is_reviewer=has_role(user, "reviewer"),
    )


def own_application(user: User, reference: UUID) -> Application:
    """Give an application to its applicant or helper; to all others it is missing (MissingError)."""
    application = Application.objects.select_related("applicant", "started_by").filter(reference=reference).first()
    if application is None or parts_in(application, user).isdisjoint({APPLICANT, HELPER}):
        raise MissingError
    return application


def applications_of(user: User) -> list[Application]:
    """Give what a person applied for, or began on somebody's behalf, the latest first."""
    return list(Application.objects.filter(Q(applicant=user) | Q(started_by=user)).order_by("-saved_at", "-pk"))


def may_begin_on_behalf(user: User) -> bool:
    """May she fill the form in for somebody else? Reviewers, and managers of an organisation that sells."""
    if has_role(user, "reviewer"):
        return True
    managed = Membership.objects.filter(user=user, role="manager").select_related("organisation")
    return any(may_trade(one.organisation.status) for one in managed)


def umbrellas() -> list[Organisation]:
    """Give the bodies under which a group, settlement or centre may stand, from the top down, by Thai name."""
    kinds = ("department", "centre", "settlement")
    found = Organisation.objects.filter(kind__in=kinds, status="active").order_by("name_th")
    return sorted(found, key=lambda one: kinds.index(one.kind))


def documents_of(application: Application) -> list[ApplicationDocument]:
    """Give the papers of an application, in the order in which they came."""
    return list(application.documents.order_by("added_at", "pk"))


def document_of(application: Application, reference: UUID, page: int) -> str:
    """Give the private path of a page (from 1) of a paper; raises MissingError for one of another application."""
    found = application.documents.filter(reference=reference).first()
    if found is None or not 1 <= page <= len(found.pages):
        raise MissingError
    return str(found.pages[page - 1])


def decisions_of(application: Application) -> list[ApplicationDecision]:
    """Give all that was decided about an application, the first first."""
    return list(application.decisions.select_related("decided_by").order_by("number"))


def asked_changes(application: Application) -> dict[str, str]:
    """Give what the reviewer wants changed, by question; empty unless a change is asked for now."""
    if application.state not in (CHANGE_ASKED, DRAFT, AWAITING):
        return {}
    last = application.decisions.filter(action="ask_change").order_by("-number").first()
    return dict(last.asked) if last else {}


def terms_in_force(day: date) -> TermsVersion | None:
    """Give the terms that hold on a day; None: none were laid out yet."""
    return TermsVersion.objects.filter(valid_from__lte=day).order_by("-valid_from", "-pk").first()


def has_accepted(application: Application, *, day: date) -> bool:
    """Has the applicant agreed to the terms that hold on this day? Nobody can for her."""
    return application.acceptances.filter(version=terms_in_force(day), accepted_by=application.applicant_id).exists()


def waiting() -> QuerySet[Application]:
    """Give the applications that reviewers have to decide on, the most urgent first."""
    return Application.objects.filter(state="submitted").order_by("due_on", "submitted_at", "pk")


def alike(application: Application) -> list[tuple[str, str, str]]:
    """Find organisations and other applications with the same name, registration, tax id or bank account.

    Gives (what is alike: name, registration, tax_id, account; whose: organisation or application; its name).
    """
    answers = application.answers
    name = answers.get("name", {}).get("th", "")
    number = normalised_registration(answers.get("registration", {}).get("number", ""))
    tax = normalised_tax_id(answers.get("tax", {}).get("tax_id", ""))
    found = [
        *_organisations_alike("name", Q(name_th__iexact=name), wanted=name),
        *_organisations_alike("registration", Q(registration_normalised=number), wanted=number),
        *_organisations_alike("tax_id", Q(tax_id=tax), wanted=tax),
    ]
    if application.organisation is not None:
        found = [one for one in found if one[2] != application.organisation.name_th]
    return found + _applications_alike(application, name=name, number=number, tax=tax)


def _organisations_alike(what: str, condition: Q, *, wanted: str) -> list[tuple[str, str, str]]:
    rows = Organisation.objects.filter(condition).order_by("pk") if wanted else Organisation.objects.none()
    return [(what, "organisation", one.name_th) for one in rows]


def _applications_alike(application: Application, *, name: str, number: str, tax: str) -> list[tuple[str, str, str]]:
    """Compare with every application that was ever sent: some hundreds, read at once."""
    others = Application.objects.filter(state__in=DECIDED_OR_OPEN).exclude(pk=application.pk).order_by("pk")
    found = []
    for other in others:
        theirs = other.answers
        pairs: Sequence[tuple[str, str, str]] = (
            ("name", name, theirs.get("name", {}).get("th", "")),
            ("registration", number, normalised_registration(theirs.get("registration", {}).get("number", ""))),
            ("tax_id", tax, normalised_tax_id(theirs.get("tax", {}).get("tax_id", ""))),
            ("account", application.account_fingerprint, other.account_fingerprint),
        )
        title = theirs.get("name", {}).get("th", "") or other.applicant_name
        found += [(what, "application", title) for what, mine, its in pairs if mine and mine == its]
    return found
