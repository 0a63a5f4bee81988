"""What the maker's door refuses, in words: what happened, what is safe, what to do."""

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError, NotFoundError


class NotHersError(NotFoundError):
    """Nothing of this name is hers: missing and another's read the same."""

    def __init__(self) -> None:
        super().__init__(_("This page is not here. Nothing was changed."))


class CardEndedError(DomainError):
    """The card was ended while she stood at the door."""

    def __init__(self) -> None:
        super().__init__("CARD_ENDED", _("This card is not good any more. Ask your group for a new one."))


class CardMadeAlreadyError(DomainError):
    """The same form came twice; the paper of the first time is the good one."""

    def __init__(self) -> None:
        super().__init__(
            "MADE_ALREADY",
            _("The card was made already, and its paper is the good one. If it is lost, make a new card."),
        )


class EasyToGuessError(DomainError):
    """Four times the same picture."""

    def __init__(self) -> None:
        super().__init__("EASY_TO_GUESS", _("Four times the same is easy to guess. Choose again, not all the same."))


class OtherPicturesError(DomainError):
    """The second time other pictures than the first."""

    def __init__(self) -> None:
        super().__init__("OTHER_PICTURES", _("These were other pictures than before. Nothing is lost. Begin again."))


class WrongPicturesError(DomainError):
    """Not the pictures of this card."""

    def __init__(self) -> None:
        super().__init__("WRONG_PICTURES", _("These are not your pictures. Nothing is lost. Try again."))
