"""Middleware that turns too large a request away by its announced length, before anything of it is read or kept.

Django limits what it holds in memory, not the files that come along: those it writes to disk, of any size and for
anybody, as soon as the form's token is looked for.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponseBase

from marketplace.shared.pages.views import too_large

MEGABYTE = 1024 * 1024
API = "/graphql/"  # measures for itself, before it reads, and answers in its own words
USUAL = 3 * MEGABYTE
# Rooms that take files of people who signed in: forty photographs of 15 MB, a ZIP of 120 MB, six papers of 15 MB.
OF_MEMBERS = {"portal": 620 * MEGABYTE, "bulk": 122 * MEGABYTE, "applications": 92 * MEGABYTE}
# A maker comes in by her card: one voice note of 5 MB, that of a stranger too.
OF_ANYBODY = {"maker_door": 6 * MEGABYTE}


class LimitBodies:
    """Answers 413 to what is larger than its door takes. Stands before the guard that reads the form's token."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a request; process_view has the say."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponseBase | None:
        """Let what is small enough pass. A body of unknown length is not read by anybody.

        Bodies without files have Django's own limit; machines read from their doors what was too large.
        """
        if request.content_type != "multipart/form-data" or request.path == API:
            return None
        announced = request.META.get("CONTENT_LENGTH") or "0"
        length = int(announced) if announced.isdecimal() and len(announced) < 16 else 0
        return too_large(request) if length > USUAL and length > largest(request) else None


def largest(request: HttpRequest) -> int:
    """Give the largest body that this door takes from this person; a session that rested too long counts as hers."""
    room = request.resolver_match.app_name if request.resolver_match else ""
    if room in OF_MEMBERS and request.session.get(SESSION_KEY) is not None:
        return OF_MEMBERS[room]
    return OF_ANYBODY.get(room, USUAL)
