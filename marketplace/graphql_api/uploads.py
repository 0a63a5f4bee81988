"""Requests that bring files: multipart/form-data with `operations`, `map` and the files that `map` puts into them."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError

from marketplace.shared.errors import DomainError

LARGEST = 40 * 1024 * 1024
MOST_FILES = 20
DEEPEST = 12


class BadUploadError(DomainError):
    """A request with files cannot be read; `status` is the HTTP status that says so."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__("GRAPHQL_ERROR", message)
        self.status = status


def body_with_files(request: HttpRequest) -> Any:
    """Give the JSON body of a multipart request, each file in the place where `map` wants it.

    The files are not looked at here; whoever takes one must treat it as hostile. Raises BadUploadError.
    """
    fields, files = _form(request)
    body, places = _json(fields.get("operations")), _json(fields.get("map"))
    if not isinstance(body, dict) or not isinstance(places, dict):
        raise BadUploadError("`operations` and `map` must be JSON objects.")
    for name, paths in places.items():
        if name not in files or not isinstance(paths, list):
            raise BadUploadError("`map` must name files that came with the request, each with a list of places.")
        for path in paths:
            _put(body, path, files[name])
    return body


def _form(request: HttpRequest) -> tuple[Any, Any]:
    length = request.headers.get("Content-Length", "")
    if not length.isdecimal() or int(length[:12]) > LARGEST:
        raise BadUploadError(f"The body is larger than {LARGEST} bytes.", 413)
    try:
        fields, files = request.POST, request.FILES
    except RequestDataTooBig:
        raise BadUploadError("The body's texts are too large.", 413) from None
    except (MultiPartParserError, SuspiciousOperation, UnreadablePostError):
        raise BadUploadError("The body is no multipart/form-data.") from None
    if len(files) > MOST_FILES:
        raise BadUploadError(f"At most {MOST_FILES} files may come with one request.", 413)
    return fields, files


def _json(text: str | None) -> Any:
    try:
        return json.loads(text or "null", parse_float=Decimal, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise BadUploadError("`operations` and `map` must be JSON.") from None


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _put(body: dict[str, Any], path: Any, file: Any) -> None:
    """Put a file where a path like "variables.input.image" or "variables.files.0" points; a null must be there."""
    steps = path.split(".") if isinstance(path, str) else []
    if not 2 <= len(steps) <= DEEPEST or steps[0] != "variables":
        raise BadUploadError("Files belong into the variables.")
    place: Any = body
    for step in steps[:-1]:
        place = _inside(place, step)
    last = steps[-1]
    if _inside(place, last) is not None:
        raise BadUploadError("A file belongs where the variables have null.")
    if isinstance(place, list):
        place[int(last)] = file
    else:
        place[last] = file


def _inside(place: Any, step: str) -> Any:
    if isinstance(place, Mapping) and step in place:
        return place[step]
    if isinstance(place, list) and step.isascii() and step.isdecimal() and len(step) < 7 and int(step) < len(place):
        return place[int(step)]
    raise BadUploadError("`map` points to a place that the variables do not have.")
