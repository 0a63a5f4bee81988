"""How a question about makers is shown."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from marketplace.shared.errors import PermissionDeniedError
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.portal.doors import show
from vendor_onboarding.portal.maker_steps import Asked
from vendor_onboarding.portal.maker_words import FACTS_ARE_FOR_MANAGERS, MOVES_ARE_FOR_MANAGERS

Address = tuple[str, Sequence[Any]]


def show_question(
    request: HttpRequest, desk: Desk, asked: Asked, *, title: str, maker: Maker | None = None,
    back: Address | None = None,
) -> HttpResponseBase:  # fmt: skip
    """Show the question that is asked now; `back` is where to leave to without saving (the maker's page)."""
    name, keys = back or ("portal:maker", (maker.reference,) if maker else ())
    context = {
        "asked": asked,
        "title": title,
        "maker": maker,
        "leave": reverse(name, args=[desk.organisation.slug, *keys]),
        "here": "makers",
    }
    return show(request, desk, "maker_question", context, status=asked.status)


def check_may_hand_over(desk: Desk) -> None:
    """Refuse whoever is no manager: with a maker go her facts and her money's pages. Raises PermissionDeniedError."""
    if not desk.may_manage:
        raise PermissionDeniedError(str(MOVES_ARE_FOR_MANAGERS))


def check_may_see_facts(desk: Desk) -> None:
    """Refuse whoever is no manager before anything is opened: raises PermissionDeniedError."""
    if not desk.may_manage:
        raise PermissionDeniedError(str(FACTS_ARE_FOR_MANAGERS))
