"""Laying out menus."""

from collections.abc import Mapping
from typing import Any

import graphene

from marketplace.commerce.catalog.models import Category as CategoryRow
from marketplace.commerce.catalog.models import Collection as CollectionRow
from marketplace.commerce.content.create_menu import create_menu
from marketplace.commerce.content.create_menu_item import Target, create_menu_item
from marketplace.commerce.content.delete_menu_item import delete_menu_item
from marketplace.commerce.content.models import MenuItem as ItemRow
from marketplace.commerce.content.models import Page as PageRow
from marketplace.commerce.content.move_menu_items import ItemMove, move_menu_items
from marketplace.commerce.content.translate_content import translate_content
from marketplace.commerce.content.update_menu_item import update_menu_item
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.catalogue.catalogue_errors import TranslationError
from marketplace.graphql_api.catalogue.catalogue_translations import NameTranslationInput
from marketplace.graphql_api.catalogue.named import one_named, row_id
from marketplace.graphql_api.content.content_errors import MenuError
from marketplace.graphql_api.content.menu import Menu, MenuItem

MANAGE = ("MANAGE_MENUS",)
ROWS: dict[str, Any] = {"category": CategoryRow, "collection": CollectionRow, "page": PageRow}


class MenuCreateInput(graphene.InputObjectType):
    """A menu."""

    name = graphene.String(required=True)
    slug = graphene.String()


class MenuItemInput(graphene.InputObjectType):
    """An entry, and the one thing that it leads to."""

    name = graphene.String()
    url = graphene.String()
    category = graphene.ID()
    collection = graphene.ID()
    page = graphene.ID()


class MenuItemCreateInput(graphene.InputObjectType):
    """A new entry, the one thing that it leads to, and where it stands."""

    name = graphene.String(required=True)
    url = graphene.String()
    category = graphene.ID()
    collection = graphene.ID()
    page = graphene.ID()
    menu = graphene.ID(required=True)
    parent = graphene.ID()


class MenuItemMoveInput(graphene.InputObjectType):
    """Where an entry goes: below another one (null: to the top), and by how many places."""

    item_id = graphene.ID(required=True)
    parent_id = graphene.ID()
    sort_order = graphene.Int()


def _target(given: Mapping[str, Any]) -> Target:
    found = {
        name: one_named(model.objects.all(), given[name], kind=name.capitalize(), field=name)
        for name, model in ROWS.items()
        if given.get(name)
    }
    return Target(**found, url=given.get("url") or "")


def _entry(item: ItemRow) -> dict[str, Any]:
    return {"menu_item": InChannel(item, None)}


class MenuCreate(StoreMutation):
    """Lay out a new menu."""

    class Meta:
        error_type = MenuError
        permissions = MANAGE

    class Arguments:
        input = MenuCreateInput(required=True)

    menu = graphene.Field(Menu)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, input: Any) -> dict[str, Any]:
        """Lay it out."""
        return {"menu": InChannel(create_menu(name=input.name, slug=input.get("slug") or ""), None)}


class MenuItemCreate(StoreMutation):
    """Put a new entry into a menu."""

    class Meta:
        error_type = MenuError
        permissions = MANAGE

    class Arguments:
        input = MenuItemCreateInput(required=True)

    menu_item = graphene.Field(MenuItem)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, input: Any) -> dict[str, Any]:
        """Put it there."""
        parent = row_id(input["parent"], "MenuItem", "parent") if input.get("parent") else None
        menu = row_id(input.menu, "Menu", "menu")
        return _entry(create_menu_item(menu_id=menu, name=input.name, parent_id=parent, target=_target(input)))


class MenuItemUpdate(StoreMutation):
    """Rename an entry, or let it lead elsewhere."""

    class Meta:
        error_type = MenuError
        permissions = MANAGE

    class Arguments:
        id = graphene.ID(required=True)
        input = MenuItemInput(required=True)

    menu_item = graphene.Field(MenuItem)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        leads = _target(input) if set(input) & {"url", *ROWS} else None
        return _entry(update_menu_item(item_id=row_id(id, "MenuItem", "id"), name=input.get("name"), target=leads))


class MenuItemDelete(StoreMutation):
    """Take an entry out of its menu."""

    class Meta:
        error_type = MenuError
        permissions = MANAGE

    class Arguments:
        id = graphene.ID(required=True)

    menu_item = graphene.Field(MenuItem)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str) -> dict[str, Any]:
        """Take it out."""
        return _entry(delete_menu_item(item_id=row_id(id, "MenuItem", "id")))


class MenuItemMove(StoreMutation):
    """Move entries about in a menu."""

    class Meta:
        error_type = MenuError
        permissions = MANAGE

    class Arguments:
        menu = graphene.ID(required=True)
        moves = graphene.List(graphene.NonNull(MenuItemMoveInput), required=True)

    menu_field = graphene.Field(Menu, name="menu")

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, menu: str, moves: list[Any]) -> dict[str, Any]:
        """Move them."""
        moved = move_menu_items(menu_id=row_id(menu, "Menu", "menu"), moves=[_move(one) for one in moves])
        return {"menu_field": InChannel(moved, None)}


def _move(given: Any) -> ItemMove:
    parent = given.get("parent_id")
    return ItemMove(
        item=row_id(given.item_id, "MenuItem", "item"),
        to_top="parent_id" in given and parent is None,
        parent=row_id(parent, "MenuItem", "parentId") if parent else None,
        by=given.get("sort_order"),
    )


class MenuItemTranslate(StoreMutation):
    """Name an entry in another language."""

    class Meta:
        error_type = TranslationError
        permissions = ("MANAGE_TRANSLATIONS",)

    class Arguments:
        id = graphene.ID(required=True)
        language_code = LanguageCodeEnum(required=True)
        input = NameTranslationInput(required=True)

    menu_item = graphene.Field(MenuItem)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, language_code: Any, input: Any) -> dict[str, Any]:
        """Write the name."""
        rows = ItemRow.objects.filter(pk=row_id(id, "MenuItem", "id"))
        return _entry(translate_content(rows, language=language_code.value.lower(), words=dict(input)))


class MenuMutations:
    """What may be changed about menus."""

    menu_create = MenuCreate.Field()
    menu_item_create = MenuItemCreate.Field()
    menu_item_update = MenuItemUpdate.Field()
    menu_item_delete = MenuItemDelete.Field()
    menu_item_move = MenuItemMove.Field()
    menu_item_translate = MenuItemTranslate.Field()
