"""Add an answer to a question's list, change it, or take it away."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Attribute, AttributeValue
from marketplace.commerce.catalog.moves import Move, moved
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.slugs import unique_slug
from marketplace.commerce.catalog.touched_products import products_with_answers
from marketplace.shared.errors import DomainError, NotFoundError

SWATCH_ONLY = ("file_url", "content_type", "value")


def create_attribute_value(*, attribute_id: int, values: Mapping[str, Any]) -> AttributeValue:
    """Add an answer at the end of a question's list; its slug is made from its name. Raises Refusals."""
    attribute = find_row(Attribute.objects.filter(pk=attribute_id), field="attribute")
    _check(values)
    slug = unique_slug(attribute.values.all(), values.get("name") or "")
    value = AttributeValue(attribute=attribute, position=attribute.values.count())
    save_row(value, values={**_columns(values), "slug": slug})
    return value


def update_attribute_value(*, value_id: int, values: Mapping[str, Any], now: datetime) -> AttributeValue:
    """Change an answer's name (its slug follows, as in Saleor) or reference; products with it look different."""
    value = _found(value_id)
    _check(values)
    columns = _columns(values)
    if "name" in columns and columns["name"] != value.name:
        others = AttributeValue.objects.filter(attribute=value.attribute_id).exclude(pk=value.pk)
        columns["slug"] = unique_slug(others, columns["name"] or "")
    save_row(value, values=columns)
    record_product_changed(products_with_answers(AttributeValue.objects.filter(pk=value.pk)), now=now)
    return value


def delete_attribute_value(*, value_id: int, now: datetime) -> AttributeValue:
    """Take an answer away; products that gave it have none then. Gives the row as it was."""
    value = _found(value_id)
    touched = products_with_answers(AttributeValue.objects.filter(pk=value.pk))
    AttributeValue.objects.filter(pk=value.pk).delete()
    record_product_changed(touched, now=now)
    return value


def reorder_attribute_values(*, attribute_id: int, moves: Sequence[Move], now: datetime) -> Attribute:
    """Move answers up (negative) or down in their list; raises NotFoundError for one that is not in it."""
    attribute = find_row(Attribute.objects.filter(pk=attribute_id), field="attributeId")
    values = {one.pk: one for one in attribute.values.order_by("position", "pk")}
    if any(move.row not in values for move in moves):
        raise NotFoundError(_("This answer does not belong to the question."), "moves")
    for position, row in enumerate(moved(list(values), moves)):
        values[row].position = position
    AttributeValue.objects.bulk_update(values.values(), ["position"])
    record_product_changed(products_with_answers(attribute.values.all()), now=now)
    return attribute


def _found(value_id: int) -> AttributeValue:
    """Hold the question first, as all who add or take away answers do, then give the answer as it is."""
    owner = AttributeValue.objects.filter(pk=value_id).values_list("attribute_id", flat=True)
    find_row(Attribute.objects.filter(pk__in=list(owner)))
    return find_row(AttributeValue.objects.filter(pk=value_id))


def _check(values: Mapping[str, Any]) -> None:
    wrong = next((one for one in SWATCH_ONLY if values.get(one)), None)
    if wrong:
        field = {"file_url": "fileUrl", "content_type": "contentType"}.get(wrong, wrong)
        raise DomainError("INVALID", _("Only colour swatches take a value or a file."), field)


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in ("name", "external_reference", "plain_text") if name in values}
