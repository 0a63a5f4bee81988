"""How deep and how dear a document may be. Introspection (`__schema`, `__type`) counts nothing and is never refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    VariableNode,
)

FREE_CONDITIONS = 40  # of one field; what people's faces ask for is far below
CONDITION = 50
ITEMS = 20


@dataclass(frozen=True)
class Limits:
    """Saleor's limits on cost, aliases and mutations of a document, and one of ours on depth."""

    depth: int = 20
    cost: int = 50_000
    aliases: int = 100
    mutations: int = 4


class _Walk:
    """Walks a document once; fragments are walked once each and may not contain themselves."""

    def __init__(self, tree: DocumentNode, variables: Mapping[str, Any] | None = None, *, weighs: bool = False) -> None:
        self.fragments = {one.name.value: one for one in tree.definitions if isinstance(one, FragmentDefinitionNode)}
        self.variables = variables or {}
        self.weighs = weighs
        self.aliases = 0
        self.known: dict[str, tuple[int, int]] = {}
        self.open: set[str] = set()
        self.counted: dict[str, int] = {}

    def measure(self, selection: SelectionSetNode | None) -> tuple[int, int]:
        """Give the depth and the cost of a selection: one for each field, times the size of the list it stands in."""
        depth = cost = 0
        for node in selection.selections if selection else ():
            inner, price = self._node(node)
            depth, cost = max(depth, inner), cost + price
        return depth, cost

    def count_fields(self, selection: SelectionSetNode) -> int:
        """Count the fields of a selection's own level, those of its fragments too."""
        return sum(self._fields_of(node) for node in selection.selections)

    def _fields_of(self, node: Any) -> int:
        if isinstance(node, FieldNode):
            return 1
        if isinstance(node, InlineFragmentNode):
            return self.count_fields(node.selection_set)
        name = node.name.value
        if name not in self.counted:
            self.counted[name] = 0  # within itself it adds nothing; the validation refuses it in its own words
            self.counted[name] = self.count_fields(self.fragments[name].selection_set) if name in self.fragments else 0
        return self.counted[name]

    def _node(self, node: Any) -> tuple[int, int]:
        if isinstance(node, FieldNode):
            return self._field(node)
        if isinstance(node, InlineFragmentNode):
            return self.measure(node.selection_set)
        return self._fragment(node)

    def _field(self, node: FieldNode) -> tuple[int, int]:
        if node.name.value in {"__schema", "__type"}:
            return 0, 0
        self.aliases += node.alias is not None and node.alias.value != node.name.value
        depth, cost = self.measure(node.selection_set)
        return depth + 1, 1 + self._conditions(node) + cost * self._list_size(node)

    def _conditions(self, node: FieldNode) -> int:
        weight = 0
        for argument in node.arguments if self.weighs else ():
            value = argument.value
            weight += weight_of(self.variables.get(value.name.value) if isinstance(value, VariableNode) else value)
        return max(0, weight - FREE_CONDITIONS) * CONDITION

    def _fragment(self, node: FragmentSpreadNode) -> tuple[int, int]:
        name = node.name.value
        if name not in self.known:
            fragment = self.fragments.get(name)
            if fragment is None or name in self.open:
                return 0, 0  # the validation refuses both in its own words
            self.open.add(name)
            self.known[name] = self.measure(fragment.selection_set)
            self.open.discard(name)
        return self.known[name]

    def _list_size(self, node: FieldNode) -> int:
        for argument in node.arguments:
            if argument.name.value in {"first", "last"}:
                value = argument.value
                size: Any = int(value.value[:9]) if isinstance(value, IntValueNode) else None
                if isinstance(value, VariableNode):
                    size = self.variables.get(value.name.value)
                return max(1, size) if isinstance(size, int) else 1
        return 1


def check_shape(tree: DocumentNode, limits: Limits) -> str | None:
    """Say why a document is refused before it is looked at more closely; None: it is not."""
    walk = _Walk(tree)
    for operation in tree.definitions:
        if not isinstance(operation, OperationDefinitionNode):
            continue
        depth, _ = walk.measure(operation.selection_set)
        if depth > limits.depth:
            return f"The document is {depth} levels deep; at most {limits.depth} are allowed."
        fields = walk.count_fields(operation.selection_set)
        if operation.operation is OperationType.MUTATION and fields > limits.mutations:
            return f"The document has {fields} mutations; at most {limits.mutations} are allowed."
    if walk.aliases > limits.aliases:
        return f"The document has {walk.aliases} aliases; at most {limits.aliases} are allowed."
    return None


def cost_of(tree: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> int:
    """Give what an operation costs with these variables: its fields, times the sizes of the lists they stand in.

    A variable that is not given counts as what the operation says it is then. A question pays for its conditions, too:
    a database takes long over a filter of thousands of parts. What a change is given is not weighed.
    """
    asks = operation.operation is OperationType.QUERY
    walk = _Walk(tree, {**_defaults(operation), **variables}, weighs=asks)
    return walk.measure(operation.selection_set)[1]


def weight_of(value: Any) -> int:
    """Count the parts of an argument: each object is one, and each twenty items of lists."""
    objects = items = 0
    rest = [value]
    while rest:
        one = rest.pop()
        if isinstance(one, ObjectValueNode):
            objects += 1
            rest.extend(field.value for field in one.fields)
        elif isinstance(one, Mapping):
            objects += 1
            rest.extend(one.values())
        elif isinstance(one, list | ListValueNode):
            found = one if isinstance(one, list) else one.values
            items += len(found)
            rest.extend(found)
    return objects + items // ITEMS


def _defaults(operation: OperationDefinitionNode) -> dict[str, int]:
    declared = [(one.variable.name.value, one.default_value) for one in operation.variable_definitions]
    return {name: int(value.value[:9]) for name, value in declared if isinstance(value, IntValueNode)}
