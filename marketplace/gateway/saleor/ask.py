"""Questions that only a real Saleor is asked (setting up, moving in); see read_document.py."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from marketplace.gateway.actors import APP
from marketplace.gateway.errors import StoreRefusedError
from marketplace.gateway.saleor.read_document import document
from marketplace.gateway.store import data_of
from marketplace.gateway.transports.http import put_question, send_file_over_http
from marketplace.gateway.transports.question import Question


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
