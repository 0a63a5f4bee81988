"""Who makes the goods: all centres and settlements, and each one's own page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from marketplace.organisations.queries import SELLING_KINDS, organisation_by_slug, sellers
from storefront_theme.doors import page_language, shop_door
from storefront_theme.people import ask_again, people_at
from storefront_theme.shelves import laid_out, list_page


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
    page = list_page(after=request.GET.get("after", ""), language=page_language(), vendor=slug, sort="DATE")
    shown = laid_out(page.items, language=page_language())
    context = {"organisation": organisation, "page": page, "shown": shown, "people": people_at(organisation)}
    return ask_again(render(request, "storefront/centre.html", context))
