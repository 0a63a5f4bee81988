"""Answer one GraphQL document, or say what is wrong with it."""

import logging
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    OperationDefinitionNode,
    SelectionSetNode,
    execute,
    parse,
    validate,
)

from marketplace.programme_api.schema import schema
from marketplace.shared.errors import DomainError

log = logging.getLogger("marketplace.programme_api")
MOST_TOKENS = 4_000
MOST_FIELDS = 3_000
INTROSPECTION = {"__schema", "__type"}


@dataclass
class Asked:
    """What one request carries along: who asks, and the missions that were looked up already."""

    request: HttpRequest
    asked: dict[Any, Any] = field(default_factory=dict)


def answer(
    *, query: str, variables: dict[str, Any] | None, operation_name: str | None, request: HttpRequest
) -> tuple[int, dict[str, Any]]:
    """Run a document and give the HTTP status with the JSON answer; 400 when the document itself is wrong."""
    try:
        tree = parse(query, max_tokens=MOST_TOKENS)
        errors = _faults_of(tree)
    except GraphQLError as error:
        errors = [error]
    except RecursionError:
        errors = [GraphQLError("The document is nested too deeply.")]
    if errors:
        return 400, {"errors": [formatted(one) for one in errors]}
    result = execute(
        schema.graphql_schema,
        tree,
        context_value=Asked(request),
        variable_values=variables,
        operation_name=operation_name,
    )
    if not isinstance(result, ExecutionResult):
        raise TypeError("a resolver of the programme API is asynchronous")
    return _told(result)


def formatted(error: GraphQLError) -> dict[str, Any]:
    """Put an error into JSON; what nobody foresaw is logged and told without details."""
    cause = error.original_error
    told = error.formatted
    if isinstance(cause, DomainError):
        told["extensions"] = {"exception": {"code": type(cause).__name__.removesuffix("Error")}}
    elif cause is not None and not isinstance(cause, GraphQLError):
        log.error("a resolver failed at %s", error.path, exc_info=cause)
        told["message"] = "Internal error; it was noted down."
    return dict(told)


def _told(result: ExecutionResult) -> tuple[int, dict[str, Any]]:
    """Give what came of a run; 400 when it never began, as when a variable is missing."""
    body: dict[str, Any] = {"data": result.data}
    errors = result.errors or []
    if errors:
        body["errors"] = [formatted(one) for one in errors]
    ran = result.data is not None or any(one.path for one in errors)
    return (200 if ran else 400), body


def _faults_of(tree: DocumentNode) -> list[GraphQLError]:
    """List what does not fit the schema; what fits may still ask for too much."""
    faults = validate(schema.graphql_schema, tree, max_errors=20)
    if not faults and _fields_of(tree) > MOST_FIELDS:
        return [GraphQLError(f"The document asks for more than {MOST_FIELDS} fields.")]
    return faults


def _fields_of(tree: DocumentNode) -> int:
    """Count the fields that a valid document asks for, fragments written out; introspection counts nothing."""
    fragments = {one.name.value: one for one in tree.definitions if isinstance(one, FragmentDefinitionNode)}
    known: dict[str, int] = {}

    def count(selection: SelectionSetNode | None) -> int:
        return sum(of(node) for node in (selection.selections if selection else ()))

    def of(node: Any) -> int:
        if isinstance(node, FragmentSpreadNode):
            name = node.name.value
            if name not in known:
                known[name] = count(fragments[name].selection_set)
            return known[name]
        if isinstance(node, FieldNode):
            return 0 if node.name.value in INTROSPECTION else 1 + count(node.selection_set)
        return count(node.selection_set)

    operations = [one for one in tree.definitions if isinstance(one, OperationDefinitionNode)]
    return max((count(one.selection_set) for one in operations), default=0)
