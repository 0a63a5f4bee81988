"""The door of the programme API."""

import json
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError
from django.views.decorators.csrf import csrf_exempt

from marketplace.programme_api.answer import answer

LARGEST_BODY = 64 * 1024


class UnreadableError(Exception):
    """The request is no GraphQL request; `status` is the answer's HTTP status."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class TooLargeError(UnreadableError):
    """The request is larger than any sensible document."""

    def __init__(self) -> None:
        super().__init__(413, f"The request is larger than {LARGEST_BODY} bytes.")


@csrf_exempt  # It only reads, and answers no other site's script: no cross-origin header is ever sent.
def programme(request: HttpRequest) -> HttpResponse:
    """Answer a GraphQL document that was posted as JSON."""
    try:
        asked = read_request(request)
    except UnreadableError as error:
        status, body = error.status, {"errors": [{"message": error.message}]}
    else:
        status, body = answer(request=request, **asked)
    response = JsonResponse(body, status=status)
    response.headers["Cache-Control"] = "no-store"
    if status == 405:
        response.headers["Allow"] = "POST"
    return response


def read_request(request: HttpRequest) -> dict[str, Any]:
    """Read query, variables and operation name of a POST; raises UnreadableError with the status to answer."""
    if request.method != "POST":
        raise UnreadableError(405, "Post a JSON object with a query; the schema describes itself by introspection.")
    if request.content_type != "application/json":
        raise UnreadableError(415, "Send the document as application/json.")
    body = _json_object(request)
    query, variables, operation_name = body.get("query"), body.get("variables"), body.get("operationName")
    if not isinstance(query, str) or not query.strip():
        raise UnreadableError(400, "There is no query.")
    if not isinstance(variables, dict | None):
        raise UnreadableError(400, "The variables must be a JSON object.")
    if not isinstance(operation_name, str | None):
        raise UnreadableError(400, "The operation name must be a text.")
    return {"query": query, "variables": variables, "operation_name": operation_name}


def _json_object(request: HttpRequest) -> dict[str, Any]:
    try:
        sent = request.body
    except RequestDataTooBig as error:
        raise TooLargeError from error
    except UnreadablePostError as error:
        raise UnreadableError(400, "The request broke off.") from error
    if len(sent) > LARGEST_BODY:
        raise TooLargeError
    try:
        body = json.loads(sent)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(400, "The request is not JSON.") from error
    if not isinstance(body, dict):
        raise UnreadableError(400, "The request is not a JSON object.")
    return body
