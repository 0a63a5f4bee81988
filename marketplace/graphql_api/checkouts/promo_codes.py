"""Codes are laid into a basket and taken out."""

from typing import Any
from uuid import UUID

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.checkout.add_promo_code import add_promo_code
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.remove_promo_code import remove_promo_code, remove_voucher
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.checkouts.checkout_mutation import CheckoutMutation, NamesCheckout


class CheckoutAddPromoCode(CheckoutMutation):
    """Lay a voucher's code into a basket."""

    class Arguments(NamesCheckout):
        promo_code = graphene.String(required=True)

    @classmethod
    def change(cls, info: Any, token: UUID, *, promo_code: str) -> Row:
        """Lay it in, if it applies."""
        return add_promo_code(token=token, code=promo_code, now=info.context.now)


class CheckoutRemovePromoCode(CheckoutMutation):
    """Take a code out of a basket."""

    class Arguments(NamesCheckout):
        promo_code = graphene.String()
        promo_code_id = graphene.ID()

    @classmethod
    def change(cls, info: Any, token: UUID, *, promo_code: str | None = None, promo_code_id: str | None = None) -> Row:
        """Take it out; it is named by itself or by its voucher."""
        if (promo_code is None) == (promo_code_id is None):
            raise BadRequestError("Exactly one of `promoCode` and `promoCodeId` is needed.", "promoCode")
        if promo_code is not None:
            return remove_promo_code(token=token, code=promo_code, now=info.context.now)
        return remove_voucher(token=token, voucher_id=_voucher(promo_code_id or ""), now=info.context.now)


def _voucher(promo_code_id: str) -> int:
    try:
        return row_from(promo_code_id, "Voucher")
    except BadRequestError as refusal:
        raise CheckoutError("NOT_FOUND", _("This code does not lie in the basket."), "promoCodeId") from refusal


class PromoCodeMutations:
    """What may be done with codes in a basket."""

    checkout_add_promo_code = CheckoutAddPromoCode.Field()
    checkout_remove_promo_code = CheckoutRemovePromoCode.Field()
