"""What an application refuses, in words: what happened, what is safe, what to do."""

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError, NotFoundError


class MissingError(NotFoundError):
    """What was asked for is not there, or somebody else's: both read the same."""

    def __init__(self) -> None:
        super().__init__(_("This application is not among yours. Nothing was changed."))


class NotNowError(DomainError):
    """This cannot be done from where the application stands, or not by this person."""

    def __init__(self) -> None:
        super().__init__(
            "STATE",
            _("The application has moved on since you opened this page. Nothing was changed: look at it again."),
        )


class OwnApplicationError(DomainError):
    """Nobody decides on an application that she made or acted for."""

    def __init__(self) -> None:
        super().__init__(
            "OWN", _("You had a hand in this application, so somebody else decides on it. Nothing was changed.")
        )


class NeedsReasonError(DomainError):
    """A decision of this kind is explained to whom it concerns."""

    def __init__(self) -> None:
        super().__init__("REASON", _("Write why, so that the applicant can understand it. Nothing was sent."), "reason")


class IncompleteError(DomainError):
    """Some questions have no answer yet; `steps` names them."""

    def __init__(self, steps: tuple[str, ...]) -> None:
        super().__init__("INCOMPLETE", _("Some questions are still open. Your answers are kept; nothing was sent."))
        self.steps = steps


class LinkSpentError(DomainError):
    """The link of a letter is too old, was used, or is none of ours."""

    def __init__(self) -> None:
        super().__init__(
            "LINK",
            _("This link is too old or was used already. Ask for a new letter, or sign in if you have an account."),
        )


class TooManyPapersError(DomainError):
    """There are enough papers."""

    def __init__(self) -> None:
        super().__init__(
            "TOO_MANY", _("There are 12 papers already. Take one away first; the others are kept."), "file"
        )
