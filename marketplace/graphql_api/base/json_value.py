"""JSON as a value of its own (what payment apps and their faces tell each other)."""

import json
from typing import Any

import graphene
from graphene.types.generic import GenericScalar
from graphql import GraphQLError

LONGEST = 20_000


class JSON(graphene.Scalar):
    """Any JSON value."""

    @staticmethod
    def serialize(value: Any) -> Any:
        """Write it as it is."""
        return value

    @staticmethod
    def parse_value(value: Any) -> Any:
        """Take it as it is, up to 20,000 letters."""
        try:
            length = len(json.dumps(value, default=str))
        except (TypeError, ValueError, RecursionError):
            raise GraphQLError("This is not JSON.") from None
        if length > LONGEST:
            raise GraphQLError("This JSON is too long.")
        return value

    @classmethod
    def parse_literal(cls, node: Any, _variables: Any = None) -> Any:
        """Read it out of the document."""
        return cls.parse_value(GenericScalar.parse_literal(node))
