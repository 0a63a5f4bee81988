"""Categories: the shelves of the shop."""

from collections.abc import Mapping
from typing import Any

import graphene

from marketplace.commerce.catalog.models import Category as Row
from marketplace.commerce.catalog.rules import level_of, lineage_of, searchable
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of_known, paging_arguments
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.translation import CategoryTranslation, Translated, translated
from marketplace.graphql_api.catalogue.catalogue_loaders import all_categories, category_parents
from marketplace.graphql_api.catalogue.category_inputs import CategoryFilterInput, CategorySortingInput
from marketplace.graphql_api.catalogue.product_lists import PRODUCTS, product_list_arguments, products_page


@node_of(Row)
class Category(graphene.ObjectType):
    """A shelf."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    description = JSONString()
    level = graphene.Int(required=True)
    parent = graphene.Field(lambda: Category)
    translation = graphene.Field(CategoryTranslation, language_code=LanguageCodeEnum(required=True))
    children = graphene.Field(lambda: CategoryCountableConnection, **paging_arguments())
    ancestors = graphene.Field(lambda: CategoryCountableConnection, **paging_arguments())
    products = graphene.Field(PRODUCTS, **product_list_arguments())

    @staticmethod
    def resolve_level(root: Row, info: Any) -> int:
        """How deep it stands; 0 at the top."""
        return level_of(category_parents(info.context), root.pk)

    @staticmethod
    def resolve_parent(root: Row, info: Any) -> Row | None:
        """The shelf it stands in."""
        return all_categories(info.context).get(root.parent_id) if root.parent_id is not None else None

    @staticmethod
    def resolve_translation(root: Row, _info: Any, language_code: Any) -> Translated | None:
        """Its words in another language."""
        return translated(root, language_code)

    @staticmethod
    def resolve_children(root: Row, info: Any, **asked: Any) -> Page:
        """The shelves right inside it."""
        rows = [one for one in all_categories(info.context).values() if one.parent_id == root.pk]
        return page_of_known(rows, name="children", asked=asked)

    @staticmethod
    def resolve_ancestors(root: Row, info: Any, **asked: Any) -> Page:
        """The shelves it stands in, the outermost first."""
        known = all_categories(info.context)
        rows = [known[one] for one in lineage_of(category_parents(info.context), root.pk)[:-1]]
        return page_of_known(rows, name="ancestors", asked=asked)

    @staticmethod
    def resolve_products(root: Row, info: Any, **asked: Any) -> Page:
        """The products on it and on the shelves inside it."""
        return products_page(info, category=root, **asked)


CategoryCountableConnection: Any = countable_connection(Category)


def _chosen(rows: list[Row], wanted: Mapping[str, Any]) -> list[Row]:
    """Keep the shelves that a filter asks for; each part of it narrows the choice further."""
    if wanted.get("search"):
        words = searchable(wanted["search"]).casefold()
        rows = [one for one in rows if words in one.name.casefold() or words in one.slug]
    if wanted.get("slugs") is not None:
        rows = [one for one in rows if one.slug in wanted["slugs"]]
    if wanted.get("ids") is not None:
        ids = {row_from(one, "Category") for one in wanted["ids"]}
        rows = [one for one in rows if one.pk in ids]
    return rows


class CategoryQueries:
    """What may be asked about shelves."""

    categories = graphene.Field(
        CategoryCountableConnection,
        filter=CategoryFilterInput(),
        sort_by=CategorySortingInput(),
        level=graphene.Int(),
        **paging_arguments(),
    )
    category = graphene.Field(Category, id=graphene.ID(), slug=graphene.String(), slug_language_code=LanguageCodeEnum())

    @staticmethod
    def resolve_categories(
        _root: Any, info: Any, filter: Any = None, sort_by: Any = None, level: int | None = None, **asked: Any
    ) -> Page:
        """A page of shelves, in the shop's order unless sorted."""
        rows = list(all_categories(info.context).values())
        if level is not None:
            parents = category_parents(info.context)
            rows = [one for one in rows if level_of(parents, one.pk) == level]
        rows = _chosen(rows, filter or {})
        if sort_by is not None:
            rows.sort(key=lambda one: one.name, reverse=sort_by["direction"].value == "DESC")
        return page_of_known(rows, name="categories", asked=asked)

    @staticmethod
    def resolve_category(
        _root: Any, info: Any, id: str | None = None, slug: str | None = None, slug_language_code: Any = None
    ) -> Row | None:
        """One shelf."""
        if (id is None) == (slug is None):
            raise BadRequestError("Exactly one of `id` and `slug` is needed.")
        known = all_categories(info.context)
        if id is not None:
            return known.get(row_from(id, "Category"))
        return next((one for one in known.values() if one.slug == slug), None)
