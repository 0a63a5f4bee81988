"""Questions that only a real Saleor is asked (setting up, moving in); their documents lie beside this file."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from graphql import FragmentDefinitionNode, FragmentSpreadNode, OperationDefinitionNode, parse, print_ast
from graphql.language import Node, Visitor, visit

from marketplace.gateway.actors import APP
from marketplace.gateway.errors import StoreRefusedError
from marketplace.gateway.store import data_of
from marketplace.gateway.transports.http import put_question, send_file_over_http
from marketplace.gateway.transports.question import Question

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


def ask(name: str, /, **variables: Any) -> dict[str, Any]:
    """Ask Saleor as our app; raises StoreUnavailableError and PermissionDeniedError."""
    question = _question(name, variables)
    return data_of(put_question(question), question)


def change(name: str, /, *, what: str, **variables: Any) -> dict[str, Any]:
    """Change something at Saleor and give the answer; `what` names it to people.

    Raises StoreRefusedError with Saleor's own words: who sets up a store can read them, and nobody else does.
    """
    answer: dict[str, Any] = ask(name, **variables)["answer"]
    refuse_change(answer["errors"], what=what)
    return answer


def send_file(
    name: str, /, *, what: str, file: tuple[str, bytes, str], variable: str, **variables: Any
) -> dict[str, Any]:
    """Change something with a file (name, bytes, media type); raises as `change` does."""
    question = _question(name, {**variables, variable: None})
    answer: dict[str, Any] = data_of(send_file_over_http(question, variable=variable, file=file), question)["answer"]
    refuse_change(answer["errors"], what=what)
    return answer


def refuse_change(errors: Sequence[Mapping[str, Any]], *, what: str) -> None:
    """Raise StoreRefusedError for the first error; do nothing when there is none."""
    for error in errors:
        words = {"what": what, "why": error["message"], "field": error.get("field") or "-"}
        raise StoreRefusedError(
            "REFUSED", _("Saleor refused %(what)s: %(why)s (%(field)s). Mend this and run the command again.") % words
        )


def every(name: str, root: str, /, **variables: Any) -> Iterator[dict[str, Any]]:
    """Give all nodes of a list of Saleor's, page by page."""
    after: str | None = None
    while True:
        page = ask(name, after=after, **variables)[root]
        yield from (edge["node"] for edge in page["edges"])
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def _question(name: str, variables: Mapping[str, Any]) -> Question:
    return Question(query=document(name), operation_name=name, variables=variables, authorization=APP.authorization)


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
