"""Why a picture was not taken."""

from marketplace.shared.errors import DomainError


class PictureRefused(DomainError):
    """A picture cannot be used; nothing was kept of it, and the old picture stays."""

    def __init__(self, message: str) -> None:
        super().__init__("INVALID", message, "image")


class DocumentRefused(DomainError):
    """A paper cannot be used; nothing was kept of it."""

    def __init__(self, message: str) -> None:
        super().__init__("INVALID", message, "file")
