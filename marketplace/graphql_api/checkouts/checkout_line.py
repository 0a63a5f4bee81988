"""The goods in a basket, and what is wrong with them."""

from collections.abc import Callable
from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductVariant as VariantRow
from marketplace.commerce.checkout.models import CheckoutLine as Row
from marketplace.commerce.checkout.queries import PricedLine
from marketplace.commerce.pricing.rules import NOTHING, TaxedAmount
from marketplace.graphql_api.base.money import Money, TaxedMoney, TaxedValue, taxed
from marketplace.graphql_api.base.nodes import NOTED, InChannel, node_of
from marketplace.graphql_api.base.paging import countable_connection
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.catalogue.product_variant import ProductVariant
from marketplace.graphql_api.checkouts.checkout_loaders import LineProblem, priced_line, priced_of, problems_of_lines
from marketplace.shared.money import Money as Amount

LINE = "marketplace.graphql_api.checkouts.checkout_line.CheckoutLine"


def _of_line(pick: Callable[[PricedLine], TaxedAmount]) -> Any:
    def resolve(root: Row, info: Any) -> TaxedValue:
        return taxed(pick(priced_line(info, root)), _currency(root, info))

    return resolve


def _before_discounts(times_quantity: bool) -> Any:
    def resolve(root: Row, info: Any) -> Amount:
        line = priced_line(info, root)
        return Amount(line.undiscounted * (root.quantity if times_quantity else 1), _currency(root, info))

    return resolve


def _currency(root: Row, info: Any) -> str:
    currency: str = priced_of(info, root.checkout_id).checkout.channel.currency_code
    return currency


class CheckoutLineProblemInsufficientStock(graphene.ObjectType):
    """Fewer pieces are free than lie in the basket; its root is a LineProblem."""

    available_quantity = graphene.Int()
    line = graphene.Field(LINE, required=True)
    variant = graphene.Field(ProductVariant, required=True)

    @staticmethod
    def resolve_available_quantity(root: LineProblem, _info: Any) -> int | None:
        """How many pieces are free."""
        return root.left

    @staticmethod
    def resolve_variant(root: LineProblem, info: Any) -> InChannel[VariantRow]:
        """What is short."""
        return _variant(root.line, info)


class CheckoutLineProblemVariantNotAvailable(graphene.ObjectType):
    """The goods are not sold here now; its root is a LineProblem."""

    line = graphene.Field(LINE, required=True)


class CheckoutLineProblem(graphene.Union):
    """What is wrong with a line."""

    class Meta:
        types = (CheckoutLineProblemInsufficientStock, CheckoutLineProblemVariantNotAvailable)

    @classmethod
    def resolve_type(cls, instance: Any, _info: Any) -> Any:
        """By what is wrong."""
        return problem_type(instance)


def problem_type(problem: LineProblem) -> Any:
    """Give the type of a line's problem."""
    return CheckoutLineProblemVariantNotAvailable if problem.left is None else CheckoutLineProblemInsufficientStock


@node_of(Row)
class CheckoutLine(graphene.ObjectType):
    """So many pieces of a variant in a basket, at today's price."""

    class Meta:
        interfaces = NOTED

    variant = graphene.Field(ProductVariant, required=True)
    quantity = graphene.Int(required=True)
    unit_price = graphene.Field(
        TaxedMoney, required=True, resolver=_of_line(lambda one: one.price.unit if one.price else NOTHING)
    )
    undiscounted_unit_price = graphene.Field(Money, required=True, resolver=_before_discounts(False))
    total_price = graphene.Field(
        TaxedMoney, required=True, resolver=_of_line(lambda one: one.price.total if one.price else NOTHING)
    )
    undiscounted_total_price = graphene.Field(Money, required=True, resolver=_before_discounts(True))
    requires_shipping = graphene.Boolean(required=True)
    problems = graphene.List(graphene.NonNull(CheckoutLineProblem))
    is_gift = graphene.Boolean()
    price_override_reason = graphene.String()

    @staticmethod
    def resolve_variant(root: Row, info: Any) -> InChannel[VariantRow]:
        """What it is, as the basket's channel sees it."""
        return _variant(root, info)

    @staticmethod
    def resolve_requires_shipping(root: Row, info: Any) -> bool:
        """Goods are sent, services are not."""
        return priced_line(info, root).variant.product.product_type.is_shipping_required

    @staticmethod
    def resolve_problems(root: Row, info: Any) -> list[LineProblem]:
        """Why it cannot be bought as it lies there."""
        found = info.context.load(problems_of_lines, root.checkout_id).get(root.pk)
        return [found] if found else []

    @staticmethod
    @permission_required("MANAGE_CHECKOUTS", "HANDLE_CHECKOUTS")
    def resolve_price_override_reason(root: Row, _info: Any) -> str | None:
        """Why an app set a price of its own."""
        return root.price_override_reason or None


CheckoutLineCountableConnection = countable_connection(CheckoutLine)


def _variant(line: Row, info: Any) -> InChannel[VariantRow]:
    return InChannel(priced_line(info, line).variant, priced_of(info, line.checkout_id).checkout.channel)
