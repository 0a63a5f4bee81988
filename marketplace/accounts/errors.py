"""What is said to who may not sign in, or may not change how she does."""

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError


class CodeRefusedError(DomainError):
    """The code is not right, too old, or was used before; which of them, nobody is told."""

    def __init__(self) -> None:
        words = _("This code does not fit. Wait for the next one in your app, or use a recovery code not used before.")
        super().__init__("INVALID", words, "code")


class NothingBegunError(DomainError):
    """There is no secret that waits for its first code."""

    def __init__(self) -> None:
        super().__init__("NOT_FOUND", _("Begin again: the picture for your app is no longer good."), "code")


class PasskeyRefusedError(DomainError):
    """What the browser handed over is no passkey of hers for this market. Nothing was changed."""

    def __init__(self) -> None:
        words = _("The passkey was not taken. Nothing was changed; try again, or sign in another way.")
        super().__init__("INVALID", words)


class PasswordRefusedError(DomainError):
    """The password that she has now was not typed right."""

    def __init__(self) -> None:
        super().__init__("INVALID", _("This is not your present password. Nothing was changed."), "password")


class LetterSpentError(DomainError):
    """The link of a letter was used, is too old, or never was one: they read the same."""

    def __init__(self) -> None:
        super().__init__("EXPIRED", _("This link was used already, or is too old. Ask for a new letter."))


class ResetRefusedError(DomainError):
    """A second step is not taken away like this; `code` is OWN_ACCOUNT, NO_REASON or NOT_FOUND."""

    def __init__(self, code: str) -> None:
        words = {
            "OWN_ACCOUNT": _("Somebody else must do this for you. Nothing was changed."),
            "NO_REASON": _("Say why, and how you know that it is she who asks."),
            "NOT_FOUND": _("There is no account with this address. Nothing was changed."),
        }
        super().__init__(code, words[code], "reason" if code == "NO_REASON" else "email")
