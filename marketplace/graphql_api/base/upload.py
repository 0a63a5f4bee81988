"""A file that came with a request (the GraphQL multipart request specification, as Saleor takes it)."""

from typing import Any

import graphene
from graphql import GraphQLError


class Upload(graphene.Scalar):
    """A file; its value is something that can be read."""

    @staticmethod
    def serialize(_value: Any) -> Any:
        """Refuse: no answer holds a file."""
        raise GraphQLError("A file cannot be an answer.")

    @staticmethod
    def parse_value(value: Any) -> Any:
        """Take the file that the request's `map` put here."""
        if not hasattr(value, "read"):
            raise GraphQLError("A file is expected here: send the request as multipart/form-data.")
        return value

    @staticmethod
    def parse_literal(_node: Any, _variables: Any = None) -> Any:
        """Refuse a literal: a file can only be a variable."""
        raise GraphQLError("Give the file as a variable.")
