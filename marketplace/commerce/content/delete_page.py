"""Take a page away."""

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.content.models import Page


def delete_page(*, page_id: int) -> Page:
    """Take a page away, and the entries of menus that lead to it; gives it as it was. Raises NotFoundError."""
    page = find_row(Page.objects.filter(pk=page_id))
    row = page.pk
    page.delete()
    page.pk = row
    return page
