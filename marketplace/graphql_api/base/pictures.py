"""Pictures and files as the API shows them: an address, and words for who cannot see it."""

from typing import Any

import graphene
from django.conf import settings

from marketplace.graphql_api.base.inputs import ThumbnailFormatEnum
from marketplace.media.sizes import LARGEST, picture_url


class Image(graphene.ObjectType):
    """A picture in one size; its root is a dict."""

    url = graphene.String(required=True)
    alt = graphene.String()


class File(graphene.ObjectType):
    """A file that was handed in."""

    url = graphene.String(required=True)
    content_type = graphene.String()


def picture_arguments() -> dict[str, Any]:
    """How large, and in which format (ours are WebP)."""
    return {"size": graphene.Int(), "format": ThumbnailFormatEnum(default_value="ORIGINAL")}


def width_of(size: int | None) -> int:
    """Give the width that `size` means: no size and 0 are the original (Saleor's rule), a negative one is alike."""
    return size if size and size > 0 else LARGEST


def address_of_picture(path: str, size: int | None) -> str:
    """Give the whole address of a picture of at least this width: who asks us may stand on another host."""
    url = picture_url(path, width_of(size))
    return f"{settings.PUBLIC_URL}{url}" if url.startswith("/") else url


def image(path: str, alt: str, size: int | None) -> dict[str, str] | None:
    """Give a picture of at least this width; None where there is no picture."""
    return {"url": address_of_picture(path, size), "alt": alt} if path else None
