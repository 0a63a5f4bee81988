"""What the reviewers see: proposals of all organisations that were handed in, as a queue."""

from uuid import UUID

from django.db.models import QuerySet

from marketplace.accounts.models import User
from marketplace.organisations.queries import membership_role
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.listings.models import ProductDraft

SEEN_BY_REVIEWERS = ("proposed", "change_asked", "approved", "published", "rejected")


def proposals(state: str) -> QuerySet[ProductDraft]:
    """Give the proposals that stand so; those that wait come longest-waiting first, others latest first."""
    rows = ProductDraft.objects.filter(state=state, proposed_at__isnull=False).select_related("organisation")
    return rows.order_by("proposed_at", "pk") if state == "proposed" else rows.order_by("-changed_at", "-pk")


def count_proposals() -> int:
    """Count what waits for a review."""
    return ProductDraft.objects.filter(state="proposed").count()


def proposal(reference: UUID) -> ProductDraft:
    """Give one proposal that was handed in; a draft that never was is nobody's business. Raises MissingError."""
    rows = ProductDraft.objects.filter(reference=reference, state__in=SEEN_BY_REVIEWERS).select_related("organisation")
    found = rows.first()
    if found is None:
        raise MissingError
    return found


def is_own_proposal(reviewer: User, draft: ProductDraft) -> bool:
    """Tell whether a reviewer is a member of the organisation that proposes, and so may not decide."""
    return membership_role(reviewer, draft.organisation) is not None
