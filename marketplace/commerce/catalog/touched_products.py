"""Which products look different when a category, a collection, an attribute or a kind of goods changes."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from marketplace.commerce.catalog.models import AttributeValue, Category, Collection, Product, ProductType
from marketplace.commerce.catalog.rules import shelves_below


def products_on_shelves(category_ids: Iterable[int]) -> list[int]:
    """Give the products that stand on these shelves or on shelves inside them."""
    parents = dict(Category.objects.values_list("pk", "parent_id"))
    return _rows(Product.objects.filter(category__in=shelves_below(parents, list(category_ids))))


def products_of_collection(collection: Collection) -> list[int]:
    """Give the products of a collection."""
    return _rows(Product.objects.filter(collections=collection))


def products_of_type(kind: ProductType) -> list[int]:
    """Give the products of a kind."""
    return _rows(Product.objects.filter(product_type=kind))


def products_with_answers(values: QuerySet[AttributeValue]) -> list[int]:
    """Give the products that, or a variant of which, answer a question in one of these ways."""
    rows = values.order_by().values("pk")
    found = Q(attribute_values__value__in=rows) | Q(variants__attribute_values__value__in=rows)
    return _rows(Product.objects.filter(found).distinct())


def _rows(products: QuerySet[Product]) -> list[int]:
    return list(products.order_by("pk").values_list("pk", flat=True))
