"""What is taken off a basket, and what it costs in the end."""

from typing import Any

import graphene

from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.tell_total import tell_total
from marketplace.graphql_api.base.money import Money, TaxedMoney, TaxedValue, taxed
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.catalogue.voucher import Voucher, seen
from marketplace.graphql_api.checkouts.checkout_loaders import priced
from marketplace.shared.money import Money as Amount


class DiscountedCheckout:
    """The fields of a basket that its discounts decide; mixed into Checkout."""

    total_price = graphene.Field(TaxedMoney, required=True)
    discount = graphene.Field(Money)
    discount_name = graphene.String()
    translated_discount_name = graphene.String()
    voucher = graphene.Field(Voucher)
    voucher_code = graphene.String()

    @staticmethod
    def resolve_total_price(root: Row, info: Any) -> TaxedValue:
        """What it costs with everything. Told to a buyer, it binds: another is said before the order."""
        basket = priced(info, root)
        total = basket.totals.total
        if info.context.requestor.app is None and basket.checkout.told_total != total.gross:
            tell_total(token=root.pk, total=total.gross, as_of=basket.checkout.updated_at)
        return taxed(total, root.channel.currency_code)

    @staticmethod
    def resolve_discount(root: Row, info: Any) -> Amount:
        """What its code (or a promotion for whole orders) takes off."""
        return Amount(priced(info, root).discount, root.channel.currency_code)

    @staticmethod
    def resolve_discount_name(root: Row, info: Any) -> str | None:
        """What that is called."""
        return priced(info, root).discount_name or None

    @staticmethod
    def resolve_translated_discount_name(root: Row, info: Any) -> str | None:
        """What that is called in the buyer's language."""
        return priced(info, root).translated_discount_name or None

    @staticmethod
    @permission_required("MANAGE_DISCOUNTS")
    def resolve_voucher(root: Row, info: Any) -> InChannel[Any] | None:
        """The voucher that applies; for staff."""
        voucher = priced(info, root).discounts.voucher
        return seen(info.context, voucher.row, root.channel) if voucher else None

    @staticmethod
    def resolve_voucher_code(root: Row, _info: Any) -> str | None:
        """The code that lies in it, whether or not it applies: one that stopped applying is said, never dropped."""
        return root.voucher_code or None
