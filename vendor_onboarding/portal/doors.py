"""The portal's door-keeper: each page belongs to one desk, and each refusal has its page."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language

from marketplace.accounts.doors import person, private, refuse, signed_in
from marketplace.gateway.errors import StoreUnavailableError
from marketplace.gateway.records import ManagedProduct
from marketplace.organisations.queries import last_standing_change
from marketplace.organisations.rules import may_trade
from marketplace.shared.errors import NotFoundError, PermissionDeniedError
from marketplace.shared.pages.views import not_found
from vendor_onboarding.listings.desk import Desk, desk_of, desks_of
from vendor_onboarding.portal.words import ROLES

DeskView = Callable[..., HttpResponseBase]


def at_desk(view: DeskView) -> DeskView:
    """Seat whoever signed in at the desk that the address names, then open the page.

    A desk that is not hers, and whatever is not at her desk, behaves as missing; who may only look reads why. The
    view takes the request, the Desk, and what else the address names.
    """

    @wraps(view)
    def door(request: HttpRequest, /, organisation: str, **named: Any) -> HttpResponseBase:
        try:
            return view(request, desk_of(person(request), organisation), **named)
        except NotFoundError:
            return private(not_found(request))
        except PermissionDeniedError as error:
            return refuse(request, error.message)
        except StoreUnavailableError as error:
            return private(render(request, "portal/closed.html", {"reason": error.message, "status": 503}, status=503))

    return signed_in(door)


def show(
    request: HttpRequest, desk: Desk, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Show a page of the portal's own: its template and what all of them need."""
    return show_page(request, desk, f"portal/{template}.html", context, status=status)


def show_page(
    request: HttpRequest, desk: Desk, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Show a page of a desk, of whatever room: the path of its template and what all of them need."""
    shared = {
        "desk": desk,
        "organisation": desk.organisation,
        "role_name": ROLES[desk.role],
        "several_desks": len(desks_of(request.user)) > 1,
        "stopped": None if may_trade(desk.organisation.status) else last_standing_change(desk.organisation),
    }
    return render(request, template, {**shared, **context}, status=status)


def say_done(request: HttpRequest, message: str) -> None:
    """Leave a good word for the next page."""
    messages.success(request, message, extra_tags="done")


def page_language() -> str:
    """Give the language of the page, as the gateway wants it."""
    return "en" if (get_language() or "th").startswith("en") else "th"


def product_name(product: ManagedProduct) -> str:
    """Give a product's name in the page's language, Thai where there is no English."""
    return (product.name_en if page_language() == "en" else "") or product.name
