"""Put up a shelf of the shop, or change what stands on its sign."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Category
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.slugs import unique_slug
from marketplace.commerce.catalog.touched_products import products_on_shelves
from marketplace.commerce.catalog.write_words import check_slug, merged_notes


def create_category(*, values: Mapping[str, Any], parent_id: int | None = None) -> Category:
    """Put up a shelf, inside another one if `parent_id` says so.

    `values` goes by column; a slug that is not given is made from the name. Raises Refusals and, for a parent that is
    gone, NotFoundError.
    """
    parent = None if parent_id is None else find_row(Category.objects.filter(pk=parent_id), field="parent")
    category = Category(parent=parent, position=Category.objects.filter(parent=parent).count())
    slug = values.get("slug") or unique_slug(Category.objects.all(), values.get("name") or "")
    save_row(category, values={**values, "slug": slug})
    return category


def update_category(*, category_id: int, values: Mapping[str, Any], now: datetime) -> Category:
    """Change a shelf's name, slug, words or picture; notes are added to those that are there. Raises as above."""
    category = find_row(Category.objects.filter(pk=category_id))
    check_slug(values)
    save_row(category, values=merged_notes(category, values))
    record_product_changed(products_on_shelves([category.pk]), now=now)
    return category
