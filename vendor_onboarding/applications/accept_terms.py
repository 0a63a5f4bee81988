"""The applicant agrees to the terms, in the version and language that she read."""

from datetime import datetime
from uuid import UUID

from marketplace.accounts.models import User
from marketplace.shared.locks import lock_rows
from vendor_onboarding.applications.errors import MissingError, NotNowError
from vendor_onboarding.applications.models import Application, TermsAcceptance, TermsVersion
from vendor_onboarding.applications.queries import parts_in
from vendor_onboarding.applications.rules import APPLICANT, AWAITING, EDITABLE


def accept_terms(*, reference: UUID, by: User, code: str, language: str, now: datetime) -> TermsAcceptance:
    """Note that the applicant agreed to a version; twice is once. Helpers cannot do it for her.

    Raises MissingError for everybody but the applicant and for an unknown version, NotNowError once it is sent.
    """
    rows = lock_rows(Application.objects.filter(reference=reference))
    version = TermsVersion.objects.filter(code=code, valid_from__lte=now.date()).first()
    if not rows or version is None or APPLICANT not in parts_in(rows[0], by):
        raise MissingError
    if rows[0].state not in {*EDITABLE, AWAITING}:
        raise NotNowError
    accepted, _new = TermsAcceptance.objects.get_or_create(
        application=rows[0],
        version=version,
        accepted_by=by,
        defaults={"language": language, "accepted_at": now},
    )
    return accepted
