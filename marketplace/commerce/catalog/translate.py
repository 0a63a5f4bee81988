"""Say something of the catalogue in another language."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import (
    Attribute,
    AttributeValue,
    Category,
    Collection,
    Product,
    ProductVariant,
)
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.touched_products import (
    products_of_collection,
    products_on_shelves,
    products_with_answers,
)
from marketplace.shared.errors import DomainError

Words = Product | ProductVariant | Category | Collection | Attribute | AttributeValue
Row = TypeVar("Row", Product, ProductVariant, Category, Collection, Attribute, AttributeValue)
LONGEST = {"name": 255, "slug": 255, "seo_title": 70, "seo_description": 300}
INPUTS = {"seo_title": "seoTitle", "seo_description": "seoDescription"}


def translate(rows: QuerySet[Row], *, language: str, words: Mapping[str, Any], now: datetime) -> Row:
    """Write words in a language ("en") on the one row that `rows` names; None takes a word away, the rest stays.

    Raises NotFoundError; DomainError INVALID for words that are too long or a slug that is none, UNIQUE for a slug
    that another row of this kind has in this language, REQUIRED for an empty slug.
    """
    row = find_row(rows)
    _check(row, language, words)
    known = {**row.translations.get(language, {}), **words}
    row.translations = {**row.translations, language: {name: one for name, one in known.items() if one is not None}}
    row.save(update_fields=["translations"])
    record_product_changed(_touched(row), now=now)
    return row


def _check(row: Words, language: str, words: Mapping[str, Any]) -> None:
    for name, longest in LONGEST.items():
        if len(words.get(name) or "") > longest:
            raise DomainError("INVALID", _("This is too long."), INPUTS.get(name, name))
    slug = words.get("slug")
    if slug is None:
        return
    if not slug:
        raise DomainError("REQUIRED", _("The slug cannot be empty: the page's address is made of it."), "slug")
    if not (slug.isascii() and slug.replace("-", "").replace("_", "").isalnum()):
        raise DomainError("INVALID", _("A slug holds Latin letters, digits and dashes only."), "slug")
    others = type(row)._default_manager.exclude(pk=row.pk)
    if others.filter(**{f"translations__{language}__slug": slug}).exists():
        raise DomainError("UNIQUE", _("Something else has this slug in this language already."), "slug")


def _touched(row: Words) -> list[int]:
    if isinstance(row, Product):
        return [row.pk]
    if isinstance(row, ProductVariant):
        return [row.product_id]
    if isinstance(row, Category):
        return products_on_shelves([row.pk])
    if isinstance(row, Collection):
        return products_of_collection(row)
    values = row.values.all() if isinstance(row, Attribute) else AttributeValue.objects.filter(pk=row.pk)
    return products_with_answers(values)
