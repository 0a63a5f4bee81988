"""How a basket reaches its buyer, and what is wrong with that."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.checkout.delivery import Delivery as Root
from marketplace.commerce.checkout.delivery import delivery_of, is_stale, is_still_offered, shipping_listings
from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.set_delivery_method import look_at_deliveries
from marketplace.commerce.shipping.models import ShippingMethodListing
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.ids import to_global_id, uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.catalogue.warehouse import Warehouse
from marketplace.graphql_api.checkouts.checkout_line import (
    CheckoutLineProblemInsufficientStock,
    CheckoutLineProblemVariantNotAvailable,
    problem_type,
)
from marketplace.graphql_api.checkouts.checkout_loaders import (
    LineProblem,
    offered_of_checkout,
    priced,
    problems_of_lines,
)
from marketplace.graphql_api.shop.shipping_method import ShippingMethod


class DeliveryMethod(graphene.Union):
    """How goods reach the buyer."""

    class Meta:
        types = (Warehouse, ShippingMethod)

    @classmethod
    def resolve_type(cls, instance: Any, _info: Any) -> Any:
        """A parcel, unless it is a place."""
        return ShippingMethod if isinstance(instance, ShippingMethodListing) else Warehouse


class Delivery(graphene.ObjectType):
    """A way to send a basket, under the name by which its buyer chooses it."""

    id = graphene.ID(required=True)
    shipping_method = graphene.Field(ShippingMethod)

    @staticmethod
    def resolve_id(root: Root, _info: Any) -> str:
        """Saleor's name of it."""
        return to_global_id("CheckoutDelivery", root.id)

    @staticmethod
    def resolve_shipping_method(root: Root, _info: Any) -> ShippingMethodListing | None:
        """How it is sent; nothing where that is offered no more."""
        return root.listing


@dataclass(frozen=True, slots=True)
class DeliveryProblem:
    """What is wrong with the chosen way of sending: `stale`, or no longer offered on its terms."""

    delivery: Root
    stale: bool


class CheckoutProblemDeliveryMethodStale(graphene.ObjectType):
    """The basket or its address changed since the way of sending was chosen: calculate the deliveries again."""

    delivery = graphene.Field(Delivery, required=True)


class CheckoutProblemDeliveryMethodInvalid(graphene.ObjectType):
    """The chosen way of sending is no longer offered, or not on the terms on which it was chosen: choose again."""

    delivery = graphene.Field(Delivery, required=True)


class CheckoutProblem(graphene.Union):
    """What is wrong with a basket."""

    class Meta:
        types = (
            CheckoutProblemDeliveryMethodStale,
            CheckoutProblemDeliveryMethodInvalid,
            CheckoutLineProblemInsufficientStock,
            CheckoutLineProblemVariantNotAvailable,
        )

    @classmethod
    def resolve_type(cls, instance: Any, _info: Any) -> Any:
        """By what is wrong."""
        if isinstance(instance, LineProblem):
            return problem_type(instance)
        return CheckoutProblemDeliveryMethodStale if instance.stale else CheckoutProblemDeliveryMethodInvalid


def chosen_delivery(info: Any, root: Row) -> Root | None:
    """Give the chosen way of sending; None while nothing is chosen, or the goods are fetched."""
    if root.shipping_method_id is None or not priced(info, root).needs_shipping:
        return None
    return delivery_of(root.pk, root.shipping_method_id, priced(info, root).shipping)


def problems_of(info: Any, root: Row) -> list[Any]:
    """Name everything that is wrong with a basket: its lines first, then how it is sent (Saleor's order)."""
    basket = priced(info, root)
    found: list[Any] = list(info.context.load(problems_of_lines, root.pk).values())
    delivery = chosen_delivery(info, root)
    if delivery is None:
        return found
    if is_stale(basket, now=info.context.now):
        found.append(DeliveryProblem(delivery, stale=True))
    if not is_still_offered(basket, info.context.load(offered_of_checkout, root.pk)):
        found.append(DeliveryProblem(delivery, stale=False))
    return found


DeliveryOptionsCalculateErrorCode = graphene.Enum(
    "DeliveryOptionsCalculateErrorCode", [(one, one) for one in ("GRAPHQL_ERROR", "NOT_FOUND", "INVALID")]
)


class DeliveryOptionsCalculateError(ErrorFields, graphene.ObjectType):
    """Why the deliveries cannot be told."""

    code = DeliveryOptionsCalculateErrorCode(required=True)


class DeliveryOptionsCalculate(StoreMutation):
    """Look in which ways a basket can be sent now."""

    class Meta:
        error_type = DeliveryOptionsCalculateError

    class Arguments:
        id = graphene.ID(required=True)

    deliveries = graphene.NonNull(graphene.List(graphene.NonNull(Delivery)))

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Look; what was chosen stays chosen."""
        token: UUID = uuid_from(id, "Checkout")
        basket = look_at_deliveries(token=token, now=info.context.now)
        return {"deliveries": [delivery_of(token, one.method_id, one) for one in shipping_listings(basket)]}

    @classmethod
    def mutate(cls, root: Any, info: Any, **arguments: Any) -> Any:
        """Refused, there are no deliveries (the list is never null)."""
        answer = super().mutate(root, info, **arguments)
        answer.deliveries = answer.deliveries or []
        return answer
