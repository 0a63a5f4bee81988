"""Amounts as the API shows them."""

from dataclasses import dataclass
from typing import Any

import graphene

from marketplace.commerce.pricing.rules import TaxedAmount
from marketplace.shared.money import MINOR_UNITS
from marketplace.shared.money import Money as Amount


class Money(graphene.ObjectType):
    """An amount; its root is shared.money.Money."""

    currency = graphene.String(required=True)
    amount = graphene.Float(required=True)
    fractional_amount = graphene.Int(required=True)
    fraction_digits = graphene.Int(required=True)

    @staticmethod
    def resolve_amount(root: Amount, _info: Any) -> float:
        """Whole units with their fraction."""
        return float(root.major)

    @staticmethod
    def resolve_fractional_amount(root: Amount, _info: Any) -> int:
        """Minor units (satang)."""
        return root.minor

    @staticmethod
    def resolve_fraction_digits(root: Amount, _info: Any) -> int:
        """How many digits the fraction has."""
        return MINOR_UNITS[root.currency]


@dataclass(frozen=True, slots=True)
class TaxedValue:
    """The root of TaxedMoney."""

    gross: Amount
    net: Amount
    tax: Amount
    currency: str


class TaxedMoney(graphene.ObjectType):
    """An amount with its tax (gross) and without (net)."""

    currency = graphene.String(required=True)
    gross = graphene.Field(Money, required=True)
    net = graphene.Field(Money, required=True)
    tax = graphene.Field(Money, required=True)


class TaxedMoneyRange(graphene.ObjectType):
    """From the cheapest to the dearest; its root is a dict."""

    start = graphene.Field(TaxedMoney)
    stop = graphene.Field(TaxedMoney)


def taxed(amount: TaxedAmount, currency: str = "THB") -> TaxedValue:
    """Give the root of a TaxedMoney."""
    return TaxedValue(
        Amount(amount.gross, currency), Amount(amount.net, currency), Amount(amount.tax, currency), currency
    )
