"""Write a new page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.slugs import unique_slug
from marketplace.commerce.content.models import Page, PageType


def create_page(*, page_type: PageType, values: Mapping[str, Any], now: datetime) -> Page:
    """Write a page of a kind. Without a slug one is made of its title; a page that is shown without a day is shown now.

    Raises Refusals: REQUIRED without a title, UNIQUE for a slug that another page has, INVALID.
    """
    page = Page(page_type=page_type, created_at=now)
    title = str(values.get("title") or "")
    slug = values.get("slug") or (unique_slug(Page.objects.all(), title) if title else "")
    shown_since = values.get("published_at") or (now if values.get("is_published") else None)
    save_row(page, values={**values, "slug": slug, "title": title, "published_at": shown_since})
    return page
