"""What is refused of an account, in words: what happened, what is safe, what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.shared.errors import DomainError, NotFoundError

ACCOUNT_WORDS = {
    "ROUTE": gettext_lazy("Choose how the money is to be sent."),
    "HOLDER": gettext_lazy("Write the account holder’s name as the bank has it."),
    "BANK": gettext_lazy("Choose the bank."),
    "ACCOUNT_NUMBER": gettext_lazy(
        "An account number has 10 to 15 digits. Copy it from the bank book; dashes do not matter."
    ),
    "PROMPTPAY_ID": gettext_lazy(
        "This is no PromptPay number. It is a mobile number, a 13-digit citizen or tax number, or a 15-digit wallet."
    ),
    "REASON": gettext_lazy("Write why the money goes to an account in another name."),
    "WITNESS": gettext_lazy("Write who was there when it was agreed: a name, and who that is."),
}


class NoSuchAccountError(NotFoundError):
    """The account is not there, or is somebody else's: both read the same."""

    def __init__(self) -> None:
        super().__init__(_("This account is not here. Nothing was changed."))


class AccountRefusedError(DomainError):
    """Details that cannot be an account. The message never repeats the number."""

    def __init__(self, field: str, code: str) -> None:
        super().__init__(code, str(ACCOUNT_WORDS[code]), field)


class DecidedAlreadyError(DomainError):
    """A decision on an account that is no longer open."""

    def __init__(self) -> None:
        super().__init__(
            "WRONG_STATE", _("This account was decided on or replaced meanwhile. Nothing was changed. Look again.")
        )


class SamePersonError(DomainError):
    """Whoever proposed an account does not decide on it."""

    def __init__(self) -> None:
        super().__init__(
            "FOUR_EYES", _("You proposed this account, so another person has to decide. Nothing was changed.")
        )


class OwnHouseError(DomainError):
    """Nobody of the organisation whose money it is, or at which the maker works, is the second pair of eyes."""

    def __init__(self) -> None:
        super().__init__(
            "FOUR_EYES",
            _("You belong to this organisation, so somebody from outside it has to decide. Nothing was changed."),
        )


class WordsNeededError(DomainError):
    """Something that must be said was left out; `field` is the input."""

    def __init__(self, field: str) -> None:
        super().__init__("REQUIRED", _("Write this, please. Nothing was changed."), field)
