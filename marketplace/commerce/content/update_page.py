"""Rewrite, publish or hide a page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.write_words import check_slug
from marketplace.commerce.content.models import Page


def update_page(*, page_id: int, values: Mapping[str, Any], now: datetime) -> Page:
    """Change what `values` names; publishing a page without a day publishes it now.

    Raises NotFoundError; DomainError REQUIRED for an empty slug; Refusals as create_page does.
    """
    page = find_row(Page.objects.filter(pk=page_id))
    check_slug(values)
    changed = dict(values)
    if changed.get("is_published") and page.published_at is None:
        changed.setdefault("published_at", now)
    save_row(page, values=changed)
    return page
