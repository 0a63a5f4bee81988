"""Menus and their entries."""

from typing import Any

import graphene

from marketplace.commerce.content import queries
from marketplace.commerce.content.models import Menu as Row
from marketplace.commerce.content.models import MenuItem as ItemRow
from marketplace.commerce.content.models import Page as PageRow
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, InChannel, from_row, node_of
from marketplace.graphql_api.base.paging import countable_connection
from marketplace.graphql_api.base.translation import MenuItemTranslation, Translated, translated
from marketplace.graphql_api.catalogue.catalogue_loaders import all_categories
from marketplace.graphql_api.catalogue.category import Category
from marketplace.graphql_api.catalogue.collection import Collection
from marketplace.graphql_api.catalogue.shown import shown_collection
from marketplace.graphql_api.content.page import Page
from marketplace.graphql_api.content.page_queries import visible_pages

Root = InChannel[ItemRow]


@loads_by("menu")
def items_of_menu(context: Context, menu_ids: list[int]) -> dict[int, list[ItemRow]]:
    """All entries of each menu; what they lead to is seen with them."""
    found = queries.items_of_menus(menu_ids)
    items = [one for group in found.values() for one in group]
    context.saw("referenced collection", {one.collection_id for one in items} - {None})
    context.saw("referenced page", {one.page_id for one in items} - {None})
    return found


@loads_by("referenced page")
def shown_pages(context: Context, page_ids: list[int]) -> dict[int, PageRow]:
    """Pages that entries lead to, as far as the caller may read them."""
    return visible_pages(context).in_bulk(page_ids)


@loads_by("menus")
def _all_menus(_context: Context, keys: list[str]) -> dict[str, dict[int, Row]]:
    return dict.fromkeys(keys, queries.menus())


def all_menus(context: Context) -> dict[int, Row]:
    """All menus by row."""
    found: dict[int, Row] = context.load(_all_menus, "all")
    return found


@node_of(Row)
class Menu(graphene.ObjectType):
    """A menu of the shop."""

    class Meta:
        interfaces = NOTED
        default_resolver = from_row

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    items = graphene.List(graphene.NonNull(lambda: MenuItem))

    @staticmethod
    def resolve_items(root: InChannel[Row], info: Any) -> list[Root]:
        """The entries at its top."""
        found: list[ItemRow] = info.context.load(items_of_menu, root.node.pk)
        return [InChannel(one, root.channel) for one in found if one.parent_id is None]


@node_of(ItemRow)
class MenuItem(graphene.ObjectType):
    """An entry of a menu."""

    class Meta:
        interfaces = NOTED
        default_resolver = from_row

    name = graphene.String(required=True)
    menu = graphene.Field(Menu, required=True)
    parent = graphene.Field(lambda: MenuItem)
    level = graphene.Int(required=True)
    children = graphene.List(graphene.NonNull(lambda: MenuItem))
    category = graphene.Field(Category)
    collection = graphene.Field(Collection)
    page = graphene.Field(Page)
    url = graphene.String()
    translation = graphene.Field(MenuItemTranslation, language_code=LanguageCodeEnum(required=True))

    @staticmethod
    def resolve_menu(root: Root, info: Any) -> InChannel[Row]:
        """The menu it stands in."""
        return InChannel(all_menus(info.context)[root.node.menu_id], root.channel)

    @staticmethod
    def resolve_parent(root: Root, info: Any) -> Root | None:
        """The entry it stands below."""
        siblings = _items(root, info)
        parent = next((one for one in siblings if one.pk == root.node.parent_id), None)
        return InChannel(parent, root.channel) if parent else None

    @staticmethod
    def resolve_level(root: Root, info: Any) -> int:
        """How deep it stands; 0 at the top."""
        parents = {one.pk: one.parent_id for one in _items(root, info)}
        level, at = 0, root.node.parent_id
        while at is not None and level < len(parents):
            level, at = level + 1, parents.get(at)
        return level

    @staticmethod
    def resolve_children(root: Root, info: Any) -> list[Root]:
        """The entries right below it."""
        return [InChannel(one, root.channel) for one in _items(root, info) if one.parent_id == root.node.pk]

    @staticmethod
    def resolve_category(root: Root, info: Any) -> Any:
        """The shelf it leads to."""
        row = root.node.category_id
        return all_categories(info.context).get(row) if row is not None else None

    @staticmethod
    def resolve_collection(root: Root, info: Any) -> Any:
        """The collection it leads to, if the caller may see that here."""
        return shown_collection(info.context, root.node.collection_id, root.channel)

    @staticmethod
    def resolve_page(root: Root, info: Any) -> InChannel[PageRow] | None:
        """The page it leads to, if the caller may read that."""
        row = root.node.page_id
        found = info.context.load(shown_pages, row) if row is not None else None
        return InChannel(found, root.channel) if found else None

    @staticmethod
    def resolve_url(root: Root, _info: Any) -> str | None:
        """The address it leads to."""
        return root.node.url or None

    @staticmethod
    def resolve_translation(root: Root, _info: Any, language_code: Any) -> Translated | None:
        """Its name in another language."""
        return translated(root.node, language_code)


def _items(root: Root, info: Any) -> list[ItemRow]:
    found: list[ItemRow] = info.context.load(items_of_menu, root.node.menu_id)
    return found


MenuCountableConnection = countable_connection(Menu)
MenuItemCountableConnection = countable_connection(MenuItem)
