"""Count the statements that an answer costs."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

# What remembering answers costs beside: a look at the tokens, and now and then one at the next moment of a subject.
BESIDE = ("FROM graphql_api_generation", "MIN(moment)")


class Statements(list[str]):
    """The statements of a `with` block, filled when it ends."""


@contextmanager
def statements() -> Iterator[Statements]:
    """Gather the statements of the resolvers alone."""
    found = Statements()
    with CaptureQueriesContext(connection) as captured:
        yield found
    found += [one["sql"] for one in captured if not any(words in one["sql"] for words in BESIDE)]
