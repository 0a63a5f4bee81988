"""The doors to price tags: choose and print them; and the short address that a tag's code leads to."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.gateway.find_by_sku import product_slug_of_sku
from marketplace.organisations.queries import organisation_name
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.rules import VENDOR_CHANNELS
from vendor_onboarding.portal.doors import at_desk, page_language, show_page
from vendor_onboarding.portal.products import place_from, place_to
from vendor_onboarding.portal.rules import TypedWrongError, pieces_from
from vendor_onboarding.portal.words import CHANNELS
from vendor_onboarding.tags.own_tags import taggable, tags_of
from vendor_onboarding.tags.print_tags import print_tags
from vendor_onboarding.tags.rules import MOST_TAGS, SIZES, copies_refusal
from vendor_onboarding.tags.words import COPIES_WORDS

USUAL_CHANNEL = "showroom"  # a printed tag hangs where goods are seen and touched


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def price_tags(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Let a member choose how many tags of which product, and print them."""
    if request.method == "POST":
        copies, refusal = _copies(request)
        if not refusal:
            return _printed(request, desk, copies)
        return _asked(request, desk, typed=request.POST, refusal=str(COPIES_WORDS[refusal]), status=422)
    return _asked(request, desk, typed=request.GET)


def _asked(request: HttpRequest, desk: Desk, *, typed: Any, refusal: str = "", status: int = 200) -> HttpResponseBase:
    channel = _channel(typed)
    only = _uuid(typed.get("product", ""))
    rows, following = taggable(
        desk, channel=channel, language=page_language(), after=place_from(typed.get("after", "")), product=only
    )
    usual = "1" if only else "0"
    context = {
        "here": "products",
        "rows": [(one, f"copies-{one.product}-{one.variant}", typed.get(f"copies-{one.product}-{one.variant}", usual))
                 for one in rows],
        "refusal": refusal,
        "channel": channel,
        "channels": [(slug, CHANNELS[slug]) for slug in VENDOR_CHANNELS],
        "size": typed.get("size", "a4"),
        "large": typed.get("large") == "on",
        "product": only,
        "after": typed.get("after", ""),
        "more": place_to(following) if following else "",
        "most": MOST_TAGS,
    }  # fmt: skip
    return show_page(request, desk, "tags/price_tags.html", context, status=status)


def _printed(request: HttpRequest, desk: Desk, copies: dict[tuple[UUID, UUID], int]) -> HttpResponseBase:
    language = page_language()
    tags = tags_of(desk, copies=copies, channel=_channel(request.POST), language=language)
    if not tags:
        reason = _("None of these has a price here, so there is nothing to print. Set a price first.")
        return _asked(request, desk, typed=request.POST, refusal=reason, status=422)
    size = request.POST.get("size", "")
    pdf = print_tags(
        band=desk.organisation.slug,
        organisation=organisation_name(desk.organisation, language),
        tags=tags,
        size=size if size in SIZES else SIZES[0],
        large=request.POST.get("large") == "on",
    )
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="price-tags.pdf"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _copies(request: HttpRequest) -> tuple[dict[tuple[UUID, UUID], int], str]:
    """Read how many of which; or the code of what is wrong."""
    try:
        copies = {key: _number(text) for field, text in request.POST.items() if (key := _asked_for(field))}
    except TypedWrongError:
        return {}, "NOT_A_NUMBER"
    wanted = {key: count for key, count in copies.items() if count}
    together = sum(wanted.values())
    refusals = [copies_refusal(count, together=together) for count in wanted.values()] or ["NONE"]
    return wanted, next((one for one in refusals if one), "")


def _asked_for(field: str) -> tuple[UUID, UUID] | None:
    """Read which product and variant a field of the form is about: copies-<product>-<variant>."""
    names = field.removeprefix("copies-")
    product, variant = _uuid(names[:36]), _uuid(names[37:])
    return (product, variant) if field.startswith("copies-") and product and variant else None


def _number(text: object) -> int:
    return pieces_from(str(text)) if str(text).strip() else 0


def _channel(typed: Any) -> str:
    asked = str(typed.get("channel", ""))
    return asked if asked in VENDOR_CHANNELS else USUAL_CHANNEL


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


@require_safe
def open_tag(request: HttpRequest, sku: str) -> HttpResponse:
    """Lead whoever scanned a tag to the product's page; an unknown code is missing."""
    slug = product_slug_of_sku(sku) if sku.isprintable() else None
    if slug is None:
        raise Http404
    return redirect("storefront:product", slug)
