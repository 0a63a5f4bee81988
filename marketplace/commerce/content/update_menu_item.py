"""Rename an entry of a menu, or let it lead elsewhere."""

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.content.create_menu_item import Target, check_target
from marketplace.commerce.content.models import MenuItem


def update_menu_item(*, item_id: int, name: str | None, target: Target | None) -> MenuItem:
    """Change the name, where it leads, or both; None leaves a thing as it is.

    Raises NotFoundError, DomainError CANNOT_ASSIGN_NODE, Refusals REQUIRED for an empty name.
    """
    item = find_row(MenuItem.objects.filter(pk=item_id))
    values = {} if name is None else {"name": name}
    if target is not None:
        check_target(target)
        values |= {one: getattr(target, one) for one in ("category", "collection", "page", "url")}
    save_row(item, values=values)
    return item
