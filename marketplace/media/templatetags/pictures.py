"""Pictures in the smallest format that the browser reads: `{% load pictures %}{% goods_picture url alt=... %}`."""

from typing import Any

from django import template

from marketplace.media.show_formats import has_formats, path_of
from marketplace.media.sizes import SIZES, picture_url

register = template.Library()


@register.inclusion_tag("media/picture.html")
def goods_picture(url: str, *, alt: str, sizes: str = "(min-width: 50em) 640px, 100vw", **looks: Any) -> dict[str, Any]:
    """Show a picture of goods: AVIF, WebP or JPEG at a fitting width where we have them, else as it is.

    `looks` may be width, height, css (a class) and lazy.
    """
    path = path_of(url)
    sources = [(kind, _widths(path, kind)) for kind in ("avif", "webp")] if path and has_formats(path) else []
    plain = _address(path, SIZES[1], "jpg") if sources else url
    return {"url": plain, "alt": alt, "sizes": sizes, "sources": sources, **looks}


def _widths(path: str, kind: str) -> str:
    return ", ".join(f"{_address(path, width, kind)} {width}w" for width in SIZES)


def _address(path: str, width: int, kind: str) -> str:
    return f"{picture_url(path, width).removesuffix('.webp')}.{kind}"
