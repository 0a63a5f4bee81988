"""Turn what a resolver gave into what the answer holds, by functions made once for each field's type."""

from collections.abc import Callable
from typing import Any, Protocol

from graphql import (
    ExecutionContext,
    GraphQLBoolean,
    GraphQLError,
    GraphQLID,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLString,
    Undefined,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    located_error,
)
from graphql.execution.execute import invalid_return_type_error
from graphql.pyutils import inspect, is_iterable

# A place in the answer: the place above and the key in it; None is the whole.
Path = tuple[Any, str | int] | None
Complete = Callable[["Run", Any, Any, Path, Any], Any]
# What these types write as they find it: a shorter way for half of all values.
AS_IT_IS = {GraphQLString: str, GraphQLID: str, GraphQLBoolean: bool}


class Selected(Protocol):
    """The fields wanted of an object."""

    def execute(self, run: "Run", source: Any, path: Path) -> dict[str, Any]:
        """Give the object of the answer."""


class Selects(Protocol):
    """Finds out which fields are wanted."""

    def selection(self, kind: GraphQLObjectType, nodes: list[Any]) -> Selected:
        """Give the fields wanted of a type."""


class Run:
    """One run of a plan: what its fields share, and the errors so far."""

    __slots__ = ("_nulled", "context", "errors", "shared")

    def __init__(self, context: ExecutionContext) -> None:
        self.context = context
        self.shared: dict[Any, Any] = {}
        self.errors: list[GraphQLError] = []
        self._nulled: set[tuple[str | int, ...]] = set()

    def note(self, error: GraphQLError, path: Path) -> None:
        """Note an error, unless its place was made null already."""
        keys = tuple(keys_of(path))
        if any(keys[:length] in self._nulled for length in range(len(keys) + 1)):
            return
        self._nulled.add(keys)
        self.errors.append(error)


def keys_of(path: Path) -> list[str | int]:
    """Give the keys of a place, from the outermost in."""
    keys: list[str | int] = []
    while path is not None:
        path, key = path
        keys.append(key)
    keys.reverse()
    return keys


def completer(kind: Any, nodes: list[Any], selects: Selects) -> tuple[bool, Complete]:
    """Make the function that completes values of a type; tells, too, whether it may be null."""
    if isinstance(kind, GraphQLNonNull):
        return False, _never_null(completer(kind.of_type, nodes, selects)[1])
    if is_list_type(kind):
        return True, _list(kind, nodes, selects)
    if is_leaf_type(kind):
        return True, _leaf(kind)
    if is_abstract_type(kind):
        return True, _abstract(kind, nodes, selects)
    return True, _object(kind, nodes, selects)


def _never_null(inner: Complete) -> Complete:
    def complete(run: Run, field: Any, info: GraphQLResolveInfo, path: Path, value: Any) -> Any:
        done = inner(run, field, info, path, value)
        if done is None:
            name = f"{field.parent.name}.{field.nodes[0].name.value}"
            raise TypeError(f"Cannot return null for non-nullable field {name}.")
        return done

    return complete


def _list(kind: Any, nodes: list[Any], selects: Selects) -> Complete:
    nullable, item = completer(kind.of_type, nodes, selects)

    def complete(run: Run, field: Any, info: GraphQLResolveInfo, path: Path, value: Any) -> Any:
        if value is None or value is Undefined:
            return None
        if isinstance(value, Exception):
            raise value
        if not is_iterable(value):
            name = f"{field.parent.name}.{field.nodes[0].name.value}"
            raise GraphQLError(f"Expected Iterable, but did not find one for field '{name}'.")
        answer: list[Any] = []
        for index, one in enumerate(value):
            here = (path, index)
            try:
                answer.append(item(run, field, info, here, one))
            except Exception as raw:
                error = located_error(raw, nodes, keys_of(here))
                if not nullable:
                    raise error from None
                run.note(error, here)
                answer.append(None)
        return answer

    return complete


def _leaf(kind: Any) -> Complete:
    serialize = kind.serialize
    as_it_is = AS_IT_IS.get(kind)

    def complete(_run: Run, _field: Any, _info: GraphQLResolveInfo, _path: Path, value: Any) -> Any:
        if type(value) is as_it_is:
            return value
        if value is None or value is Undefined:
            return None
        if isinstance(value, Exception):
            raise value
        done = serialize(value)
        if done is None or done is Undefined:
            raise TypeError(
                f"Expected `{inspect(kind)}.serialize({inspect(value)})`"
                f" to return non-nullable value, returned: {inspect(done)}"
            )
        return done

    return complete


def _object(kind: GraphQLObjectType, nodes: list[Any], selects: Selects) -> Complete:
    chosen: list[Selected] = []  # made when first needed: a type may hold itself

    def complete(run: Run, field: Any, info: GraphQLResolveInfo, path: Path, value: Any) -> Any:
        if value is None or value is Undefined:
            return None
        if isinstance(value, Exception):
            raise value
        if not chosen:
            chosen.append(selects.selection(kind, nodes))
        if kind.is_type_of and not kind.is_type_of(value, info or field.begin(run)[0]):
            raise invalid_return_type_error(kind, value, nodes)
        return chosen[0].execute(run, value, path)

    return complete


def _abstract(kind: Any, nodes: list[Any], selects: Selects) -> Complete:
    completers: dict[str, Complete] = {}

    def complete(run: Run, field: Any, info: GraphQLResolveInfo, path: Path, value: Any) -> Any:
        if value is None or value is Undefined:
            return None
        if isinstance(value, Exception):
            raise value
        info = info or field.begin(run)[0]
        context = run.context
        name: Any = (kind.resolve_type or context.type_resolver)(value, info, kind)
        if name not in completers:
            found = context.ensure_valid_runtime_type(name, kind, nodes, info, value)
            completers[name] = _object(found, nodes, selects)
        return completers[name](run, field, info, path, value)

    return complete
