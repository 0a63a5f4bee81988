"""Ways to send a parcel, as a basket or an order shows them."""

from typing import Any

import graphene

from marketplace.commerce.shipping.models import ShippingMethod as MethodRow
from marketplace.commerce.shipping.models import ShippingMethodListing as Row
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.languages import LanguageCodeEnum, LanguageDisplay
from marketplace.graphql_api.base.money import Money
from marketplace.graphql_api.base.nodes import NOTED, Node, node_of
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.translation import Translated, translated
from marketplace.shared.money import Money as Amount


class ShippingMethodTypeEnum(graphene.Enum):
    """By what a way of sending is offered."""

    PRICE = "PRICE"
    WEIGHT = "WEIGHT"


class ShippingMethodTranslation(graphene.ObjectType):
    """A way to send a parcel in another language."""

    class Meta:
        interfaces = (Node,)

    language = graphene.Field(LanguageDisplay, required=True)
    name = graphene.String()

    @staticmethod
    def resolve_id(root: Translated, _info: Any) -> str:
        """The row and the language."""
        return to_global_id("ShippingMethodTranslation", f"{root.row}-{root.language}")

    @staticmethod
    def resolve_name(root: Translated, _info: Any) -> str | None:
        """Its name."""
        return root.words.get("name")


@node_of(Row)
class ShippingMethod(graphene.ObjectType):
    """A way to send a parcel in a channel; its root is the method's listing there."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    type = ShippingMethodTypeEnum()
    description = JSONString()
    minimum_delivery_days = graphene.Int()
    maximum_delivery_days = graphene.Int()
    minimum_order_price = graphene.Field(Money)
    maximum_order_price = graphene.Field(Money)
    price = graphene.Field(Money, required=True)
    active = graphene.Boolean(required=True)
    message = graphene.String()
    translation = graphene.Field(ShippingMethodTranslation, language_code=LanguageCodeEnum(required=True))

    @staticmethod
    def resolve_id(root: Row, _info: Any) -> str:
        """The method's id; what it costs where is told by its price."""
        return to_global_id("ShippingMethod", root.method_id)

    @staticmethod
    def resolve_metadata(root: Row, _info: Any) -> list[tuple[str, str]]:
        """The method's public notes."""
        return sorted(root.method.metadata.items())

    @staticmethod
    def resolve_name(root: Row, _info: Any) -> str:
        """Its Thai name."""
        return root.method.name

    @staticmethod
    def resolve_description(root: Row, _info: Any) -> Any:
        """What the sender should know, as EditorJS."""
        return root.method.description

    @staticmethod
    def resolve_minimum_delivery_days(root: Row, _info: Any) -> int | None:
        """The earliest day of arrival."""
        return root.method.minimum_delivery_days

    @staticmethod
    def resolve_maximum_delivery_days(root: Row, _info: Any) -> int | None:
        """The latest day of arrival."""
        return root.method.maximum_delivery_days

    @staticmethod
    def resolve_type(root: Row, _info: Any) -> str:
        """By what it is offered."""
        return root.method.type

    @staticmethod
    def resolve_minimum_order_price(root: Row, _info: Any) -> Amount:
        """From which subtotal it is offered."""
        return Amount(root.minimum_order_amount, root.channel.currency_code)

    @staticmethod
    def resolve_maximum_order_price(root: Row, _info: Any) -> Amount | None:
        """Up to which subtotal it is offered."""
        most = root.maximum_order_amount
        return None if most is None else Amount(most, root.channel.currency_code)

    @staticmethod
    def resolve_price(root: Row, _info: Any) -> Amount:
        """What it costs, tax included."""
        return Amount(root.price_amount, root.channel.currency_code)

    @staticmethod
    def resolve_active(_root: Row, _info: Any) -> bool:
        """Only what can be chosen is shown."""
        return True

    @staticmethod
    def resolve_translation(root: Row, _info: Any, language_code: Any) -> Translated | None:
        """Its name in another language."""
        method: MethodRow = root.method
        return translated(method, language_code)
