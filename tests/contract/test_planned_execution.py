"""All our documents, and many at random, run by their plans as graphql-core would run them."""

from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from graphql import OperationDefinitionNode, OperationType, execute, parse, validate
from hypothesis import HealthCheck, assume, given, settings
from hypothesis_graphql import queries

from marketplace.gateway.codegen.__main__ import GATEWAY
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.permissions import Requestor
from marketplace.graphql_api.schema import schema
from marketplace.shared.graphql.planned import run_planned
from tests import builders
from tests.benchmarks.asking import DOCUMENTS
from tests.random_scalars import SCALARS

SCHEMA = schema.graphql_schema
EVERYTHING = "\n".join(path.read_text(encoding="utf-8") for path in sorted((GATEWAY / "documents").glob("*.graphql")))
GATEWAYS = [
    one.name.value
    for one in parse(EVERYTHING).definitions
    if isinstance(one, OperationDefinitionNode) and one.name and one.operation is OperationType.QUERY
]
SOME = {"Int": 5, "String": "x", "ID": "UHJvZHVjdDox", "Boolean": True}
PLACES = {"channel": "online", "slug": "a-mat", "note": "vendor", "words": "เสื่อ"}


@pytest.fixture
def goods(db: Any) -> None:
    builders.set_up_market()
    seller = builders.an_organisation()
    mat = builders.a_product("เสื่อกก", slug="a-mat", organisation=seller, category=builders.a_category())
    builders.a_variant(mat, "ใหญ่")
    builders.a_product("ตะกร้า", organisation=seller, published=False)


def some_variables(operation: OperationDefinitionNode) -> dict[str, Any]:
    """A value for each variable that must have one."""
    values = {}
    for one in operation.variable_definitions or ():
        name, kind = one.variable.name.value, getattr(one.type, "type", None)
        if name in PLACES:
            values[name] = PLACES[name]
        elif kind is not None:
            values[name] = SOME.get(getattr(kind, "name", None) and kind.name.value, {})
    return values


def asked_both_ways(text: str, variables: dict[str, Any], name: str | None, requestor: Requestor) -> tuple[Any, Any]:
    tree, now = parse(text), timezone.now()
    assert validate(SCHEMA, tree) == []
    theirs = execute(
        SCHEMA,
        tree,
        context_value=Context(requestor=requestor, now=now),
        variable_values=variables,
        operation_name=name,
        hide_suggestions=True,
    )
    ours = run_planned(
        SCHEMA, tree, {}, variables=variables, operation_name=name, context_value=Context(requestor=requestor, now=now)
    )
    return told(ours), told(theirs)


def told(result: Any) -> Any:
    errors = [(one.message, one.path, one.locations, type(one.original_error)) for one in result.errors or []]
    return result.data, errors


class Everyone(Requestor):
    """Somebody with every permission."""

    def has(self, *_permissions: str) -> bool:
        """Yes."""
        return True


@pytest.mark.parametrize("name", GATEWAYS)
@pytest.mark.parametrize("requestor", [Requestor(), Everyone()], ids=["anyone", "staff"])
def test_a_document_of_the_gateway_is_answered_as_ever(goods: None, name: str, requestor: Requestor) -> None:
    operation = next(one for one in parse(EVERYTHING).definitions if getattr(one.name, "value", "") == name)
    ours, theirs = asked_both_ways(EVERYTHING, some_variables(operation), name, requestor)
    assert ours == theirs


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.graphql")), ids=lambda path: path.stem)
def test_a_document_of_the_benchmark_is_answered_as_ever(goods: None, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    operation = next(one for one in parse(text).definitions if isinstance(one, OperationDefinitionNode))
    if operation.operation is OperationType.QUERY:
        ours, theirs = asked_both_ways(text, some_variables(operation), operation.name.value, Everyone())
        assert ours == theirs
        assert ours[0] and not ours[1]


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)
@given(text=queries(SCHEMA, custom_scalars=SCALARS))
def test_documents_at_random_are_answered_as_ever(goods: None, text: str) -> None:
    assume(not validate(SCHEMA, parse(text)))
    ours, theirs = asked_both_ways(text, {}, None, Everyone())
    assert ours == theirs
