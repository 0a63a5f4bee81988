"""Make a request's variables fit for graphql-core and for a database."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from marketplace.graphql_api.base.errors import BadRequestError

UNFIT = re.compile("[\x00\ud800-\udfff]")


class ExactFloat(float):
    """A number that also knows itself exactly: GraphQL's own Float takes it, and our Decimal reads `exact`."""

    exact: Decimal

    def __new__(cls, exact: Decimal) -> "ExactFloat":
        """Wrap an exact number."""
        number = super().__new__(cls, exact)
        number.exact = exact
        return number


def prepared(value: Any) -> Any:
    """Give variables with decimals as numbers that GraphQL knows.

    Raises BadRequestError for a text that no database can keep (NUL, half of a surrogate pair).
    """
    if isinstance(value, str):
        if UNFIT.search(value):
            raise BadRequestError("Texts must not hold the NUL character or halves of characters.")
        return value
    if isinstance(value, Decimal):
        return ExactFloat(value)
    if isinstance(value, Mapping):
        return {prepared(name): prepared(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [prepared(one) for one in value]
    return value
