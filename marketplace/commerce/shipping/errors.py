"""What is refused about zones and ways to send parcels. Codes are Saleor's (ShippingErrorCode)."""

from collections.abc import Mapping, Sequence

from marketplace.shared.errors import DomainError


class ShippingError(DomainError):
    """A zone or a way to send was not changed; `details` name what it is about, by the API's field."""

    def __init__(
        self, code: str, message: str, field: str | None = None, *, about: Mapping[str, Sequence[object]] | None = None
    ) -> None:
        super().__init__(code, message, field)
        self.about = dict(about or {})
        self.details: dict[str, object] = {}
