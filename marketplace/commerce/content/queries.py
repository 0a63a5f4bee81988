"""What the shop says about itself. Functions that end on `_of_...` take many ids and ask once."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet

from marketplace.commerce.catalog.models import AttributeValue
from marketplace.commerce.content.models import Menu, MenuItem, Page, PageAttributeValue, PageType


def pages_for_all(*, now: datetime) -> QuerySet[Page]:
    """Give the pages that everybody may read: published, and their day has come."""
    return Page.objects.filter(Q(published_at=None) | Q(published_at__lte=now), is_published=True)


def page_types() -> dict[int, PageType]:
    """Give all kinds of pages by row."""
    return {one.pk: one for one in PageType.objects.order_by("slug")}


def attributes_of_page_types() -> dict[int, set[int]]:
    """Give the rows of the attributes that pages of each kind answer."""
    found: dict[int, set[int]] = {}
    for kind, attribute in PageType.attributes.through.objects.values_list("pagetype", "attribute"):
        found.setdefault(kind, set()).add(attribute)
    return found


def answers_of_pages(page_ids: Sequence[int]) -> dict[int, dict[int, list[AttributeValue]]]:
    """Give each page's answers by the attribute's row."""
    rows = PageAttributeValue.objects.filter(page_id__in=page_ids).select_related("value")
    found: dict[int, dict[int, list[AttributeValue]]] = {one: {} for one in page_ids}
    for row in rows.order_by("value__position", "pk"):
        found[row.page_id].setdefault(row.value.attribute_id, []).append(row.value)
    return found


def items_of_menus(menu_ids: Sequence[int]) -> dict[int, list[MenuItem]]:
    """Give all entries of each menu, at any depth, each among its siblings in their order."""
    found: dict[int, list[MenuItem]] = {one: [] for one in menu_ids}
    for item in MenuItem.objects.filter(menu_id__in=menu_ids).order_by("sort_order", "pk"):
        found[item.menu_id].append(item)
    return found


def menus() -> dict[int, Menu]:
    """Give all menus by row; a shop has a handful."""
    return {one.pk: one for one in Menu.objects.order_by("slug")}
