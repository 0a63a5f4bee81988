"""What the basket refuses. Codes and fields are Saleor's (CheckoutErrorCode)."""

from collections.abc import Sequence

from marketplace.shared.errors import DomainError


class CheckoutError(DomainError):
    """Something about a basket was refused; it is as it was. `variants` are the ids of the goods it is about."""

    def __init__(self, code: str, message: str, field: str | None = None, *, variants: Sequence[int] = ()) -> None:
        super().__init__(code, message, field)
        self.variants = tuple(variants)
        self.details: dict[str, object] = {}


class AddressError(CheckoutError):
    """An address lacks something; `address_type` is SHIPPING or BILLING."""

    def __init__(self, code: str, message: str, field: str, *, address_type: str) -> None:
        super().__init__(code, message, field)
        self.address_type = address_type


class PaymentError(DomainError):
    """A payment cannot be begun, continued or changed; nothing was changed. Codes are Saleor's of each mutation."""
