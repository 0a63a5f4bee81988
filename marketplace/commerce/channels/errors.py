"""What is refused about channels. Codes are Saleor's (ChannelErrorCode)."""

from marketplace.shared.errors import DomainError


class ChannelError(DomainError):
    """A channel was not changed."""


class ShopError(DomainError):
    """The shop's settings were not changed."""
