"""Run an operation by a plan that is made once and kept with its document.

graphql-core finds out anew for each field of each row which fields are wanted, what its arguments are, how its type
is completed and whether a value is awaitable. All of that is the same for every row and, but for the arguments, for
every request. A plan is a tree of `Selection`s (the fields of an object type, by their names in the answer) whose
fields know their resolver and a function that completes its value: what is left to do per row is to call the two.

What comes out is what graphql-core's own executor gives, errors and the spreading of nulls included; a test runs both
over all our documents and many at random. Told apart on purpose: `info.path` is None (a resolver has no business
with it), `info` is one and the same for all rows of a field, and a resolver may not be a coroutine.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any
from uuid import UUID

from graphene.types.resolver import dict_or_attr_resolver
from graphql import (
    DocumentNode,
    ExecutionContext,
    ExecutionResult,
    FieldNode,
    GraphQLError,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    NamedTypeNode,
    NonNullTypeNode,
    default_field_resolver,
    located_error,
)
from graphql.execution.collect_fields import collect_sub_fields
from graphql.execution.execute import get_field_def
from graphql.execution.values import get_argument_values

from marketplace.shared.graphql.complete import Path, Run, completer, keys_of

PLAIN = (str, int, float, bool, type(None), Enum, Decimal, datetime, date, UUID)
NO_ARGUMENTS: Mapping[str, Any] = {}
MOST_PLANS = 16


class Field:
    """A field of a selection: how to resolve it, and how to complete what it resolves to."""

    __slots__ = ("arguments", "attribute", "complete", "definition", "name", "nodes", "nullable", "parent", "resolve")

    def __init__(self, planner: "Planner", parent: GraphQLObjectType, name: str, nodes: list[FieldNode]) -> None:
        definition = get_field_def(planner.schema, parent, nodes[0])
        if definition is None:
            raise LookupError(name)
        self.name = name
        self.parent = parent
        self.nodes = nodes
        self.definition = definition
        self.resolve = definition.resolve or default_field_resolver
        # None: they depend on the request, or its variables.
        self.arguments = None if nodes[0].arguments or definition.args else NO_ARGUMENTS
        self.attribute = _attribute(self.resolve)
        self.nullable, self.complete = completer(definition.type, nodes, planner)

    def begin(self, run: Run) -> tuple[GraphQLResolveInfo, Mapping[str, Any] | None]:
        """Give what all rows of a run share: the info, and the arguments unless they could be changed by a resolver."""
        context = run.context
        info = GraphQLResolveInfo(
            self.nodes[0].name.value,
            self.nodes,
            self.definition.type,
            self.parent,
            None,  # type: ignore[arg-type]  # the path: see above
            context.schema,
            context.fragments,
            context.root_value,
            context.operation,
            context.variable_values,
            context.context_value,
            context.is_awaitable,
        )
        if self.arguments is not None:
            return info, self.arguments
        try:
            arguments = self.read_arguments(run)
        except GraphQLError:
            return info, None  # each row says so
        return info, arguments if all(isinstance(one, PLAIN) for one in arguments.values()) else None

    def read_arguments(self, run: Run) -> dict[str, Any]:
        """Read the arguments anew."""
        return get_argument_values(self.definition, self.nodes[0], run.context.variable_values)


class Selection:
    """The fields wanted of an object type."""

    __slots__ = ("fields",)

    def __init__(self, planner: "Planner", kind: GraphQLObjectType, nodes: list[Any]) -> None:
        found = planner.collect(kind, nodes)
        self.fields = tuple(
            Field(planner, kind, name, same)
            for name, same in found.items()
            if get_field_def(planner.schema, kind, same[0]) is not None
        )

    def execute(self, run: Run, source: Any, path: Path) -> dict[str, Any]:
        """Give the object of the answer."""
        answer: dict[str, Any] = {}
        shared = run.shared
        for field in self.fields:
            here = (path, field.name)
            try:
                if field.attribute is not None:
                    name, default = field.attribute
                    value = source.get(name, default) if isinstance(source, dict) else getattr(source, name, default)
                    info = None
                else:
                    known = shared.get(field)
                    if known is None:
                        known = shared[field] = field.begin(run)
                    info, arguments = known
                    value = field.resolve(
                        source, info, **(field.read_arguments(run) if arguments is None else arguments)
                    )
                answer[field.name] = field.complete(run, field, info, here, value)
            except Exception as raw:
                error = located_error(raw, field.nodes, keys_of(here))
                if not field.nullable:
                    raise error from None
                run.note(error, here)
                answer[field.name] = None
        return answer


class Planner:
    """Makes the plan of one operation for one choice of what @skip and @include leave."""

    def __init__(self, context: ExecutionContext) -> None:
        self.schema = context.schema
        self._fragments = context.fragments
        self._variables = _choices(context)

    def selection(self, kind: GraphQLObjectType, nodes: list[Any]) -> Selection:
        """Give the selection of these nodes on a type."""
        return Selection(self, kind, nodes)

    def collect(self, kind: GraphQLObjectType, nodes: list[Any]) -> dict[str, list[FieldNode]]:
        """Collect the fields wanted below these nodes."""
        return collect_sub_fields(self.schema, self._fragments, self._variables, kind, nodes)


def run_planned(
    schema: GraphQLSchema,
    tree: DocumentNode,
    plans: dict[Any, Selection],
    *,
    variables: dict[str, Any],
    operation_name: str | None,
    context_value: Any,
) -> ExecutionResult:
    """Run an operation of a checked document as `graphql.execute` would; `plans` are kept with the document."""
    context = ExecutionContext.build(
        schema,
        tree,
        context_value=context_value,
        raw_variable_values=variables,
        operation_name=operation_name,
        is_awaitable=_never,
        hide_suggestions=True,
    )
    if isinstance(context, list):
        return ExecutionResult(data=None, errors=context)
    run = Run(context)
    try:
        data = _plan(plans, context).execute(run, None, None)
    except GraphQLError as error:
        run.note(error, None)
        data = None
    return context.build_response(data, run.errors)


def _plan(plans: dict[Any, Selection], context: ExecutionContext) -> Selection:
    operation = context.operation
    kind = context.schema.get_root_type(operation.operation)
    if kind is None:
        raise GraphQLError(f"Schema is not configured to execute {operation.operation.value} operation.", operation)
    key = (operation.name.value if operation.name else None, *_choices(context).items())
    if key not in plans:
        if len(plans) >= MOST_PLANS:
            plans.clear()
        plans[key] = Planner(context).selection(kind, [operation])
    return plans[key]


def _choices(context: ExecutionContext) -> dict[str, bool | None]:
    """Give the variables on which @skip and @include may depend: Booleans, which may be null."""
    declared = context.operation.variable_definitions or ()
    names = [one.variable.name.value for one in declared if _is_boolean(one.type)]
    return {name: context.variable_values[name] for name in names if name in context.variable_values}


def _is_boolean(kind: Any) -> bool:
    inner = kind.type if isinstance(kind, NonNullTypeNode) else kind
    return isinstance(inner, NamedTypeNode) and inner.name.value == "Boolean"


def _attribute(resolve: Callable[..., Any]) -> tuple[str, Any] | None:
    """Tell graphene's resolver of plain attributes from others: it need not be called at all."""
    if isinstance(resolve, partial) and resolve.func is dict_or_attr_resolver and not resolve.keywords:
        name, default = resolve.args
        return name, default
    return None


def _never(_value: Any) -> bool:
    return False
