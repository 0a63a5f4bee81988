"""Anonymous questions over HTTP: remembered by the bytes they are asked with.

Asked twice: in front of Django, where a remembered answer costs least (`FrontDoor`), and as its first middleware,
which alone sees the whole answer with its headers and remembers it.
"""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from marketplace.graphql_api.answers.memory import ANSWERS, Answer
from marketplace.graphql_api.answers.tokens import current_tokens
from marketplace.graphql_api.answers.watch import Watch

PATH = "/graphql/"
LONGEST_QUESTION = 64 * 1024
# Who sends one of these is not anonymous, or gets an answer of her own.
PERSONAL = ("HTTP_AUTHORIZATION", "HTTP_AUTHORIZATION_BEARER", "HTTP_COOKIE")
# What else may show in the answer or its headers.
SHOWS = ("HTTP_HOST", "HTTP_ACCEPT_LANGUAGE", "HTTP_ORIGIN", "HTTP_X_FORWARDED_PROTO")
Key = tuple[Any, ...]
StartResponse = Callable[[str, list[tuple[str, str]]], Any]


def may_be_remembered(environ: dict[str, Any]) -> bool:
    """Tell from the request's head whether its answer could be the same for everybody."""
    if environ["REQUEST_METHOD"] != "POST" or environ.get("PATH_INFO") != PATH or environ.get("QUERY_STRING"):
        return False
    length = environ.get("CONTENT_LENGTH") or ""
    if not length.isdecimal() or int(length[:9]) > LONGEST_QUESTION:
        return False
    return environ.get("CONTENT_TYPE") == "application/json" and not any(environ.get(one) for one in PERSONAL)


def key_of(environ: dict[str, Any], body: bytes) -> Key:
    """Name a question by all that its answer depends on, besides the tables."""
    return (body, *map(environ.get, SHOWS))


class FrontDoor:
    """A WSGI application in front of Django's: gives remembered answers, and hands everything else on."""

    def __init__(self, django: Callable[..., Iterable[bytes]]) -> None:
        self._django = django

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        if may_be_remembered(environ):
            body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            if (answer := _found(key_of(environ, body))) is not None:
                start_response("200 OK", list(answer.headers))
                return [answer.body]
            environ["wsgi.input"] = BytesIO(body)
        return self._django(environ, start_response)


def _found(key: Key) -> Answer | None:
    if len(ANSWERS) == 0:
        return None
    try:
        return ANSWERS.find(key, current_tokens(), now=timezone.now())
    except DatabaseError:
        connection.close()  # Django opens a new one, or says what is wrong
        return None


def remembered_answers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Remember anonymous answers: the outermost middleware."""

    def answered(request: HttpRequest) -> HttpResponse:
        if not may_be_remembered(request.META):
            return get_response(request)
        key, tokens, now = key_of(request.META, request.body), current_tokens(), timezone.now()
        if (answer := ANSWERS.find(key, tokens, now=now)) is not None:
            return HttpResponse(answer.body, headers=dict(answer.headers))
        request.watch = watch = Watch(tokens, now=now)  # type: ignore[attr-defined]  # the view hands it on
        if settings.ELASTICSEARCH_URL and b"search" in request.body:
            watch.spoil()  # what another server finds has no token
        response = get_response(request)
        _remember(key, response, watch)
        return response

    return answered


def _remember(key: Key, response: HttpResponse, watch: Watch) -> None:
    if response.status_code != 200 or response.cookies or response.streaming or not watch.has_listened:
        return
    if (validity := watch.validity()) is not None:
        headers = (*response.items(), ("Content-Length", str(len(response.content))))
        ANSWERS.keep(key, Answer(response.content, validity, tuple(dict(headers).items())), asked=len(key[0]))
