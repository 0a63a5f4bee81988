"""What is refused on a product's way into the shop, in words: what happened, what is safe, what to do."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.shared.errors import DomainError, PermissionDeniedError

DECISION_WORDS = {
    "UNKNOWN": gettext_lazy("Choose what you decide. Nothing was decided yet."),
    "NO_REASON": gettext_lazy("Write why, in a sentence that the makers understand. Nothing was decided yet."),
    "NOTHING_ASKED": gettext_lazy("Write beside at least one answer what shall be changed. Nothing was decided yet."),
}


class DraftMovedError(DomainError):
    """The proposal does not stand where this can be done."""

    def __init__(self) -> None:
        super().__init__(
            "DRAFT_MOVED", _("This proposal has moved on meanwhile. Nothing was changed; look at it as it is now.")
        )


class DraftChangedError(DomainError):
    """Somebody else answered after this page was opened."""

    def __init__(self) -> None:
        super().__init__(
            "CHANGED_MEANWHILE",
            _("Somebody changed this after you opened it. What you typed is kept, not saved: look, and save again."),
        )


class IncompleteError(DomainError):
    """Questions still want an answer; `missing` names them."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__("INCOMPLETE", _("Some questions still want an answer. All that you answered is kept."))
        self.missing = tuple(missing)


class TooManyDraftsError(DomainError):
    """So many proposals wait that there is no room for another."""

    def __init__(self) -> None:
        super().__init__(
            "TOO_MANY",
            _("More than 500 proposals wait here. This one was not kept: throw away what is not needed, then go on."),
        )


class AnswerRefusedError(DomainError):
    """An answer that cannot be: `field` names the question."""

    def __init__(self, question: str) -> None:
        super().__init__("INVALID", _("This answer cannot be used. The old one stays; choose again."), question)


class OwnProposalError(PermissionDeniedError):
    """A reviewer does not decide on what her own organisation proposes."""

    def __init__(self) -> None:
        super().__init__(_("You are a member of this organisation: somebody else has to decide. Nothing was changed."))


class DecisionRefusedError(DomainError):
    """A decision that says too little."""

    def __init__(self, code: str) -> None:
        field = {"UNKNOWN": "verdict", "NO_REASON": "reason", "NOTHING_ASKED": "asked"}[code]
        super().__init__(code, str(DECISION_WORDS[code]), field)


class NotReviewedError(DomainError):
    """A product that waits for its review, or was not taken, is not shown by its vendor herself."""

    def __init__(self) -> None:
        super().__init__(
            "NOT_REVIEWED", _("The reviewers have not let this product into the shop, so it stays as it is.")
        )


class SellerStoppedError(DomainError):
    """Goods of an organisation whose sales are stopped do not go into the shop."""

    def __init__(self) -> None:
        super().__init__(
            "SALES_STOPPED",
            _("The sales of this organisation are stopped, so nothing can go into the shop. Nothing was decided."),
        )
