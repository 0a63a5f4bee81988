"""What the makers' room refuses, in words: what happened, what is safe, what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.shared.errors import DomainError, NotFoundError

SHARE_WORDS = {
    "TWICE": gettext_lazy("A maker is named twice. Nothing was saved; give each maker one part."),
    "NOTHING": gettext_lazy("A maker’s part must be above zero. Nothing was saved; take her off the list instead."),
    "TOO_MUCH": gettext_lazy("The makers’ parts are more than 100 baht of 100. Nothing was saved; lower one of them."),
}
DAY_WORDS = {
    "ENDS_BEFORE": gettext_lazy("The last day lies before the first day. Nothing was saved; look at both days again."),
    "AHEAD": gettext_lazy("The day lies in the future. Nothing was saved; choose today or a day before."),
    "BEFORE_ARRIVAL": gettext_lazy(
        "She came on that day or later, so she cannot leave then. Nothing was saved; choose a later day."
    ),
}


class MakerMissingError(NotFoundError):
    """No such maker, fact or course, or another organisation's: both read the same."""

    def __init__(self) -> None:
        super().__init__(_("This maker is not at your organisation. Nothing was changed."))


class NameMissingError(DomainError):
    """A maker or a course needs something to be called by."""

    def __init__(self) -> None:
        super().__init__("REQUIRED", _("A name is missing. Nothing was saved; type a first name or an alias."), "name")


class DayRefusedError(DomainError):
    """A day that cannot be."""

    def __init__(self, code: str) -> None:
        super().__init__(code, str(DAY_WORDS[code]), "day")


class SharesRefusedError(DomainError):
    """Parts that are no split of a whole."""

    def __init__(self, code: str) -> None:
        super().__init__(code, str(SHARE_WORDS[code]), "shares")


class SharesChangedError(DomainError):
    """Somebody else set the shares after this page was opened."""

    def __init__(self) -> None:
        super().__init__(
            "CHANGED_MEANWHILE",
            _("The parts were changed after you opened the page. What you typed is not saved. Look, and save again."),
            "shares",
        )


class NoSettlementError(DomainError):
    """A household belongs to a self-help settlement, and this organisation is none."""

    def __init__(self) -> None:
        super().__init__(
            "INVALID", _("This is not a settlement. Nothing was saved; choose a settlement."), "settlement"
        )


class KindUnknownError(DomainError):
    """A fact of a kind that nobody asks for."""

    def __init__(self) -> None:
        super().__init__("INVALID", _("Choose one of the groups. Nothing was saved."), "kind")


class NothingToMoveError(DomainError):
    """She works there already, or the body takes no makers."""

    def __init__(self) -> None:
        super().__init__(
            "INVALID", _("She cannot move there. Nothing was changed; choose another organisation."), "organisation"
        )


class MakerErasedError(DomainError):
    """Who asked to be erased is not written down anew."""

    def __init__(self) -> None:
        super().__init__(
            "ERASED",
            _("She asked to be erased, so nothing of her is written down or shown any more. Nothing was changed."),
        )
