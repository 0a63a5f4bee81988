"""One family of refusals. A person reads what happened, what was kept, and what to do next."""


class DomainError(Exception):
    """Something was refused by a rule of the house; nothing was changed.

    `code` is Saleor's error code where Saleor has one; `message` is a translated sentence for people; `field` is
    the input it is about, in Saleor's spelling, when there is one.
    """

    def __init__(self, code: str, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.field = field


class NotFoundError(DomainError):
    """What was named does not exist, or is not this person's to see: both read the same."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__("NOT_FOUND", message, field)


class PermissionDeniedError(DomainError):
    """The caller may not do this; the message does not tell whether the thing exists."""

    def __init__(self, message: str) -> None:
        super().__init__("PERMISSION_DENIED", message)
