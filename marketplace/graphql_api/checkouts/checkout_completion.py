"""How a basket reaches its buyer, and how it becomes an order."""

from typing import Any
from uuid import UUID

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.checkout.complete_checkout import complete_checkout
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.set_delivery_method import set_collection_point, set_delivery_method
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import key_from, names, row_from, uuid_from
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.checkouts.checkout_delivery import DeliveryOptionsCalculate
from marketplace.graphql_api.checkouts.checkout_mutation import CheckoutMutation, NamesCheckout, checkout_token
from marketplace.graphql_api.orders.order import Order

WAYS = ("ShippingMethod", "CheckoutDelivery", "Warehouse")


class CheckoutDeliveryMethodUpdate(CheckoutMutation):
    """Choose how the goods reach the buyer: by parcel, or at a pick-up point."""

    class Arguments:
        id = graphene.ID()
        token = graphene.UUID()
        delivery_method_id = graphene.ID()

    @classmethod
    def change(cls, info: Any, token: UUID, *, delivery_method_id: str | None = None) -> Row:
        """Set it; no id takes the choice back."""
        return _chosen(token, delivery_method_id, now=info.context.now)


class CheckoutShippingMethodUpdate(CheckoutMutation):
    """Choose how the parcel is sent, under the older name."""

    class Arguments(NamesCheckout):
        shipping_method_id = graphene.ID()

    @classmethod
    def change(cls, info: Any, token: UUID, *, shipping_method_id: str | None = None) -> Row:
        """Set it; no id takes the choice back."""
        if shipping_method_id is not None:
            key_from(shipping_method_id, "ShippingMethod")
        return _chosen(token, shipping_method_id, now=info.context.now)


class CheckoutComplete(CheckoutMutation):
    """Order what lies in a basket; asked again, the same order."""

    class Meta:
        gives_checkout = False
        rate_limit = "checkout-complete"

    class Arguments(NamesCheckout):
        store_source = graphene.Boolean(default_value=False)
        redirect_url = graphene.String()
        payment_data = JSONString()
        metadata = graphene.List(graphene.NonNull(MetadataInput))

    order = graphene.Field(Order)
    confirmation_needed = graphene.Boolean(required=True, default_value=False)
    confirmation_data = JSONString()

    @classmethod
    def perform(cls, _root: Any, info: Any, *, metadata: list[Any] | None = None, **named: Any) -> dict[str, Any]:
        """Order it."""
        token = checkout_token(named.get("id"), named.get("checkout_id"), named.get("token"))
        notes = notes_from(metadata)
        return {"order": complete_checkout(token=token, actor=actor_of(info), metadata=notes, now=info.context.now)}


def _chosen(token: UUID, way: str | None, *, now: Any) -> Row:
    if way is None:
        return set_delivery_method(token=token, now=now)
    try:
        key_from(way, *WAYS)
    except BadRequestError as refusal:
        message = _("This is neither a way to send parcels nor a pick-up point.")
        raise CheckoutError("INVALID", message, "deliveryMethodId") from refusal
    if names(way, "Warehouse"):
        return set_collection_point(token=token, warehouse_id=uuid_from(way, "Warehouse"), now=now)
    if names(way, "CheckoutDelivery"):
        return set_delivery_method(token=token, delivery_id=uuid_from(way, "CheckoutDelivery"), now=now)
    return set_delivery_method(token=token, method_id=row_from(way, "ShippingMethod"), now=now)


class CheckoutCompletionMutations:
    """From the way the goods take to the order."""

    delivery_options_calculate = DeliveryOptionsCalculate.Field()
    checkout_delivery_method_update = CheckoutDeliveryMethodUpdate.Field()
    checkout_shipping_method_update = CheckoutShippingMethodUpdate.Field()
    checkout_complete = CheckoutComplete.Field()
