"""A reviewer lets an organisation sell at tills before each product was looked at, or takes that back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from marketplace.accounts.models import User
from marketplace.events.drafts import ProductDraftMoved
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import membership_role
from marketplace.shared.locks import lock_rows
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.listings.draft_errors import DecisionRefusedError, OwnProposalError
from vendor_onboarding.listings.draft_rules import SHORTEST_REASON
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.listings.models import ProductDraft, VendorTrust


def trust_vendor(*, organisation: UUID, trusted: bool, reason: str, reviewer: User, now: datetime) -> bool:
    """Say whether an organisation is trusted from now on; gives False when it stood so already.

    What waits for a review is shown at tills, or no longer, by itself. Raises MissingError, OwnProposalError for a
    member, DecisionRefusedError without a reason.
    """
    if len(reason.strip()) < SHORTEST_REASON:
        raise DecisionRefusedError("NO_REASON")
    with transaction.atomic():
        rows = lock_rows(Organisation.objects.filter(reference=organisation))
        if not rows:
            raise MissingError
        if membership_role(reviewer, rows[0]) is not None:
            raise OwnProposalError
        last = VendorTrust.objects.filter(organisation=rows[0]).order_by("-number").first()
        if (last is not None and last.is_trusted) == trusted:
            return False
        number = VendorTrust.objects.filter(organisation=rows[0]).aggregate(last=Max("number"))["last"] or 0
        VendorTrust.objects.create(
            organisation=rows[0],
            number=number + 1,
            is_trusted=trusted,
            reason=reason.strip(),
            decided_by=f"user:{reviewer.pk}",
            decided_at=now,
        )
        for draft in ProductDraft.objects.filter(organisation=rows[0], state="proposed", is_change=False):
            record_event(ProductDraftMoved(occurred_at=now, draft=draft.reference))
    return True
