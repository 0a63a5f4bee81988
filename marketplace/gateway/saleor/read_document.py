"""The documents that lie beside this file: what a real Saleor is asked, and what it is to tell us."""

from functools import cache
from pathlib import Path
from typing import Any

from graphql import FragmentDefinitionNode, FragmentSpreadNode, OperationDefinitionNode, parse, print_ast
from graphql.language import Node, Visitor, visit

DOCUMENTS = Path(__file__).parent / "documents"
Definitions = dict[str, OperationDefinitionNode | FragmentDefinitionNode]


@cache
def document(name: str) -> str:
    """Give one of our documents by the name of its operation, with the fragments that it uses."""
    definitions = _definitions()
    wanted, found = [name], dict[str, str]()
    while wanted:
        one = wanted.pop()
        if one not in found:
            found[one] = print_ast(definitions[one])
            wanted += _fragments_in(definitions[one])
    return "\n\n".join(found.values())


@cache
def _definitions() -> Definitions:
    texts = [path.read_text(encoding="utf-8") for path in sorted(DOCUMENTS.glob("*.graphql"))]
    found = parse("\n".join(texts), no_location=True).definitions
    return {
        one.name.value: one
        for one in found
        if isinstance(one, OperationDefinitionNode | FragmentDefinitionNode) and one.name
    }


class _Fragments(Visitor):
    """Notes the names of fragments that a document spreads."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_where: Any) -> None:
        self.names.append(node.name.value)


def _fragments_in(node: Node) -> list[str]:
    seen = _Fragments()
    visit(node, seen)
    return seen.names
