"""A reviewer decides on a proposal: into the shop, to be changed, or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.accounts.models import User
from marketplace.events.drafts import ProductDraftMoved
from marketplace.organisations.queries import membership_role
from marketplace.organisations.rules import may_trade
from marketplace.shared.locks import lock_rows
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.listings.draft_errors import (
    DecisionRefusedError,
    DraftChangedError,
    DraftMovedError,
    OwnProposalError,
    SellerStoppedError,
)
from vendor_onboarding.listings.draft_rules import decision_refusal, moved
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.listings.models import DraftDecision, ProductDraft


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What is decided: publish, ask_change or reject; `asked` says by question what shall be changed."""

    verdict: str
    reason: str = ""
    asked: Mapping[str, str] = field(default_factory=dict)


def decide_product(*, reviewer: User, reference: UUID, verdict: Verdict, seen: int, now: datetime) -> DraftDecision:
    """Decide on a proposal as it stood on the page (`seen` is its version).

    The store follows by itself (carry_out_draft). Raises MissingError, DecisionRefusedError, OwnProposalError for a
    member of the organisation, DraftMovedError when it was decided or taken back meanwhile, DraftChangedError when it
    reads differently by now, SellerStoppedError where its sales are stopped; then nothing is decided.
    """
    asked = {question: words.strip() for question, words in verdict.asked.items() if words.strip()}
    if refusal := decision_refusal(verdict.verdict, reason=verdict.reason, asked=asked):
        raise DecisionRefusedError(refusal)
    with transaction.atomic():
        rows = lock_rows(ProductDraft.objects.filter(reference=reference).select_related("organisation"))
        if not rows:
            raise MissingError
        draft = rows[0]
        if membership_role(reviewer, draft.organisation) is not None:
            raise OwnProposalError
        state = moved(draft.state, verdict.verdict)
        if state is None:
            raise DraftMovedError
        if draft.version != seen:
            raise DraftChangedError
        if verdict.verdict == "publish" and not may_trade(draft.organisation.status):
            raise SellerStoppedError
        decision, _new = DraftDecision.objects.get_or_create(
            draft=draft,
            version=draft.version,
            verdict=verdict.verdict,
            defaults={
                "reason": verdict.reason.strip(),
                "asked": asked,
                "decided_by": f"user:{reviewer.pk}",
                "decided_at": now,
            },
        )
        # The next wording is another version, so that the same verdict may be given on it again.
        ProductDraft.objects.filter(pk=draft.pk).update(state=state, changed_at=now, version=draft.version + 1)
        record_event(ProductDraftMoved(occurred_at=now, draft=draft.reference))
    return decision
