"""What the store-room refuses."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError


class InsufficientStockError(DomainError):
    """There are not enough pieces to promise; `variants` are the ids of what is short. Nothing was promised."""

    def __init__(self, variants: Sequence[int], *, field: str = "lines") -> None:
        message = _("Some of the goods are no longer there in that quantity. Take fewer pieces, or something else.")
        super().__init__("INSUFFICIENT_STOCK", message, field)
        self.variants = tuple(variants)
