"""May the sellers of what lies in a basket sell now?"""

from datetime import datetime

from django.utils.translation import gettext

from marketplace.gateway.errors import DomainError
from marketplace.gateway.records import Checkout
from vendor_onboarding.listings.goods_not_to_sell import goods_not_to_sell


class SellerMayNotSellError(DomainError):
    """Somebody's goods in the basket cannot be sold now; nothing was ordered, the basket is kept."""


def check_sellers(basket: Checkout, *, now: datetime) -> None:
    """Refuse an order whose seller may not sell: sales stopped, or (in production) nobody sells before the law.

    Raises SellerMayNotSellError naming the goods.
    """
    refused = goods_not_to_sell({line.product_reference for line in basket.lines}, now=now)
    names = ", ".join(line.product_name for line in basket.lines if line.product_reference in refused)
    if names:
        raise SellerMayNotSellError(
            "SELLER_MAY_NOT_SELL",
            gettext("This cannot be sold now: %(names)s. Nothing was ordered; take it out of your basket to go on.")
            % {"names": names},
        )
