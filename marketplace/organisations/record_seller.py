"""Write down who sells before the law."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.accounts.models import User
from marketplace.organisations.models import Organisation, SellerOfRecord
from marketplace.shared.errors import DomainError
from marketplace.shared.thai.tax_ids import normalised_tax_id


@dataclass(frozen=True, kw_only=True, slots=True)
class SellerFacts:
    """What was decided about a seller of record, and by whose signature. `vat_branch` only for a registered one."""

    legal_name: str
    tax_id: str
    address: str
    vat_status: str
    decided_on: date
    signed_by: str
    valid_from: date
    vat_branch: str = ""


def record_seller(
    *, organisation: Organisation | None, facts: SellerFacts, by: User | None, now: datetime, is_example: bool = False
) -> SellerOfRecord:
    """Add a seller of record for an organisation, or (None) for the whole store; a later row never changes this one.

    Raises DomainError (INVALID) when a name, tax id, address or signature is missing, or the VAT status is unknown.
    Whether the tax id's check digit fits is warned about where it is shown (shared/thai/tax_ids), not refused.
    """
    for field in ("legal_name", "tax_id", "address", "signed_by"):
        if not getattr(facts, field).strip():
            raise DomainError("INVALID", _("Something is missing here. Nothing was written down."), field)
    if facts.vat_status not in ("registered", "not_registered"):
        raise DomainError("INVALID", _("Say how the seller stands with VAT. Nothing was written down."), "vat_status")
    with transaction.atomic():
        return SellerOfRecord.objects.create(
            organisation=organisation,
            legal_name=facts.legal_name.strip(),
            tax_id=normalised_tax_id(facts.tax_id),
            address=facts.address.strip(),
            vat_status=facts.vat_status,
            vat_branch=facts.vat_branch if facts.vat_status == "registered" else "",
            decided_on=facts.decided_on,
            signed_by=facts.signed_by.strip(),
            valid_from=facts.valid_from,
            entered_by=by,
            entered_at=now,
            is_example=is_example,
        )
