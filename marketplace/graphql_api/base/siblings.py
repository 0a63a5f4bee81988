"""What a document asks of the same field beside the one that is answered now (`a: product(...) b: product(...)`)."""

from typing import Any

from graphql import FieldNode, StringValueNode, VariableNode


def sibling_arguments(info: Any, name: str) -> list[str]:
    """Give the values of one text argument of all top-level fields named like the current one, its own included."""
    found = []
    for node in info.operation.selection_set.selections:
        if isinstance(node, FieldNode) and node.name.value == info.field_name:
            for argument in node.arguments:
                if argument.name.value == name:
                    found.append(_value(argument.value, info.variable_values))
    return [one for one in found if isinstance(one, str)]


def _value(node: Any, variables: dict[str, Any]) -> Any:
    if isinstance(node, VariableNode):
        return variables.get(node.name.value)
    return node.value if isinstance(node, StringValueNode) else None
