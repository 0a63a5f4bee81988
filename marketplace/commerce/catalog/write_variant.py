"""Add a variant to a product, or change it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from marketplace.commerce.catalog.answers import Answer, match_answers
from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Product, ProductVariant
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.write_answers import write_answers
from marketplace.commerce.catalog.write_words import merged_notes
from marketplace.shared.errors import DomainError

LONGEST_NAME = 250


def create_variant(
    *, product_id: int, values: Mapping[str, Any], answers: Sequence[Answer], now: datetime, check_all: bool = True
) -> ProductVariant:
    """Add a variant at the end of a product's list; it is not sold until it has a price in a channel.

    `values` goes by column. Without a name it is called by the answers that buyers choose by, else by its SKU. With
    `check_all`, questions that must be answered have to be. Raises Refusals.
    """
    product = find_row(Product.objects.filter(pk=product_id), field="product")
    questions = list(product.product_type.variant_attributes.all())
    _check(values)
    matched = match_answers(questions, answers, all_required=check_all, of_variants=True)
    variant = ProductVariant(product=product, created_at=now, updated_at=now)
    last = product.variants.aggregate(last=Max("sort_order"))["last"]
    variant.sort_order = 0 if last is None else last + 1
    save_row(variant, values=_cleaned(values))
    write_answers(variant, matched)
    _name(variant)
    if product.default_variant_id is None:
        product.default_variant = variant
    product.updated_at = now
    product.save(update_fields=["default_variant", "updated_at"])
    record_product_changed([product.pk], now=now)
    return variant


def update_variant(
    *, variant_id: int, values: Mapping[str, Any], answers: Sequence[Answer] = (), now: datetime
) -> ProductVariant:
    """Change a variant; what is not named stays, and notes are added to those that are there. Raises Refusals."""
    product = find_row(Product.objects.filter(variants=variant_id))
    variant = find_row(ProductVariant.objects.filter(pk=variant_id))
    _check(values)
    questions = list(product.product_type.variant_attributes.all())
    matched = match_answers(questions, answers, all_required=False, of_variants=True)
    save_row(variant, values={**merged_notes(variant, _cleaned(values)), "updated_at": now})
    write_answers(variant, matched)
    _name(variant)
    Product.objects.filter(pk=product.pk).update(updated_at=now)
    record_product_changed([product.pk], now=now)
    return variant


def _check(values: Mapping[str, Any]) -> None:
    limit = values.get("quantity_limit_per_customer")
    if limit is not None and limit < 1:
        words = _("A customer may buy at least one piece: give a limit of 1 or more, or none.")
        raise DomainError("INVALID", words, "quantityLimitPerCustomer")


def _cleaned(values: Mapping[str, Any]) -> dict[str, Any]:
    cleaned = dict(values)
    if "sku" in cleaned:
        cleaned["sku"] = (cleaned["sku"] or "").strip() or None
    return cleaned


def _name(variant: ProductVariant) -> None:
    """Call a variant without a name by the answers that buyers choose by, else by its SKU, else by its number."""
    if variant.name:
        return
    choosing = variant.product.product_type.selection_attributes.values("pk")
    answers: dict[int, list[str]] = {}
    for one in variant.attribute_values.filter(value__attribute__in=choosing).select_related("value").order_by("pk"):
        answers.setdefault(one.value.attribute_id, []).append(one.value.name)
    name = " / ".join(sorted(", ".join(one) for one in answers.values())) or variant.sku or str(variant.pk)
    variant.name = name[:LONGEST_NAME]
    variant.save(update_fields=["name"])
