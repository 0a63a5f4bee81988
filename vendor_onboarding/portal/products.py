"""The doors to a vendor's own products."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from marketplace.gateway.errors import StoreUnavailableError
from marketplace.gateway.records import ManagedProduct
from marketplace.shared.errors import DomainError
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import LooksOnlyError, MissingError
from vendor_onboarding.listings.hide_listing import hide_listing
from vendor_onboarding.listings.own_makers import products_without_makers, shared_now
from vendor_onboarding.listings.own_products import own_product, own_products, own_stock
from vendor_onboarding.listings.publish_listing import publish_listing
from vendor_onboarding.listings.rules import VENDOR_CHANNELS
from vendor_onboarding.portal.doors import at_desk, page_language, product_name, say_done, show
from vendor_onboarding.portal.words import CHANNELS

# The store refuses a place it did not give out itself: ours are signed, so that only those reach it.
PLACES = Signer(salt="portal.products.after")


@require_safe
@at_desk
def product_list(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """List the organisation's products with price, stock and whether they are shown."""
    page = own_products(desk, language=page_language(), after=place_from(request.GET.get("after", "")))
    rows = [described(desk, product) for product in page.items]
    more = place_to(page.end_cursor) if page.has_next and page.end_cursor else ""
    without = products_without_makers(desk, now=timezone.now())
    return show(request, desk, "products", {"rows": rows, "more": more, "without_makers": without, "here": "products"})


@require_safe
@at_desk
def product_page(request: HttpRequest, desk: Desk, product: UUID) -> HttpResponseBase:
    """Show one product with all that may be changed."""
    found = own_product(desk, reference=product, language=page_language())
    return show(request, desk, "product", {**described(desk, found), **_made_by(desk, product), "here": "products"})


@require_POST
@at_desk
def publish(request: HttpRequest, desk: Desk, product: UUID) -> HttpResponseBase:
    """Show the product to buyers."""
    done = _("The product is shown now. Buyers can find and buy it.")
    return _do(request, desk, product, deed=publish_listing, done=done)


@require_POST
@at_desk
def hide(request: HttpRequest, desk: Desk, product: UUID) -> HttpResponseBase:
    """Take the product out of sight."""
    done = _("The product is hidden now. Orders that were made stay as they are.")
    return _do(request, desk, product, deed=hide_listing, done=done)


def place_to(cursor: str) -> str:
    """Sign the place where the next page begins."""
    return PLACES.sign(cursor)


def place_from(signed: str) -> str | None:
    """Read where the next page begins; an address that was tampered with begins at the first."""
    try:
        return PLACES.unsign(signed)
    except BadSignature:
        return None


def described(desk: Desk, product: ManagedProduct) -> dict[str, Any]:
    """Put a product into the words of the pages: variants with prices by channel and stock in the own store-room."""
    variants = [
        {
            "variant": variant,
            "prices": [(slug, CHANNELS[slug], variant.prices.get(slug)) for slug in VENDOR_CHANNELS],
            "stock": own_stock(desk, variant),
            "elsewhere": [level for level in variant.stock if level != own_stock(desk, variant) and level.quantity],
        }
        for variant in product.variants
    ]
    return {
        "product": product,
        "name": product_name(product),
        "variants": variants,
        "shown_in": [CHANNELS[slug] for slug in CHANNELS if slug in product.published_in],
    }


def _made_by(desk: Desk, product: UUID) -> dict[str, Any]:
    """Who made a product, and what each gets, as it is now."""
    return {"shared": shared_now(desk, product=product, now=timezone.now())}


def _do(request: HttpRequest, desk: Desk, product: UUID, *, deed: Callable[..., object], done: str) -> HttpResponseBase:
    try:
        deed(desk=desk, product=product)
    except (MissingError, LooksOnlyError, StoreUnavailableError):
        raise
    except DomainError as error:
        found = own_product(desk, reference=product, language=page_language())
        context = {**described(desk, found), **_made_by(desk, product), "refusal": error.message, "here": "products"}
        return show(request, desk, "product", context, status=422)
    say_done(request, done)
    return redirect("portal:product", desk.organisation.slug, product)
