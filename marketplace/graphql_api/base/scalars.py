"""Saleor's scalars, as far as graphene lacks them or reads them otherwise."""

from decimal import Decimal as Number
from decimal import InvalidOperation
from typing import Any

import graphene
from graphql import GraphQLError
from graphql.language.ast import FloatValueNode, IntValueNode, StringValueNode

from marketplace.graphql_api.base.variables import ExactFloat

LARGEST = Number(10) ** 12


def _number(value: Any) -> Number:
    if isinstance(value, bool) or not isinstance(value, int | float | str | Number):
        raise GraphQLError(f"{str(value)[:40]} is not a number.")
    try:
        number = value.exact if isinstance(value, ExactFloat) else Number(str(value))
    except InvalidOperation:
        raise GraphQLError(f"{str(value)[:40]} is not a number.") from None
    if not number.is_finite() or abs(number) > LARGEST:
        raise GraphQLError(f"{str(value)[:40]} is too large a number.")
    return number


class Decimal(graphene.Scalar):
    """An exact number, given as a number or as text."""

    @staticmethod
    def serialize(value: Any) -> float:
        """Write it as Saleor does: as a JSON number."""
        return float(value)

    @classmethod
    def parse_value(cls, value: Any) -> Number:
        """Read a number of JSON; it must be finite and not larger than a million millions."""
        return _number(value)

    @classmethod
    def parse_literal(cls, node: Any, _variables: Any = None) -> Number:
        """Read a number of the document."""
        if not isinstance(node, IntValueNode | FloatValueNode | StringValueNode):
            raise GraphQLError("A number is expected here.")
        return cls.parse_value(node.value)


class PositiveDecimal(Decimal):
    """An exact number that is not negative; a price."""

    @classmethod
    def parse_value(cls, value: Any) -> Number:
        """Read a number of JSON; it must not be negative."""
        number = _number(value)
        if number < 0:
            raise GraphQLError(f"Value cannot be lower than 0. Unsupported value: {number}")
        return number


class Metadata(graphene.Scalar):
    """Notes as one JSON object of texts."""

    @staticmethod
    def serialize(value: Any) -> Any:
        """Write the object."""
        return value

    @staticmethod
    def parse_value(value: Any) -> Any:
        """Read an object of texts."""
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise GraphQLError("Metadata is an object whose values are texts.")
        return value

    @staticmethod
    def parse_literal(_node: Any, _variables: Any = None) -> Any:
        """Refuse a literal: nothing of ours takes one."""
        raise GraphQLError("Give metadata as a variable.")


class JSONString(graphene.JSONString):
    """JSON as text (rich text is EditorJS JSON)."""

    @staticmethod
    def parse_value(value: Any) -> Any:
        """Read JSON out of a text."""
        try:
            return graphene.JSONString.parse_value(value)
        except (TypeError, ValueError, RecursionError):
            raise GraphQLError("This text is not JSON.") from None

    @classmethod
    def parse_literal(cls, node: Any, _variables: Any = None) -> Any:
        """Read JSON out of a text of the document."""
        if not isinstance(node, StringValueNode):
            raise GraphQLError("JSON is expected as a text here.")
        return cls.parse_value(node.value)


class _WholeNumber(graphene.Int):
    """A whole number that is not below `least`."""

    least = 0

    @classmethod
    def parse_value(cls, value: Any) -> int:
        """Read a number of JSON."""
        number = graphene.Int.parse_value(value)
        if not isinstance(number, int) or number < cls.least:
            raise GraphQLError(f"A whole number from {cls.least} up is expected, not {str(value)[:40]}.")
        return number

    @classmethod
    def parse_literal(cls, node: Any, _variables: Any = None) -> int:
        """Read a number of the document."""
        if not isinstance(node, IntValueNode):
            raise GraphQLError("A whole number is expected here.")
        return cls.parse_value(int(node.value))


class PositiveInt(_WholeNumber):
    """A whole number from 1 up."""

    least = 1


class Minute(_WholeNumber):
    """Minutes."""


class Hour(_WholeNumber):
    """Hours."""


class Day(_WholeNumber):
    """Days."""
