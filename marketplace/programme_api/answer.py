"""Answer one GraphQL document, or say what is wrong with it."""

import logging
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from graphql import ExecutionResult, GraphQLError, execute

from marketplace.programme_api.schema import schema
from marketplace.shared.errors import DomainError
from marketplace.shared.graphql.documents import Documents
from marketplace.shared.graphql.limits import Limits, cost_of

log = logging.getLogger("marketplace.programme_api")
LIMITS = Limits(cost=3_000)
DOCUMENTS = Documents(schema.graphql_schema, LIMITS)


@dataclass
class Asked:
    """What one request carries along: who asks, and the missions that were looked up already."""

    request: HttpRequest
    asked: dict[Any, Any] = field(default_factory=dict)


def answer(
    *, query: str, variables: dict[str, Any] | None, operation_name: str | None, request: HttpRequest
) -> tuple[int, dict[str, Any]]:
    """Run a document and give the HTTP status with the JSON answer; 400 when the document itself is wrong."""
    document = DOCUMENTS.read(query)
    operation = document.operation(operation_name)
    if document.tree is None or operation is None:
        errors = document.errors or (GraphQLError("Name one of the document's operations."),)
        return 400, {"errors": [formatted(one) for one in errors]}
    if cost_of(document.tree, operation, variables or {}) > LIMITS.cost:
        return 400, {"errors": [{"message": f"The document asks for more than {LIMITS.cost} fields."}]}
    result = execute(
        schema.graphql_schema,
        document.tree,
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
