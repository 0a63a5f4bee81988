"""Name a kind of goods or services, or change it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.forget_answers import forget_answers
from marketplace.commerce.catalog.models import Attribute, ProductType
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.slugs import unique_slug
from marketplace.commerce.catalog.touched_products import products_of_type
from marketplace.commerce.catalog.write_words import check_slug
from marketplace.shared.errors import DomainError

Questions = Mapping[str, Sequence[Attribute]]  # by "product_attributes" and "variant_attributes"


def create_product_type(*, values: Mapping[str, Any], questions: Questions) -> ProductType:
    """Name a kind of goods; `values` goes by column, and a slug that is not given is made from the name.

    Raises Refusals, and DomainError INVALID for a question that is not asked of products.
    """
    _check_questions(questions)
    slug = values.get("slug") or unique_slug(ProductType.objects.all(), values.get("name") or "")
    kind = ProductType()
    save_row(kind, values={**values, "slug": slug})
    _ask(kind, questions)
    return kind


def update_product_type(*, type_id: int, values: Mapping[str, Any], questions: Questions, now: datetime) -> ProductType:
    """Change a kind of goods; questions that are given replace those of before. Raises as above."""
    kind = find_row(ProductType.objects.filter(pk=type_id))
    check_slug(values)
    _check_questions(questions)
    save_row(kind, values=values)
    _ask(kind, questions)
    forget_answers(kind)
    record_product_changed(products_of_type(kind), now=now)
    return kind


def _check_questions(questions: Questions) -> None:
    for name, rows in questions.items():
        wrong = [one.pk for one in rows if one.type != Attribute.Type.PRODUCT_TYPE]
        if wrong:
            field = "productAttributes" if name == "product_attributes" else "variantAttributes"
            raise DomainError("INVALID", _("Only questions about products belong here."), field, attributes=wrong)


def _ask(kind: ProductType, questions: Questions) -> None:
    for name, rows in questions.items():
        getattr(kind, name).set(rows)
    left = kind.variant_attributes.values("pk")
    kind.selection_attributes.remove(*kind.selection_attributes.exclude(pk__in=left))
