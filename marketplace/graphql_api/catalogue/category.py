"""Categories: the shelves of the shop."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import graphene

from marketplace.commerce.catalog.models import Category as Row
from marketplace.commerce.catalog.models import Product
from marketplace.commerce.catalog.rules import level_of, lineage_of
from marketplace.graphql_api.base.choosing import chosen, falls, has_notes, has_words, ids_of, one_of
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of_known, paging_arguments
from marketplace.graphql_api.base.pictures import Image, image, picture_arguments
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.translation import CategoryTranslation, Translated, has_slug, translated
from marketplace.graphql_api.catalogue.catalogue_loaders import all_categories, category_parents
from marketplace.graphql_api.catalogue.category_inputs import (
    CategoryFilterInput,
    CategorySortingInput,
    CategoryWhereInput,
)
from marketplace.graphql_api.catalogue.product_lists import PRODUCTS, product_list_arguments, products_page
from marketplace.shared.thai.order import sorting_key


@node_of(Row)
class Category(graphene.ObjectType):
    """A shelf."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    description = JSONString()
    description_json = JSONString()
    seo_title = graphene.String()
    seo_description = graphene.String()
    background_image = graphene.Field(Image, **picture_arguments())
    level = graphene.Int(required=True)
    parent = graphene.Field(lambda: Category)
    translation = graphene.Field(CategoryTranslation, language_code=LanguageCodeEnum(required=True))
    children = graphene.Field(lambda: CategoryCountableConnection, **paging_arguments())
    ancestors = graphene.Field(lambda: CategoryCountableConnection, **paging_arguments())
    products = graphene.Field(PRODUCTS, **product_list_arguments())

    @staticmethod
    def resolve_description_json(root: Row, _info: Any) -> Any:
        """The description; the older name of it."""
        return root.description or {}

    @staticmethod
    def resolve_background_image(
        root: Row, _info: Any, size: int | None = None, format: Any = None
    ) -> dict[str, str] | None:
        """The picture at its head."""
        return image(root.background_image, root.background_image_alt, size)

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


TESTS = {
    "search": has_words,
    "ids": ids_of("Category"),
    "slugs": one_of("slug"),
    "metadata": has_notes,
}


class CategoryQueries:
    """What may be asked about shelves."""

    categories = graphene.Field(
        CategoryCountableConnection,
        filter=CategoryFilterInput(),
        where=CategoryWhereInput(),
        sort_by=CategorySortingInput(),
        level=graphene.Int(),
        **paging_arguments(),
    )
    category = graphene.Field(Category, id=graphene.ID(), slug=graphene.String(), slug_language_code=LanguageCodeEnum())

    @staticmethod
    def resolve_categories(
        _root: Any,
        info: Any,
        filter: Any = None,
        where: Any = None,
        sort_by: Any = None,
        level: int | None = None,
        **asked: Any,
    ) -> Page:
        """A page of shelves, in the shop's order unless sorted."""
        rows = list(all_categories(info.context).values())
        if level is not None:
            parents = category_parents(info.context)
            rows = [one for one in rows if level_of(parents, one.pk) == level]
        rows = chosen(chosen(rows, filter, TESTS), where, TESTS)
        if sort_by is not None:
            rows.sort(key=_sorting(info, sort_by["field"].name), reverse=falls(sort_by))
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
        return next((one for one in known.values() if has_slug(one, slug or "", slug_language_code)), None)


def _sorting(info: Any, field: str) -> Callable[[Row], Any]:
    """How to sort: by name (as a Thai dictionary does), by how many products or shelves stand right on it."""
    if field == "NAME":
        return lambda one: sorting_key(one.name)
    if field == "PRODUCT_COUNT":
        counts: Counter[int | None] = Counter(Product.objects.order_by().values_list("category", flat=True))
    else:
        counts = Counter(one.parent_id for one in all_categories(info.context).values())
    return lambda one: counts[one.pk]
