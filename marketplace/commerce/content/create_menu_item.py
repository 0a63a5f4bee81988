"""Put a new entry into a menu."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.content.models import Menu, MenuItem
from marketplace.commerce.content.rules import targets_problem
from marketplace.shared.errors import DomainError


@dataclass(frozen=True, kw_only=True)
class Target:
    """What an entry leads to: one of these, or none."""

    category: Any = None
    collection: Any = None
    page: Any = None
    url: str = ""


def check_target(target: Target) -> None:
    """Refuse more than one thing to lead to: DomainError CANNOT_ASSIGN_NODE (Saleor's)."""
    if targets_problem((target.category, target.collection, target.page, target.url)):
        raise DomainError("CANNOT_ASSIGN_NODE", _("An entry of a menu leads to one thing only."))


def create_menu_item(*, menu_id: int, name: str, parent_id: int | None, target: Target) -> MenuItem:
    """Put an entry behind its siblings, below `parent_id` or at the top.

    Raises NotFoundError for the menu or the parent, DomainError CANNOT_ASSIGN_NODE, Refusals REQUIRED without a name.
    """
    menu = find_row(Menu.objects.filter(pk=menu_id), field="menu")
    parent = find_row(menu.items.filter(pk=parent_id), field="parent") if parent_id is not None else None
    check_target(target)
    last = menu.items.filter(parent=parent).aggregate(last=Max("sort_order"))["last"]
    item = MenuItem(menu=menu, parent=parent, name=name, sort_order=0 if last is None else last + 1)
    save_row(item, values={name: getattr(target, name) for name in ("category", "collection", "page", "url")})
    return item
