"""What the data protection desk refuses, in words."""

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError, NotFoundError


class NotHereError(NotFoundError):
    """No such request, breach or person."""

    def __init__(self) -> None:
        super().__init__(_("This is not here. Nothing was changed."))


class ClosedAlreadyError(DomainError):
    """It was answered or reported before."""

    def __init__(self) -> None:
        super().__init__("CLOSED", _("This was closed before. Nothing was changed; look at the answer."))
