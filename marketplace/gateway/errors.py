"""What the store may answer instead of what was asked for. All are DomainErrors with a translated sentence."""

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError, NotFoundError, PermissionDeniedError

__all__ = [
    "DomainError",
    "NotFoundError",
    "PermissionDeniedError",
    "SignInExpiredError",
    "StoreRefusedError",
    "StoreUnavailableError",
]


class StoreUnavailableError(DomainError):
    """The store did not answer, or not in a way that we understand; it may or may not have done what was asked."""

    def __init__(self) -> None:
        super().__init__(
            "STORE_UNAVAILABLE", _("The store does not answer just now. What you typed is kept; try again in a minute.")
        )


class StoreRefusedError(DomainError):
    """The store understood and refused: `code` and `field` are Saleor's, `message` is ours where we know the code.

    `variants` names the variants (our references) it is about, as far as the store said so.
    """

    def __init__(self, code: str, message: str, field: str | None = None, variants: tuple[str, ...] = ()) -> None:
        super().__init__(code, message, field)
        self.variants = variants


class SignInExpiredError(DomainError):
    """A buyer's token is no longer good: refresh it, or let her sign in again."""

    def __init__(self) -> None:
        super().__init__("SIGN_IN_EXPIRED", _("You have been signed out. Your basket is kept; sign in again."))
