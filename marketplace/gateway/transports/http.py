"""A Saleor over HTTP."""

import json
import logging
import os
import time
from decimal import Decimal
from functools import cache
from http import HTTPStatus
from typing import Any

import httpx
from django.conf import settings

from marketplace.gateway.errors import StoreUnavailableError
from marketplace.gateway.file import File
from marketplace.gateway.transports.question import Question

TIMEOUT = httpx.Timeout(20.0, connect=3.0)
TRIES = 3
PAUSE_SECONDS = 0.1
BUSY = {
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
}

log = logging.getLogger(__name__)


def put_question(question: Question) -> dict[str, Any]:
    """Put a question to Saleor and give its JSON answer; numbers with a point are Decimals.

    A query is asked up to three times. A mutation is asked again only while no connection came about, for it may
    have been carried out though the answer was lost. Raises StoreUnavailableError.
    """
    for attempt in range(1, TRIES + 1):
        try:
            response = _client(os.getpid()).post(
                settings.SALEOR_API_URL, content=_body(question), headers=_headers(question)
            )
        except httpx.ConnectError as error:
            problem = type(error).__name__
        except httpx.TransportError as error:
            problem = type(error).__name__
            if not question.is_safe:
                break
        else:
            if response.status_code not in BUSY:
                return _answer(response, question)
            problem = f"HTTP {response.status_code}"
            if not question.is_safe:
                break
        if attempt < TRIES:
            time.sleep(PAUSE_SECONDS * attempt)
    log.warning("%s was not answered: %s", question.operation_name, problem)
    raise StoreUnavailableError


def put_file(question: Question, *, variable: str, file: File) -> dict[str, Any]:
    """Put a question to Saleor with a file in one of its variables, once. Raises StoreUnavailableError."""
    return send_file_over_http(question, variable=variable, file=(file.name, file.data, file.media_type))


def send_file_over_http(question: Question, *, variable: str, file: tuple[str, bytes, str]) -> dict[str, Any]:
    """Put a question to Saleor with a file (name, bytes, media type) in one of its variables, once.

    As the GraphQL multipart request specification has it: operations, map, then the file. Raises
    StoreUnavailableError.
    """
    headers = _headers(question)
    del headers["Content-Type"]
    parts = {"operations": _body(question).decode(), "map": json.dumps({"0": [f"variables.{variable}"]})}
    try:
        response = _client(os.getpid()).post(settings.SALEOR_API_URL, data=parts, files={"0": file}, headers=headers)
    except httpx.TransportError as error:
        log.warning("%s was not answered: %s", question.operation_name, type(error).__name__)
        raise StoreUnavailableError from None
    return _answer(response, question)


def fetch(url: str) -> bytes:
    """Give what lies at an address of Saleor's, asked once; raises StoreUnavailableError."""
    try:
        return httpx.get(url, timeout=5.0, follow_redirects=False).raise_for_status().content
    except httpx.HTTPError:
        raise StoreUnavailableError from None


@cache
def _client(process: int) -> httpx.Client:
    """Give this process its connections; a forked child must not share its parent's."""
    return httpx.Client(timeout=TIMEOUT, follow_redirects=False)


def _body(question: Question) -> bytes:
    return json.dumps(
        {
            "query": question.query,
            "operationName": question.operation_name,
            "variables": question.variables,
        }
    ).encode()


def _headers(question: Question) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if question.authorization:
        headers["Authorization"] = question.authorization
    return headers


def _answer(response: httpx.Response, question: Question) -> dict[str, Any]:
    try:
        answer = json.loads(response.content, parse_float=Decimal)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        log.warning("%s: HTTP %s without a GraphQL answer", question.operation_name, response.status_code)
        raise StoreUnavailableError
    return answer


def close_connections() -> None:
    """Close this process's connections; the next question opens new ones."""
    _client(os.getpid()).close()
    _client.cache_clear()
