"""What is refused about orders and their payments."""

from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError


class OrderError(DomainError):
    """An order may not be changed in this way; nothing was changed.

    `lines` and `variants` are the rows of what it is about; `details` are more fields of the API's error.
    """

    def __init__(self, code: str, message: str, field: str | None = None) -> None:
        super().__init__(code, message, field)
        self.details: dict[str, object] = {}
        self.lines: tuple[UUID, ...] = ()
        self.variants: tuple[int, ...] = ()


class PaymentReportError(DomainError):
    """A report about a payment does not fit what is known; nothing was changed."""


def not_cancellable() -> OrderError:
    """The order is already called off, or goods went out."""
    return OrderError("CANNOT_CANCEL_ORDER", _("This order can no longer be cancelled."), "order")


def not_unconfirmed() -> OrderError:
    """Only an order that waits for its confirmation can be confirmed."""
    return OrderError("INVALID", _("This order does not wait for a confirmation."), "id")


def address_refused(part: str) -> OrderError:
    """A part of an address is missing, or longer than anything real; `part` in Saleor's spelling."""
    return OrderError("INVALID", _("Fill in the address completely."), part)


def not_editable() -> OrderError:
    """Lines, parcel and discounts are changed only before an order is confirmed and paid."""
    return OrderError("NOT_EDITABLE", _("Only a draft or an unconfirmed, unpaid order can be edited."), "id")
