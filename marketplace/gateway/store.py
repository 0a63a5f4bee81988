"""The typed client of the store, on behalf of someone."""

import logging
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from marketplace.gateway.actors import Actor
from marketplace.gateway.errors import PermissionDeniedError, SignInExpiredError, StoreUnavailableError
from marketplace.gateway.file import File
from marketplace.gateway.generated.client import StoreClient
from marketplace.gateway.transports.chosen import transport
from marketplace.gateway.transports.question import Question, json_values

SIGN_IN_CODES = {
    "ExpiredSignatureError",
    "InvalidTokenError",
    "DecodeError",
    "InvalidSignatureError",
    "JSONWebTokenError",
}

# With these words GraphQL begins to quote a variable that does not fit, whole.
QUOTES = " got invalid value "

log = logging.getLogger(__name__)


def store(actor: Actor) -> StoreClient:
    """Give the client through which this actor asks the store, whichever engine it is.

    Its methods raise StoreUnavailableError, PermissionDeniedError and SignInExpiredError; what a mutation refuses is
    in its answer's `errors` (see refusals.py).
    """

    def ask(query: str, operation_name: str, variables: Mapping[str, object]) -> dict[str, Any]:
        question = Question(
            query=query,
            operation_name=operation_name,
            variables=json_values({name: None if isinstance(one, File) else one for name, one in variables.items()}),
            authorization=actor.authorization,
        )
        files = {name: one for name, one in variables.items() if isinstance(one, File)}
        return data_of(_answer(question, files), question)

    return StoreClient(ask)


def _answer(question: Question, files: Mapping[str, File]) -> dict[str, Any]:
    """Put a question to the engine, with its file if it brings one."""
    if not files:
        answer: dict[str, Any] = transport().put_question(question)
        return answer
    [(name, file)] = files.items()
    sent: dict[str, Any] = transport().put_file(question, variable=name, file=file)
    return sent


def data_of(answer: Mapping[str, Any], question: Question) -> dict[str, Any]:
    """Give the data of an answer; a partly answered question counts as not answered."""
    errors = answer.get("errors")
    if not errors and isinstance(answer.get("data"), dict):
        data: dict[str, Any] = answer["data"]
        return data
    codes = {_code(error) for error in errors or []}
    if "PermissionDenied" in codes:
        raise PermissionDeniedError(_("This is not yours to see or to change. Nothing was changed."))
    if codes & SIGN_IN_CODES:
        raise SignInExpiredError
    # Saleor's own words, for whoever runs the house; never the variables, which hold addresses and passwords.
    told = [_without_values(str(error.get("message", ""))) for error in errors or []]
    log.error("%s: %s", question.operation_name, told)
    raise StoreUnavailableError


def _without_values(message: str) -> str:
    """Cut a refusal of a variable off where it begins to quote what was sent (`got invalid value {"phone": ...}`)."""
    return message.partition(QUOTES)[0][:300]


def _code(error: Mapping[str, Any]) -> str:
    exception = (error.get("extensions") or {}).get("exception") or {}
    return str(exception.get("code", ""))
