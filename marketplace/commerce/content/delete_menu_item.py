"""Take an entry out of a menu."""

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.content.models import MenuItem


def delete_menu_item(*, item_id: int) -> MenuItem:
    """Take an entry and all below it out of its menu; gives it as it was. Raises NotFoundError."""
    item = find_row(MenuItem.objects.filter(pk=item_id))
    row = item.pk
    item.delete()
    item.pk = row
    return item
