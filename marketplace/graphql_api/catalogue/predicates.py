"""Which goods, or which orders, a promotion's rule is for: from the API's words into rows of our tables.

What is given is kept as it was given (camelCase, global ids) and is told again; the condition of rows beside it is
what prices are asked by (commerce/pricing/conditions.py).
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.graphql_api.base.inputs import DecimalFilterInput
from marketplace.graphql_api.catalogue.category_inputs import CategoryWhereInput, CollectionWhereInput
from marketplace.graphql_api.catalogue.named import row_id
from marketplace.graphql_api.catalogue.product_inputs import ProductVariantWhereInput, ProductWhereInput
from marketplace.graphql_api.catalogue.satang import hundredths
from marketplace.shared.errors import DomainError

Given = Mapping[str, Any]
DEEPEST = 5
MOST_NAMED = 5_000


class CataloguePredicateInput(graphene.InputObjectType):
    """Goods, by what they are; all that stands at one level holds together."""

    variant_predicate = ProductVariantWhereInput()
    product_predicate = ProductWhereInput()
    category_predicate = CategoryWhereInput()
    collection_predicate = CollectionWhereInput()
    AND = graphene.List(graphene.NonNull(lambda: CataloguePredicateInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: CataloguePredicateInput), name="OR")


class DiscountedObjectWhereInput(graphene.InputObjectType):
    """Orders, by what they cost before vouchers."""

    base_subtotal_price = DecimalFilterInput()
    base_total_price = DecimalFilterInput()
    AND = graphene.List(graphene.NonNull(lambda: DiscountedObjectWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: DiscountedObjectWhereInput), name="OR")


class OrderPredicateInput(graphene.InputObjectType):
    """Orders, by what they are."""

    discounted_object_predicate = DiscountedObjectWhereInput()
    AND = graphene.List(graphene.NonNull(lambda: OrderPredicateInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: OrderPredicateInput), name="OR")


def as_given(predicate: Any) -> Any:
    """Give a predicate as JSON in the API's words, to be kept and told again."""
    if isinstance(predicate, Mapping):
        return {_camel(name): as_given(value) for name, value in predicate.items()}
    if isinstance(predicate, list):
        return [as_given(one) for one in predicate]
    return predicate if isinstance(predicate, str | int | bool) or predicate is None else str(predicate)


def catalogue_condition(predicate: Given) -> dict[str, Any]:
    """Read a cataloguePredicate. Raises DomainError INVALID for what no rule can be bound to."""
    return _read(predicate, _goods, "cataloguePredicate")


def order_condition(predicate: Given) -> dict[str, Any]:
    """Read an orderPredicate. Raises DomainError INVALID."""
    return _read(predicate, _orders, "orderPredicate")


def _read(given: Given, read: Callable[[Given], dict[str, Any]], field: str, depth: int = 0) -> dict[str, Any]:
    """Operators stand alone at their level, as in Saleor."""
    parts = {name: value for name, value in given.items() if value is not None}
    operators = [name for name in ("AND", "OR") if name in parts]
    if operators and len(parts) > 1:
        raise DomainError("INVALID", _("AND and OR stand alone at their level."), field)
    if depth > DEEPEST:
        raise DomainError("INVALID", _("This condition is nested too deeply."), field)
    if operators:
        name = operators[0]
        return {name: [_read(one, read, field, depth + 1) for one in parts[name]]}
    return read(parts)


def _goods(given: Given) -> dict[str, Any]:
    kinds: dict[str, tuple[str, str]] = {
        "variant_predicate": ("variant", "ProductVariant"),
        "product_predicate": ("product", "Product"),
        "category_predicate": ("category", "Category"),
        "collection_predicate": ("collection", "Collection"),
    }
    found = {}
    for name, value in given.items():
        part, kind = kinds[name]
        found[part] = _read(value, partial(_fields, kind=kind), "cataloguePredicate")
    return found


def _fields(given: Given, kind: str) -> dict[str, Any]:
    known: dict[str, Callable[[Any], tuple[str, Any]]] = {
        "ids": lambda ids: ("ids", _rows(ids, kind)),
        "metadata": lambda notes: ("notes", [dict(note) for note in notes]),
        "sku": lambda texts: ("skus", _some(texts)),
        "name": lambda texts: ("names", _some(texts)),
        "slug": lambda texts: ("slugs", _some(texts)),
        "product_type": lambda ids: ("types", _rows(_some(ids), "ProductType")),
        "category": lambda ids: ("shelves", _rows(_some(ids), "Category")),
        "collection": lambda ids: ("collections", _rows(_some(ids), "Collection")),
        "has_category": lambda yes: ("has_category", yes),
    }
    if unknown := sorted(given.keys() - known.keys()):
        message = _("A rule cannot be bound to %(field)s. Name the goods by id, category or collection.")
        raise DomainError("INVALID", message % {"field": _camel(unknown[0])}, "cataloguePredicate")
    return dict(known[name](value) for name, value in given.items())


def _orders(given: Given) -> dict[str, Any]:
    found: dict[str, Any] = given.get("discounted_object_predicate") or {}
    return _read(found, _amounts, "orderPredicate") if found else {}


def _amounts(given: Given) -> dict[str, Any]:
    names = {"base_subtotal_price": "subtotal", "base_total_price": "total"}
    return {names[name]: _wanted(value) for name, value in given.items()}


def _wanted(given: Given) -> dict[str, Any]:
    between = given.get("range") or {}
    wanted = {edge: hundredths(between[edge], "orderPredicate") for edge in ("gte", "lte") if between.get(edge)}
    some = [given["eq"]] if given.get("eq") is not None else given.get("one_of")
    return wanted if some is None else {**wanted, "in": [hundredths(one, "orderPredicate") for one in some]}


def _rows(ids: list[str], kind: str) -> list[int]:
    if len(ids) > MOST_NAMED:
        raise DomainError("INVALID", _("These are too many. Put the goods into a collection."), "cataloguePredicate")
    return [row_id(one, kind, "cataloguePredicate") for one in ids]


def _some(given: Any) -> list[Any]:
    return [given["eq"]] if given.get("eq") is not None else list(given.get("one_of") or [])


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(one.capitalize() for one in rest)
