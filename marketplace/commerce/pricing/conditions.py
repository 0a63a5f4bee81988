"""Which variants a promotion's rule is for: its condition, read into a question for the database.

A condition is JSON over rows of our tables. At one level stands either `{"AND": [...]}`, `{"OR": [...]}`, or some of
`variant`, `product`, `category`, `collection`, which then hold all together. Each of these is again AND, OR, or fields
that hold all together: `ids`, `notes` ([{"key", "value"}]), and for variants `skus`, for products `names`, `slugs`,
`types`, `shelves` (with all inside them), `collections`, `has_category`. A shelf that is named by `category` is meant
alone, without the shelves inside it: so does Saleor's categoryPredicate. An empty condition is for nothing.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.db.models import Model, Q
from django.db.models.fields.json import KeyTransform

from marketplace.commerce.catalog.models import Category, Collection, CollectionProduct, Product, ProductVariant
from marketplace.commerce.catalog.rules import shelves_below

Condition = Mapping[str, Any]
NOTHING = Q(pk__in=[])


def variants_meant(condition: Condition) -> Q:
    """Give the condition on variants by which a rule's goods are found; no join, so that no row comes twice."""
    return _combined(condition, _goods)


def _combined(condition: Condition, of_fields: Callable[[Condition], Q]) -> Q:
    if not condition:
        return NOTHING
    if "AND" in condition:
        both = Q()
        for part in condition["AND"]:
            both &= _combined(part, of_fields)
        return both if condition["AND"] else NOTHING
    if "OR" in condition:
        either = NOTHING
        for part in condition["OR"]:
            either |= _combined(part, of_fields)
        return either
    return of_fields(condition)


def _goods(condition: Condition) -> Q:
    found = Q()
    if "variant" in condition:
        found &= _combined(condition["variant"], partial(_fields, ProductVariant))
    if "product" in condition:
        products = Product.objects.filter(_combined(condition["product"], partial(_fields, Product)))
        found &= Q(product__in=products.values("pk"))
    if "category" in condition:
        shelves = Category.objects.filter(_combined(condition["category"], partial(_fields, Category)))
        found &= Q(product__in=Product.objects.filter(category__in=shelves.values("pk")).values("pk"))
    if "collection" in condition:
        collections = Collection.objects.filter(_combined(condition["collection"], partial(_fields, Collection)))
        found &= Q(product__in=_products_in(collection__in=collections.values("pk")))
    return found


def _fields(model: type[Model], condition: Condition) -> Q:
    read: dict[str, Callable[[Any], Q]] = {
        "ids": lambda rows: Q(pk__in=rows),
        "notes": lambda notes: _noted(model, notes),
        "skus": lambda texts: Q(sku__in=texts),
        "names": lambda texts: Q(name__in=texts),
        "slugs": lambda texts: Q(slug__in=texts),
        "types": lambda rows: Q(product_type__in=rows),
        "shelves": lambda rows: Q(category__in=with_shelves_inside(rows)),
        "collections": lambda rows: Q(pk__in=_products_in(collection__in=rows)),
        "has_category": lambda yes: Q(category__isnull=not yes),
    }
    found = Q()
    for name, value in condition.items():
        found &= read[name](value)
    return found


def _products_in(**collections: Any) -> Any:
    return CollectionProduct.objects.filter(**collections).values("product")


def with_shelves_inside(rows: list[int]) -> set[int]:
    """Give these shelves and all that stand inside them."""
    return shelves_below(dict(Category.objects.values_list("pk", "parent_id")), rows)


def _noted(model: type[Model], notes: list[dict[str, str]]) -> Q:
    found = Q()
    for note in notes:
        rows = model._default_manager.filter(metadata__has_key=note["key"])
        if note.get("value") is not None:
            rows = rows.alias(note=KeyTransform(note["key"], "metadata")).filter(note=note["value"])
        found &= Q(pk__in=rows.values("pk"))
    return found
