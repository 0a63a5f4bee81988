"""An organisation's own proposals. Another's are missing, to everybody at this desk."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Count

from marketplace.shared.locks import lock_rows
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.draft_rules import OPEN
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.listings.models import DraftDecision, ProductDraft, VendorTrust

A_PAGE = 60


def own_draft(desk: Desk, reference: UUID) -> ProductDraft:
    """Give one of the organisation's proposals; raises MissingError for an unknown one and for another's alike."""
    found = ProductDraft.objects.filter(organisation=desk.organisation, reference=reference).first()
    if found is None:
        raise MissingError
    return found


def held_draft(desk: Desk, reference: UUID) -> ProductDraft:
    """Give one of the organisation's proposals and hold its row until the transaction ends. Raises MissingError."""
    rows = lock_rows(ProductDraft.objects.filter(organisation=desk.organisation, reference=reference))
    if not rows:
        raise MissingError
    return rows[0]


def own_drafts(desk: Desk, *, states: Sequence[str] = (), first: int = A_PAGE) -> list[ProductDraft]:
    """Give the organisation's proposals, what was touched last first; those thrown away are left out."""
    rows = ProductDraft.objects.filter(organisation=desk.organisation).exclude(state="discarded")
    if states:
        rows = rows.filter(state__in=states)
    return list(rows.order_by("-changed_at", "-pk")[:first])


def count_drafts(desk: Desk) -> dict[str, int]:
    """Count the organisation's proposals by state."""
    rows = ProductDraft.objects.filter(organisation=desk.organisation).values_list("state")
    return dict(rows.annotate(count=Count("pk")).order_by("state"))


def drafts_of_batch(desk: Desk, batch: UUID) -> list[ProductDraft]:
    """Give the drafts of one fair, in the order of their photographs; raises MissingError when there are none."""
    rows = ProductDraft.objects.filter(organisation=desk.organisation, batch=batch).exclude(state="discarded")
    found = list(rows.order_by("position", "pk"))
    if not found:
        raise MissingError
    return found


def open_change_of(desk: Desk, product: UUID) -> ProductDraft | None:
    """Give the change of a product in the shop that is under way, if any."""
    rows = ProductDraft.objects.filter(organisation=desk.organisation, product=product, is_change=True)
    return rows.filter(state__in=OPEN).first()


def waits_for_review(product: UUID) -> bool:
    """Tell whether a product came by a proposal that no reviewer has let into the shop yet (or any more)."""
    return ProductDraft.objects.filter(reference=product, is_change=False).exclude(state="published").exists()


def may_be_shown(product: UUID) -> bool:
    """Tell whether a product may be shown where it was: it was reviewed, or a trusted vendor sells it at tills."""
    sold = ProductDraft.objects.filter(reference=product, is_change=False, at_till=True).exists()
    return sold or not waits_for_review(product)


def last_decision(draft: ProductDraft) -> DraftDecision | None:
    """Give what was decided last on a proposal."""
    return draft.decisions.order_by("-pk").first()


def is_trusted(organisation: int) -> bool:
    """May an organisation (by its key) sell at tills what nobody looked at yet? The last decision counts."""
    row = VendorTrust.objects.filter(organisation=organisation).order_by("-number").first()
    return row is not None and row.is_trusted
