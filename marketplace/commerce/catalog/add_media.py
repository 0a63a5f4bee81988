"""Add a picture or a film to a product."""

from datetime import datetime
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from marketplace.commerce.catalog.films import film_at
from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Product, ProductMedia
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.shared.errors import DomainError

LONGEST_ALT = 250


def add_picture(*, product_id: int, path: str, alt: str, now: datetime) -> ProductMedia:
    """Add a picture that was cleaned and kept already (`path` below MEDIA_ROOT) behind the product's others."""
    return _add(product_id, alt, now, type=ProductMedia.Type.IMAGE.value, image=path)


def add_film(*, product_id: int, address: str, alt: str, now: datetime) -> ProductMedia:
    """Add a film that lies elsewhere, by the address of its page; raises UNSUPPORTED_MEDIA_PROVIDER.

    The film's house is not asked: its address tells all that a page needs to show it.
    """
    film = film_at(address)
    if film is None:
        words = _("Films are taken from YouTube and Vimeo only: give the address of the film's page there.")
        raise DomainError("UNSUPPORTED_MEDIA_PROVIDER", words, "mediaUrl")
    kind = ProductMedia.Type.VIDEO.value
    return _add(product_id, alt, now, type=kind, external_url=film.url, oembed_data=film.oembed)


def check_alt(alt: str) -> None:
    """Refuse words for a picture that are too long; raises DomainError INVALID."""
    if len(alt) > LONGEST_ALT:
        raise DomainError("INVALID", _("Describe the picture in at most 250 letters."), "input")


def _add(product_id: int, alt: str, now: datetime, **columns: Any) -> ProductMedia:
    check_alt(alt)
    product = find_row(Product.objects.filter(pk=product_id), field="product")
    last = product.media.aggregate(last=Max("sort_order"))["last"]
    place = 0 if last is None else last + 1
    media = ProductMedia.objects.create(product=product, alt=alt, sort_order=place, **columns)
    record_product_changed([product.pk], now=now)
    return media
