"""Who makes the goods: all centres and settlements, and each one's own page."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from marketplace.gateway import catalogue
from marketplace.gateway.actors import ANYONE
from marketplace.organisations.queries import SELLING_KINDS, organisation_by_slug, sellers
from storefront_theme.doors import page_language, shop_door
from storefront_theme.searching import ON_A_PAGE
from storefront_theme.shelves import laid_out


@require_safe
def centres(request: HttpRequest) -> HttpResponse:
    """List who sells here, by kind."""
    everybody = sellers()
    kinds = [(kind, [one for one in everybody if one.kind == kind]) for kind in SELLING_KINDS]
    return render(request, "storefront/centres.html", {"kinds": [pair for pair in kinds if pair[1]]})


@require_safe
@shop_door
def centre(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a centre, settlement or group: its band, place, story and goods."""
    organisation = organisation_by_slug(slug)
    if organisation is None or organisation.kind not in SELLING_KINDS:
        raise Http404
    page = catalogue.products(
        ANYONE,
        channel=settings.DEFAULT_CHANNEL,
        language=page_language(),
        vendor=slug,
        sort="DATE",
        first=ON_A_PAGE,
        after=request.GET.get("after") or None,
    )
    shown = laid_out(page.items, language=page_language())
    return render(request, "storefront/centre.html", {"organisation": organisation, "page": page, "shown": shown})
