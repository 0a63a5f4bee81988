"""Pages and menus, put together."""

from marketplace.graphql_api.content.menu_changes import MenuMutations
from marketplace.graphql_api.content.menu_queries import MenuQueries
from marketplace.graphql_api.content.page_changes import PageMutations
from marketplace.graphql_api.content.page_queries import PageQueries
from marketplace.graphql_api.content.page_type import PageTypeQueries


class ContentQueries(PageQueries, PageTypeQueries, MenuQueries):
    """What may be asked about pages and menus."""


class ContentMutations(PageMutations, MenuMutations):
    """What may be changed about pages and menus."""
