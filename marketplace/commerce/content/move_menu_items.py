"""Move entries about in a menu."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.moves import Move, moved
from marketplace.commerce.content.models import Menu, MenuItem
from marketplace.commerce.content.rules import stands_below
from marketplace.shared.errors import DomainError, NotFoundError


@dataclass(frozen=True, kw_only=True)
class ItemMove:
    """Put an entry below another (or at the top) and by so many places up (negative) or down among its siblings."""

    item: int
    to_top: bool = False
    parent: int | None = None
    by: int | None = None


def move_menu_items(*, menu_id: int, moves: Sequence[ItemMove]) -> Menu:
    """Move entries one after the other; an entry that changes its parent comes behind its new siblings first.

    Raises NotFoundError for a menu, an entry or a parent that is not there; CANNOT_ASSIGN_NODE for an entry that would
    stand below itself. Then nothing has moved.
    """
    menu = find_row(Menu.objects.filter(pk=menu_id), field="menu")
    items = {one.pk: one for one in MenuItem.objects.filter(menu=menu).order_by("sort_order", "pk")}
    for move in moves:
        _move(items, move)
    MenuItem.objects.bulk_update(items.values(), ["parent", "sort_order"])
    return menu


def _move(items: dict[int, MenuItem], move: ItemMove) -> None:
    item = items.get(move.item)
    if item is None:
        raise NotFoundError(_("This menu has no such entry (any more)."), "item")
    if move.to_top or move.parent is not None:
        _put_below(items, item, move.parent)
    siblings = sorted(
        (one for one in items.values() if one.parent_id == item.parent_id), key=lambda one: (one.sort_order, one.pk)
    )
    order = moved([one.pk for one in siblings], [Move(item.pk, move.by or 0)])
    for place, row in enumerate(order):
        items[row].sort_order = place


def _put_below(items: dict[int, MenuItem], item: MenuItem, parent: int | None) -> None:
    if parent is not None and parent not in items:
        raise NotFoundError(_("This menu has no such entry (any more)."), "parentId")
    parents = {one.pk: one.parent_id for one in items.values()}
    if parent is not None and stands_below(parents, parent, item.pk):
        raise DomainError("CANNOT_ASSIGN_NODE", _("An entry cannot stand below itself."), "parentId")
    if item.parent_id != parent:
        item.parent_id = parent
        item.sort_order = 1 + max(
            (one.sort_order for one in items.values() if one.parent_id == parent and one is not item), default=-1
        )
