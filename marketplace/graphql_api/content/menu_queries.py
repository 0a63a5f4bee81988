"""Asking for menus."""

from typing import Any

import graphene

from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.commerce.content.models import Menu as Row
from marketplace.commerce.content.models import MenuItem as ItemRow
from marketplace.graphql_api.base.choosing import Tests, chosen, falls, has_notes, has_words, one_of
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.inputs import MetadataFilter, OrderDirection
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.paging import Page, page_of_known, paging_arguments
from marketplace.graphql_api.content.menu import (
    Menu,
    MenuCountableConnection,
    MenuItem,
    MenuItemCountableConnection,
    all_menus,
    items_of_menu,
)
from marketplace.graphql_api.shop.channel import channel_named
from marketplace.shared.thai.order import sorting_key


class MenuFilterInput(graphene.InputObjectType):
    """Which menus."""

    search = graphene.String()
    slug = graphene.List(graphene.NonNull(graphene.String))
    metadata = graphene.List(graphene.NonNull(MetadataFilter))
    slugs = graphene.List(graphene.NonNull(graphene.String))


class MenuSortField(graphene.Enum):
    """By what menus are sorted."""

    NAME = "name"
    ITEMS_COUNT = "items_count"


class MenuSortingInput(graphene.InputObjectType):
    """How menus are sorted."""

    direction = OrderDirection(required=True)
    field = MenuSortField(required=True)


class MenuItemFilterInput(graphene.InputObjectType):
    """Which entries of menus."""

    search = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataFilter))


class MenuItemsSortField(graphene.Enum):
    """By what entries are sorted."""

    NAME = "name"


class MenuItemSortingInput(graphene.InputObjectType):
    """How entries are sorted."""

    direction = OrderDirection(required=True)
    field = MenuItemsSortField(required=True)


MENU_TESTS: Tests[Row] = {
    "search": has_words,
    "slug": one_of("slug"),
    "slugs": one_of("slug"),
    "metadata": has_notes,
}
ITEM_TESTS: Tests[ItemRow] = {
    "search": lambda row, text: text.casefold() in row.name.casefold(),
    "metadata": has_notes,
}


def _seen_in(context: Context, slug: str | None) -> ChannelRow | None:
    """The channel in which a menu is asked for. Saleor wants one named; what it leads to is not shown otherwise."""
    if slug is None:
        raise BadRequestError("A default channel does not exist: give `channel`.")
    return channel_named(context, slug)


class MenuQueries:
    """What may be asked about menus."""

    menu = graphene.Field(
        Menu, channel=graphene.String(), id=graphene.ID(), name=graphene.String(), slug=graphene.String()
    )
    menus = graphene.Field(
        MenuCountableConnection,
        channel=graphene.String(),
        sort_by=MenuSortingInput(),
        filter=MenuFilterInput(),
        **paging_arguments(),
    )
    menu_item = graphene.Field(MenuItem, id=graphene.ID(required=True), channel=graphene.String())
    menu_items = graphene.Field(
        MenuItemCountableConnection,
        channel=graphene.String(),
        sort_by=MenuItemSortingInput(),
        filter=MenuItemFilterInput(),
        **paging_arguments(),
    )

    @staticmethod
    def resolve_menu(
        _root: Any,
        info: Any,
        channel: str | None = None,
        id: str | None = None,
        name: str | None = None,
        slug: str | None = None,
    ) -> InChannel[Row] | None:
        """One menu."""
        if sum(one is not None for one in (id, name, slug)) != 1:
            raise BadRequestError("Exactly one of `id`, `name` and `slug` is needed.")
        sees = _seen_in(info.context, channel)
        row = row_from(id, "Menu") if id is not None else None
        for one in all_menus(info.context).values():
            if one.pk == row or (name is not None and one.name == name) or (slug is not None and one.slug == slug):
                return InChannel(one, sees)
        return None

    @staticmethod
    def resolve_menus(
        _root: Any, info: Any, channel: str | None = None, sort_by: Any = None, filter: Any = None, **asked: Any
    ) -> Page:
        """A page of menus, by slug unless sorted."""
        context: Context = info.context
        sees = _seen_in(context, channel)
        rows = chosen(list(all_menus(context).values()), filter, MENU_TESTS)
        context.saw("menu", [one.pk for one in rows])
        if sort_by is not None and sort_by["field"].name == "NAME":
            rows.sort(key=lambda one: sorting_key(one.name), reverse=falls(sort_by))
        elif sort_by is not None:
            rows.sort(key=lambda one: len(context.load(items_of_menu, one.pk)), reverse=falls(sort_by))
        return page_of_known(rows, name="menus", asked=asked, wrap=lambda row: InChannel(row, sees))

    @staticmethod
    def resolve_menu_item(_root: Any, info: Any, id: str, channel: str | None = None) -> InChannel[ItemRow] | None:
        """One entry of a menu."""
        sees = _seen_in(info.context, channel)
        row = row_from(id, "MenuItem")
        found = next((one for one in _all_items(info.context) if one.pk == row), None)
        return InChannel(found, sees) if found else None

    @staticmethod
    def resolve_menu_items(
        _root: Any, info: Any, channel: str | None = None, sort_by: Any = None, filter: Any = None, **asked: Any
    ) -> Page:
        """A page of all entries of all menus."""
        sees = _seen_in(info.context, channel)
        rows = chosen(_all_items(info.context), filter, ITEM_TESTS)
        if sort_by is not None:
            rows.sort(key=lambda one: sorting_key(one.name), reverse=falls(sort_by))
        return page_of_known(rows, name="menuItems", asked=asked, wrap=lambda row: InChannel(row, sees))


def _all_items(context: Context) -> list[ItemRow]:
    menus = list(all_menus(context))
    context.saw("menu", menus)
    return sorted((one for menu in menus for one in context.load(items_of_menu, menu)), key=lambda one: one.pk)
