"""Weights as they are given: a number of kilograms, or a number with its unit."""

from decimal import Decimal as Number
from typing import Any

import graphene
from graphql import GraphQLError
from graphql.language.ast import ObjectValueNode

from marketplace.graphql_api.base.scalars import Decimal

GRAMS = {
    "G": Number(1),
    "KG": Number(1000),
    "TONNE": Number(1_000_000),
    "LB": Number("453.59237"),
    "OZ": Number("28.349523125"),
}
HEAVIEST = 2**31 - 1


class WeightScalar(graphene.Scalar):
    """A weight; read as whole grams (below zero too: the deed says what is wrong with it)."""

    @staticmethod
    def serialize(value: Any) -> Any:
        """Write it as it is; no output of ours uses it."""
        return value

    @classmethod
    def parse_value(cls, value: Any) -> int:
        """Read 1.5 (kilograms) or {"unit": "G", "value": 1500}."""
        unit, number = "KG", value
        if isinstance(value, dict):
            unit, number = str(value.get("unit", "KG")).upper(), value.get("value")
        if unit not in GRAMS:
            raise GraphQLError(f"{unit[:20]} is no unit of weight.")
        grams = Decimal.parse_value(number) * GRAMS[unit]
        if abs(grams) > HEAVIEST:
            raise GraphQLError("This is too heavy.")
        return int(grams.to_integral_value())

    @classmethod
    def parse_literal(cls, node: Any, variables: Any = None) -> int:
        """Read a weight of the document."""
        if isinstance(node, ObjectValueNode):
            return cls.parse_value({one.name.value: getattr(one.value, "value", None) for one in node.fields})
        return cls.parse_value(Decimal.parse_literal(node, variables))
