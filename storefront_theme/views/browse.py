"""Look round: the front page, the shelves, and looking for something by name."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from marketplace.gateway import catalogue
from marketplace.gateway.actors import ANYONE
from marketplace.organisations.queries import sellers
from marketplace.search.queries import find_products
from storefront_theme.doors import page_language, shop_door
from storefront_theme.searching import ON_A_PAGE, offset_of, search_text
from storefront_theme.shelves import laid_out, list_page, related, shelves_of

FRESH, ON_FRONT_PAGE = 48, 8
SORTS = {"new": "DATE", "name": "NAME", "price": "PRICE"}


@require_safe
@shop_door
def home(request: HttpRequest) -> HttpResponse:
    """Show the front page: shelves, what is new, and who makes it."""
    language = page_language()
    page = catalogue.products(ANYONE, channel=settings.DEFAULT_CHANNEL, language=language, sort="DATE", first=FRESH)
    fresh = laid_out(page.items[:ON_FRONT_PAGE], language=language)
    context = {
        "shelves": shelves_of(catalogue.categories(ANYONE, language=language), page.items),
        "fresh": fresh,
        "hero": [one for one in fresh if one.item.picture][:3],
        "makers": sellers()[:12],
    }
    return render(request, "storefront/home.html", context)


@require_safe
@shop_door
def goods(request: HttpRequest, category: str | None = None) -> HttpResponse:
    """Show a shelf, or all goods; `?sort=` orders them, `?after=` goes on where the last page ended."""
    language, sort = page_language(), request.GET.get("sort", "new")
    categories = catalogue.categories(ANYONE, language=language)
    here = next((one for one in categories if one.slug == category), None)
    if category and here is None:
        raise Http404
    page = list_page(
        after=request.GET.get("after", ""), language=language, category=category, sort=SORTS.get(sort, "DATE")
    )
    shown = laid_out(page.items, language=language)
    context = {"page": page, "shown": shown, "here": here, "related": related(categories, category), "sort": sort}
    return render(request, "storefront/goods.html", context)


@require_safe
@shop_door
def search(request: HttpRequest) -> HttpResponse:
    """Show what was found for some words, best first, in the order of the search."""
    language, text, offset = (
        page_language(),
        search_text(request.GET.get("q", "")),
        offset_of(request.GET.get("from", "")),
    )
    hits = find_products(text=text, channel=settings.DEFAULT_CHANNEL, first=ON_A_PAGE, offset=offset, language=language)
    cards = catalogue.products_by_reference(
        ANYONE, references=hits.references, channel=settings.DEFAULT_CHANNEL, language=language
    )
    more = offset + ON_A_PAGE if hits.total > offset + ON_A_PAGE else None
    context = {"text": text, "hits": hits, "shown": laid_out(cards, language=language), "more": more, "offset": offset}
    return render(request, "storefront/search.html", context)


@require_safe
@shop_door
def suggestions(request: HttpRequest) -> HttpResponse:
    """Give a few names while somebody types; the page works without."""
    language, text = page_language(), search_text(request.GET.get("q", ""))
    hits = find_products(text=text, channel=settings.DEFAULT_CHANNEL, first=6, language=language) if text else None
    cards = catalogue.products_by_reference(
        ANYONE, references=hits.references if hits else (), channel=settings.DEFAULT_CHANNEL, language=language
    )
    return render(request, "storefront/parts/suggestions.html", {"text": text, "cards": cards, "hits": hits})
