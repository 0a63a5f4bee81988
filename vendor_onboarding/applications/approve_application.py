"""A reviewer lets an organisation in."""

import re
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from marketplace.accounts.models import User
from marketplace.ledger.payouts.rules import Payee
from marketplace.organisations.join_organisation import join_organisation
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import organisation_by_slug
from marketplace.organisations.rules import normalised_registration
from marketplace.shared.sensitive.note_access import note_access
from marketplace.shared.thai.latin import in_latin
from vendor_onboarding.applications.models import Application, ApplicationDecision
from vendor_onboarding.applications.rules import organisation_kind
from vendor_onboarding.applications.seal_account import opened_account
from vendor_onboarding.applications.steps import day_of
from vendor_onboarding.applications.take_step import hold, note_step
from vendor_onboarding.payees.propose_account import propose_account

SLUG_LENGTH = 40


def approve_application(*, reference: UUID, by: User, reason: str = "", now: datetime) -> ApplicationDecision:
    """Open the organisation, make the applicant its manager, and propose its account; in the caller's transaction.

    The account still waits for another person's approval before money goes there. Of two reviewers at once one
    decides, and the other reads NotNowError. Raises what `hold` raises, and propose_account's refusals.
    """
    held = hold(reference=reference, action="approve", by=by)
    application = held.application
    organisation = _opened(application)
    if application.applicant is not None:
        join_organisation(user=application.applicant, organisation=organisation, role="manager")
    _propose(application, organisation, by=by, now=now)
    return note_step(held, now=now, reason=reason, organisation=organisation, sealed_account="")


def _opened(application: Application) -> Organisation:
    answers = application.answers
    kind, group_kind = organisation_kind(answers["kind"]["kind"])
    registration, contact, vat = answers["registration"], answers["contact"], answers["vat"]
    name = answers["name"]
    columns: dict[str, Any] = dict(
        kind=kind,
        group_kind=group_kind,
        parent=organisation_by_slug(answers["umbrella"]["organisation"]),
        name_th=name["th"],
        name_en=name["en"] or in_latin(name["th"]).capitalize() or name["th"],
        province_code=answers["place"]["place"][:2],
        registration_number=registration["number"],
        registration_normalised=normalised_registration(registration["number"]),
        registration_issued_on=day_of(registration["issued_on"]),
        registration_expires_on=day_of(registration["expires_on"]),
        tax_id=answers["tax"]["tax_id"],
        vat_status=vat["vat_status"],
        vat_since=day_of(vat["vat_since"]),
        vat_branch=vat["vat_branch"],
        contact_name=contact["name"],
        contact_telephone=contact["telephone"],
        contact_email=contact["email"],
        address=answers["address"]["line"],
        place=answers["place"]["place"],
        is_example=application.is_example,
    )
    slug = free_slug(name["en"] or in_latin(name["th"]))
    try:
        with transaction.atomic():
            return Organisation.objects.create(slug=slug, **columns)
    except IntegrityError:  # another application of this name was approved at this very moment
        return Organisation.objects.create(slug=f"{slug[:30]}-{application.reference.hex[:8]}", **columns)


def free_slug(name: str) -> str:
    """Give the first name for addresses that no organisation has: wan-fa, wan-fa-2, ..."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:SLUG_LENGTH].strip("-") or "group"
    taken = set(Organisation.objects.filter(slug__startswith=plain).values_list("slug", flat=True))
    number = 2
    slug = plain
    while slug in taken:
        slug, number = f"{plain}-{number}", number + 1
    return slug


def _propose(application: Application, organisation: Organisation, *, by: User, now: datetime) -> None:
    """Hand the sealed account on, so that the reviewer may be its second pair of eyes.

    Proposed by whoever filled the papers in: the applicant, or who did it for her. Both keep their hands off it: the
    applicant is of the house now.
    """
    details = opened_account(application.reference, application.sealed_account)
    if details is None:
        return
    why = "an application was approved"
    note_access(
        who=f"user:{by.pk}", what="bank-account", whose=f"organisation:{organisation.reference}", why=why, now=now
    )
    propose_account(
        payee=Payee("organisation", organisation.reference),
        details=details,
        by=f"user:{application.started_by_id or application.applicant_id}",
        now=now,
        key=application.reference,
    )
