"""One family of refusals. A person reads what happened, what was kept, and what to do next."""

from collections.abc import Sequence
from typing import Any


class DomainError(Exception):
    """Something was refused by a rule of the house; nothing was changed.

    `code` is Saleor's error code where Saleor has one; `message` is a translated sentence for people; `field` is
    the input it is about, in Saleor's spelling, when there is one; `details` is what else Saleor tells of it
    (attributes, channels, ...), by its snake_case name.
    """

    def __init__(self, code: str, message: str, field: str | None = None, **details: Any) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.field = field
        self.details = details


class Refusals(DomainError):
    """Several things were refused at once; nothing was changed. Reads as the first of them."""

    def __init__(self, refusals: Sequence[DomainError]) -> None:
        first = refusals[0]
        super().__init__(first.code, first.message, first.field)
        self.refusals = tuple(refusals)


class NotFoundError(DomainError):
    """What was named does not exist, or is not this person's to see: both read the same."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__("NOT_FOUND", message, field)


class PermissionDeniedError(DomainError):
    """The caller may not do this; the message does not tell whether the thing exists."""

    def __init__(self, message: str) -> None:
        super().__init__("PERMISSION_DENIED", message)
