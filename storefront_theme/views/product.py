"""One product, and the way into the basket."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from marketplace.gateway import catalogue
from marketplace.gateway.actors import ANYONE
from marketplace.gateway.errors import StoreRefusedError
from marketplace.gateway.records import Product
from storefront_theme.doors import page_language, shop_door
from storefront_theme.forms import PiecesForm
from storefront_theme.people import ask_again, people_behind
from storefront_theme.shelves import laid_out
from storefront_theme.shopping import put_in_basket
from vendor_onboarding.closing.queries import closure_today
from vendor_onboarding.closing.rules import back_on


@require_http_methods(["GET", "HEAD", "POST"])
@shop_door
def product(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a product; what is posted goes into the basket."""
    if not slug.isprintable():  # no product is named so, and the store does not take such a text
        raise Http404
    found = catalogue.product(ANYONE, slug=slug, channel=settings.DEFAULT_CHANNEL, language=page_language())
    if found is None:
        raise Http404
    form = PiecesForm(request.POST if request.method == "POST" else None, variants=found.variants)
    if form.is_valid() and _put_in(request, form):
        messages.success(request, gettext("In your basket: %(name)s") % {"name": found.name}, extra_tags="done")
        return redirect("storefront:basket")
    status = 422 if form.errors else 200
    return ask_again(render(request, "storefront/product.html", _page(found, form), status=status))


def _put_in(request: HttpRequest, form: PiecesForm) -> bool:
    """Put the pieces into the basket; what the store refuses is said at the field."""
    try:
        put_in_basket(request, variant=UUID(form.cleaned_data["variant"]), quantity=form.cleaned_data["quantity"])
    except StoreRefusedError as refusal:
        form.add_error("quantity", refusal.message)
        return False
    return True


def _page(found: Product, form: PiecesForm) -> dict[str, object]:
    (shown,) = laid_out([found], language=page_language())
    beside = catalogue.products(
        ANYONE,
        channel=settings.DEFAULT_CHANNEL,
        language=page_language(),
        vendor=found.vendor_slug or None,
        first=5,
        sort="DATE",
    )
    others = [one for one in beside.items if one.reference != found.reference][:4] if found.vendor_slug else []
    closure = closure_today(found.vendor_slug, now=timezone.now()) if found.vendor_slug else None
    left = max((one.quantity_available for one in found.variants), default=0)
    return {
        "product": found,
        "shown": shown,
        "form": form,
        "left": left,
        "closure": closure,
        "back_on": back_on(closure.last_day) if closure else None,
        "others": laid_out(others, language=page_language()),
        **people_behind(found.reference),
    }
