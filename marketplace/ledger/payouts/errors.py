"""What a payout run refuses, in words: what happened, what is safe, what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.shared.errors import DomainError, NotFoundError

RUN_WORDS = {
    "approve": gettext_lazy("This run cannot be approved any more. Nothing was changed. Look at how it stands now."),
    "cancel": gettext_lazy("This run cannot be called off any more: its money went out. Nothing was changed."),
    "send": gettext_lazy("Only an approved run can be marked as sent. Nothing was changed."),
    "settle": gettext_lazy("Only a run that was sent can be settled. Nothing was changed."),
    "return": gettext_lazy("Only a payment that was sent can come back. Nothing was changed."),
}
VALUE_DATE_WORDS = {
    "TOO_EARLY": gettext_lazy("The money cannot have gone out before the run was approved. Check the day."),
    "TOO_LATE": gettext_lazy("This day lies more than a week ahead. Check the day."),
}


class NoSuchPayoutError(NotFoundError):
    """The run, payment or question is not there, or is somebody else's: both read the same."""

    def __init__(self) -> None:
        super().__init__(_("This payment is not here. Nothing was changed."))


class RunRefusedError(DomainError):
    """A deed that this state of a run does not allow; `deed` is its word in rules.RUN_STATES."""

    def __init__(self, deed: str) -> None:
        super().__init__("WRONG_STATE", str(RUN_WORDS[deed]))


class SamePersonError(DomainError):
    """Whoever prepared a run does not approve it."""

    def __init__(self) -> None:
        super().__init__(
            "FOUR_EYES",
            _("You prepared this run, so another treasurer has to approve it. Nothing was changed."),
        )


class NobodyToPayError(DomainError):
    """A run without payments."""

    def __init__(self) -> None:
        super().__init__(
            "NOBODY_TO_PAY",
            _("Nobody can be paid now, so no run was prepared. The list says why each one waits."),
        )


class MinimumRefusedError(DomainError):
    """A smallest payment that cannot be."""

    def __init__(self) -> None:
        super().__init__(
            "INVALID", _("The smallest payment is from 0 to 100,000 baht. Nothing was prepared."), "minimum"
        )


class ValueDateRefusedError(DomainError):
    """A day on which the money cannot have gone out."""

    def __init__(self, code: str) -> None:
        super().__init__(code, str(VALUE_DATE_WORDS[code]), "value_date")


class StatementDiffersError(DomainError):
    """The bank's statement says another total than the books."""

    def __init__(self, expected: str) -> None:
        super().__init__(
            "STATEMENT_DIFFERS",
            _(
                "The books say that %(expected)s went out, so the run stays open. "
                "Check the statement; note what came back first."
            )
            % {"expected": expected},
            "statement_total",
        )


class NotPaidYetError(DomainError):
    """Only a payment that went out can be confirmed or doubted."""

    def __init__(self) -> None:
        super().__init__("NOT_PAID", _("This payment has not gone out, or it came back. Nothing was changed."))


class SheSaysOtherwiseError(DomainError):
    """Nobody confirms in a maker's place what she herself says never came."""

    def __init__(self) -> None:
        super().__init__(
            "SHE_ASKED",
            _("She herself says that this money did not come. The treasury answers her first. Nothing was changed."),
        )


class FetchedByYouError(DomainError):
    """Whoever took a run's accounts out of the house does not call the run off: it may be at the bank."""

    def __init__(self) -> None:
        super().__init__(
            "FOUR_EYES",
            _(
                "You fetched this run’s file, codes or list, so another treasurer has to ask the bank and call it off."
                " Nothing was changed."
            ),
        )


class WordsNeededError(DomainError):
    """Something that must be said was left out; `field` is the input."""

    def __init__(self, field: str) -> None:
        super().__init__("REQUIRED", _("Write this, please. What you typed is kept; nothing was changed."), field)
