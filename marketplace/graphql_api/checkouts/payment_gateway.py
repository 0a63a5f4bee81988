"""Ways to pay, and gift cards, as a basket shows them."""

from typing import Any

import graphene

from marketplace.commerce.customers.models import App
from marketplace.graphql_api.base.money import Money
from marketplace.graphql_api.base.nodes import Node


class GatewayConfigLine(graphene.ObjectType):
    """A setting of a way to pay."""

    field = graphene.String(required=True)
    value = graphene.String()


class PaymentGateway(graphene.ObjectType):
    """A way to pay; its root is its app."""

    name = graphene.String(required=True)
    id = graphene.ID(required=True)
    config = graphene.NonNull(graphene.List(graphene.NonNull(GatewayConfigLine)))
    currencies = graphene.NonNull(graphene.List(graphene.NonNull(graphene.String)))

    @staticmethod
    def resolve_id(root: App, _info: Any) -> str:
        """The name by which a payment is begun."""
        return root.identifier

    @staticmethod
    def resolve_config(_root: App, _info: Any) -> list[Any]:
        """None: a payment's app tells what it needs when it is initialized."""
        return []

    @staticmethod
    def resolve_currencies(_root: App, _info: Any) -> list[str]:
        """Baht."""
        return ["THB"]


class GiftCard(graphene.ObjectType):
    """A gift card. The shop has none yet; a basket's list of them is empty."""

    class Meta:
        interfaces = (Node,)

    display_code = graphene.String(required=True)
    last4_code_chars = graphene.String(required=True)
    is_active = graphene.Boolean(required=True)
    current_balance = graphene.Field(Money, required=True)
    initial_balance = graphene.Field(Money, required=True)
