"""Run a document of the Saleor contract in this process: what the HTTP door and the gateway's transport both call."""

import logging
import re
from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from graphql import ExecutionResult, GraphQLError

from marketplace.graphql_api.answers.watch import Watch
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import INTERNAL, error_body, formatted
from marketplace.graphql_api.base.requestors import requestor_of
from marketplace.graphql_api.base.variables import prepared
from marketplace.graphql_api.schema import schema
from marketplace.shared.errors import DomainError
from marketplace.shared.graphql.documents import Document, Documents
from marketplace.shared.graphql.limits import Limits, cost_of, weight_of
from marketplace.shared.graphql.planned import run_planned

log = logging.getLogger("marketplace.graphql_api")
LIMITS = Limits()
DOCUMENTS = Documents(schema.graphql_schema, LIMITS)
REMEMBERED_COSTS = 200
NUL_ESCAPE = re.compile(r"\x00|\\u(0000|\{0+\})")


def execute(
    *,
    query: str,
    variables: Mapping[str, Any] | None = None,
    operation_name: str | None = None,
    authorization: str | None = None,
    watch: Watch | None = None,
) -> dict[str, Any]:
    """Answer a document as Saleor does: {"data", "errors", "extensions"}.

    `authorization` is the header's text, "Bearer " and a customer's or an app's token. An answer without "data" was
    refused before anything was run. Never raises for what a caller sent. `watch` learns what the answer is made of.
    """
    if watch is None:
        return _execute(query, variables, operation_name, authorization)
    with watch.listening():
        answer = _execute(query, variables, operation_name, authorization)
    if "errors" in answer or not DOCUMENTS.read(query).only_asks(operation_name):
        watch.spoil()
    return answer


def _execute(
    query: str, variables: Mapping[str, Any] | None, operation_name: str | None, authorization: str | None
) -> dict[str, Any]:
    if NUL_ESCAPE.search(query):
        return refused("Texts must not hold the NUL character.")
    document = DOCUMENTS.read(query)
    if document.errors:
        return {"errors": [formatted(one) for one in document.errors]}
    operation = document.operation(operation_name)
    if operation is None:
        return refused("Must provide the name of one of the document's operations.")
    now = timezone.now()
    try:
        given = prepared(variables or {})
        context = Context(requestor=requestor_of(authorization, now=now), now=now)
    except RecursionError:
        return refused("The variables are nested too deeply.")
    except DomainError as error:
        return refused(error.message, "GraphQLError" if error.code == "GRAPHQL_ERROR" else type(error).__name__)
    cost = _cost(document, operation, given)
    if cost > LIMITS.cost:
        return refused(f"The query exceeds the maximum cost of {LIMITS.cost}. Actual cost: {cost}", "QueryCostError")
    result = _run(document, context, given, operation_name)
    return _answer(result, cost)


def refused(message: str, code: str = "GraphQLError") -> dict[str, Any]:
    """Give an answer that holds nothing but a refusal."""
    return {"errors": [error_body(message, code)]}


def _cost(document: Document, operation: Any, variables: Mapping[str, Any]) -> int:
    sizes = tuple(
        sorted((name, _size(value)) for name, value in variables.items() if isinstance(value, int | dict | list))
    )
    key = (operation.name.value if operation.name else None, sizes)
    if key not in document.costs and document.tree is not None:
        if len(document.costs) >= REMEMBERED_COSTS:
            document.costs.clear()
        document.costs[key] = cost_of(document.tree, operation, variables)
    return document.costs[key]


def _size(value: Any) -> int:
    return value if isinstance(value, int) else weight_of(value)


def _run(document: Document, context: Context, variables: dict[str, Any], name: str | None) -> ExecutionResult:
    try:
        return run_planned(
            schema.graphql_schema,
            document.tree,  # type: ignore[arg-type]  # a document without errors has its tree
            document.plans,
            variables=variables,
            operation_name=name,
            context_value=context,
        )
    except RecursionError:
        return ExecutionResult(data=None, errors=[GraphQLError("The variables are nested too deeply.")])
    except Exception:
        log.exception("an execution failed")
        return ExecutionResult(data=None, errors=[GraphQLError(INTERNAL)])


def _answer(result: ExecutionResult, cost: int) -> dict[str, Any]:
    answer: dict[str, Any] = {}
    if result.errors:
        answer["errors"] = [formatted(one) for one in result.errors]
    if result.data is not None or not result.errors or any(one.path for one in result.errors):
        answer["data"] = result.data
    answer["extensions"] = {"cost": {"requestedQueryCost": cost, "maximumAvailable": LIMITS.cost}}
    return answer
