"""Change the settings of the whole shop."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.channels.errors import ShopError
from marketplace.commerce.channels.models import ShopSettings
from marketplace.shared.locks import lock_rows

# Those that are counted, and the names by which the API refuses them; None takes a limit away.
COUNTS = {
    "limit_quantity_per_checkout": "limitQuantityPerCheckout",
    "reserve_stock_duration_anonymous_user": "reserveStockDurationAnonymousUser",
    "reserve_stock_duration_authenticated_user": "reserveStockDurationAuthenticatedUser",
}


def change_shop_settings(
    columns: Mapping[str, Any], *, metadata: Mapping[str, str], private_metadata: Mapping[str, str]
) -> ShopSettings:
    """Set columns of the shop's one row of settings; notes are added to its notes.

    A count of nothing means none, as in Saleor. Raises ShopError (INVALID).
    """
    ShopSettings.objects.get_or_create(pk=1)
    row = lock_rows(ShopSettings.objects.filter(pk=1))[0]
    for column, value in columns.items():
        if column in COUNTS:
            value = value or None
            if value is not None and not 0 < value < 2**31:
                raise ShopError("INVALID", _("This number cannot be."), COUNTS[column])
        setattr(row, column, "" if value is None and column not in COUNTS else value)
    row.metadata = {**row.metadata, **metadata}
    row.private_metadata = {**row.private_metadata, **private_metadata}
    row.save()
    return row
