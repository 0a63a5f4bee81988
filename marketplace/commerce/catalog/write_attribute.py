"""Put a new question to products, or change a question and the answers to pick from."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Attribute, AttributeValue
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.save_row import check_row, in_camel_case, save_row
from marketplace.commerce.catalog.slugs import free_slug, slug_from, unique_slug
from marketplace.commerce.catalog.touched_products import products_with_answers
from marketplace.commerce.catalog.write_words import check_slug
from marketplace.shared.errors import DomainError, Refusals

WITH_CHOICES = {Attribute.InputType.DROPDOWN, Attribute.InputType.MULTISELECT}
PAGES_ONLY = {Attribute.InputType.REFERENCE, Attribute.InputType.SINGLE_REFERENCE}
WITH_FILTER = {*WITH_CHOICES, Attribute.InputType.NUMERIC, Attribute.InputType.BOOLEAN}
# Which settings make sense for which forms of answer (Saleor's table).
SETTINGS = {
    "filterable_in_storefront": WITH_FILTER,
    "filterable_in_dashboard": WITH_FILTER,
    "available_in_grid": WITH_FILTER,
    "position": WITH_FILTER - {Attribute.InputType.NUMERIC},
}
SETTING_INPUTS = {"position": "storefrontSearchPosition"}
Answers = Sequence[Mapping[str, Any]]  # each with a name, perhaps an external_reference


def create_attribute(*, values: Mapping[str, Any], answers: Answers = ()) -> Attribute:
    """Put a question with the answers to pick from; `values` goes by column, the slug is made from the name.

    Raises Refusals (field "values" for the answers) in Saleor's codes.
    """
    attribute = Attribute(type=values.get("type", Attribute.Type.PRODUCT_TYPE.value))
    form = values.get("input_type") or Attribute.InputType.DROPDOWN.value
    _check_form(attribute, form, values)
    slug = values.get("slug") or unique_slug(Attribute.objects.all(), values.get("name") or "")
    if form not in WITH_FILTER:
        attribute.filterable_in_storefront = False
    save_row(attribute, values={**values, "slug": slug, "input_type": form})
    add_answers(attribute, answers, field="values")
    return attribute


def update_attribute(
    *,
    attribute_id: int,
    values: Mapping[str, Any],
    new_answers: Answers = (),
    removed_answers: Sequence[AttributeValue] = (),
    now: datetime,
) -> Attribute:
    """Change a question, add answers to pick from, and take others away (products lose them). Raises Refusals."""
    attribute = find_row(Attribute.objects.filter(pk=attribute_id))
    check_slug(values)
    _check_settings(attribute.input_type, values)
    if any(one.attribute_id != attribute.pk for one in removed_answers):
        raise DomainError("INVALID", _("This answer belongs to another question."), "removeValues")
    touched = products_with_answers(attribute.values.all())
    add_answers(attribute, new_answers, field="addValues")
    save_row(attribute, values=values)
    attribute.values.filter(pk__in=[one.pk for one in removed_answers]).delete()
    record_product_changed(touched, now=now)
    return attribute


def add_answers(attribute: Attribute, answers: Answers, *, field: str) -> list[AttributeValue]:
    """Add answers to pick from at the end of a question's list; raises Refusals about `field`."""
    if not answers:
        return []
    if attribute.input_type not in WITH_CHOICES:
        raise DomainError("INVALID", _("Answers to this question are not picked from a list."), field)
    there = list(attribute.values.order_by("position").values_list("name", "slug"))
    names = {name.strip().lower() for name, _slug in there}
    slugs = {slug for _name, slug in there}
    added = []
    for position, answer in enumerate(answers, start=len(there)):
        row = _new_answer(attribute, answer, names=names, slugs=slugs, field=field)
        row.position = position
        added.append(row)
    if len({one.name.strip().lower() for one in added}) != len(added):
        raise DomainError("UNIQUE", _("The same answer is given twice."), field)
    for row in added:
        row.save()
    return added


def _new_answer(
    attribute: Attribute, answer: Mapping[str, Any], *, names: set[str], slugs: set[str], field: str
) -> AttributeValue:
    name = answer.get("name")
    if name is None:
        raise DomainError("REQUIRED", _("An answer needs a name."), field)
    if any(answer.get(one) for one in ("value", "file_url", "content_type")):
        raise DomainError("INVALID", _("Only colour swatches take a value or a file."), field)
    row = AttributeValue(attribute=attribute, name=name, external_reference=answer.get("external_reference"))
    row.slug = free_slug(slug_from(name), slugs)
    try:
        check_row(row)
    except Refusals as refusal:
        code = refusal.code if refusal.code == "UNIQUE" else "INVALID"
        raise DomainError(code, refusal.message, field) from None
    if name.strip().lower() in names:
        raise DomainError("ALREADY_EXISTS", _("This answer is in the list already."), field)
    slugs.add(row.slug)
    return row


def _check_form(attribute: Attribute, form: str, values: Mapping[str, Any]) -> None:
    if form in PAGES_ONLY and attribute.type == Attribute.Type.PRODUCT_TYPE:
        raise DomainError("INVALID", _("Products of this store do not answer by a link to something."), "inputType")
    if form in PAGES_ONLY and not values.get("entity_type"):
        raise DomainError("REQUIRED", _("Say what the answer is a link to."), "entityType")
    _check_settings(form, values)


def _check_settings(form: str, values: Mapping[str, Any]) -> None:
    wrong = [name for name, forms in SETTINGS.items() if values.get(name) and form not in forms]
    words = _("This setting makes no sense for answers of this form.")
    if wrong:
        raise Refusals([DomainError("INVALID", words, SETTING_INPUTS.get(one, in_camel_case(one))) for one in wrong])
