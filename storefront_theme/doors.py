"""What all doors of the shop share: the language of the page, and refusals said in words."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from marketplace.gateway.errors import DomainError, NotFoundError, StoreUnavailableError

Door = Callable[..., HttpResponse]


def shop_door(view: Door) -> Door:
    """Turn what the store refuses into a page that says what happened, what was kept and what to do next."""

    @wraps(view)
    def opened(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except StoreUnavailableError as refusal:
            return refused(request, refusal, status=503)
        except NotFoundError as refusal:
            return refused(request, refusal, status=404)
        except DomainError as refusal:
            return refused(request, refusal, status=409)

    return opened


def refused(request: HttpRequest, refusal: DomainError, *, status: int) -> HttpResponse:
    """Show a refusal of the store as a page of its own."""
    return render(request, "storefront/refused.html", {"refusal": refusal}, status=status)


def page_language() -> str:
    """Give the language of the page: th, or en below /en/."""
    return "en" if (get_language() or "th").startswith("en") else "th"
