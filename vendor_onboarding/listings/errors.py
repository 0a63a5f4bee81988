"""What a vendor's desk refuses, in words: what happened, what is safe, what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.shared.errors import DomainError, NotFoundError, PermissionDeniedError

PRICE_WORDS = {
    "NEGATIVE": gettext_lazy("A price cannot be below zero. The old price stays; type the price again."),
    "ZERO": gettext_lazy("A price of zero would give the goods away. The old price stays; hide the product instead."),
    "TOO_HIGH": gettext_lazy("The highest price is 1,000,000 baht. The old price stays; check the number."),
}
QUANTITY_WORDS = {
    "NEGATIVE": gettext_lazy("There cannot be fewer than 0 pieces. The old number stays; count again."),
    "TOO_MANY": gettext_lazy("The highest number is 100,000 pieces. The old number stays; check what was typed."),
}


class RefundStillToComeError(Exception):
    """Money came again before the refund that it undoes was posted: the event is to be delivered again later."""


class MissingError(NotFoundError):
    """What was asked for is not there, or another organisation's: both read the same."""

    def __init__(self) -> None:
        super().__init__(_("This is not at your desk. Nothing was changed."))


class LooksOnlyError(PermissionDeniedError):
    """This member may look and not change."""

    def __init__(self) -> None:
        super().__init__(
            _("Your role here lets you look, not change. Nothing was changed. Ask a manager or an editor of your team.")
        )


class NotPackingError(PermissionDeniedError):
    """This member does not pack, and so does not see where goods are sent."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Your role here lets you look, not pack. Nothing was changed."
                " Ask a manager of your team for the packer’s role."
            )
        )


class NotManagingError(PermissionDeniedError):
    """This member does not say who belongs to the team."""

    def __init__(self) -> None:
        super().__init__(_("Only a manager may change who belongs to the team. Nothing was changed. Ask a manager."))


class PriceRefusedError(DomainError):
    """A price that nobody may ask."""

    def __init__(self, code: str) -> None:
        super().__init__(code, str(PRICE_WORDS[code]), "price")


class QuantityRefusedError(DomainError):
    """A number of pieces that cannot be."""

    def __init__(self, code: str) -> None:
        super().__init__(code, str(QUANTITY_WORDS[code]), "quantity")


class ChangedMeanwhileError(DomainError):
    """Somebody else changed it after this page was opened; `current` is how it is now (satang or pieces)."""

    def __init__(self, field: str, current: int | None) -> None:
        super().__init__(
            "CHANGED_MEANWHILE",
            _("This was changed after you opened the page. What you typed is kept, not saved. Look, and save again."),
            field,
        )
        self.current = current


class NoPriceError(DomainError):
    """A product without a price cannot be shown."""

    def __init__(self) -> None:
        super().__init__("NO_PRICE", _("The product has no price yet, so it stays hidden. Set a price first."))


class SalesStoppedError(DomainError):
    """The organisation may not sell now; its desk shows the reason."""

    def __init__(self) -> None:
        super().__init__(
            "SALES_STOPPED",
            _("The sales of your organisation are stopped for now, so nothing can be shown. The reason stands above."),
        )
