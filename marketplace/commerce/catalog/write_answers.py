"""Write down what a product or variant answers."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.answers import Answer, Answered, Form, Pick, number_of, picks_of
from marketplace.commerce.catalog.forget_answers import OWN
from marketplace.commerce.catalog.models import (
    Attribute,
    AttributeValue,
    Product,
    ProductAttributeValue,
    ProductVariant,
    VariantAttributeValue,
)
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.slugs import unique_slug
from marketplace.shared.errors import DomainError
from marketplace.shared.locks import lock_rows

LONGEST_NAME = 200


def write_answers(owner: Product | ProductVariant, answered: Answered) -> None:
    """Let a product or variant (whose row the caller holds) answer so; what it answered to these before goes.

    Questions that are not named keep their answers. New answers to pick from are added to the question's list.
    Raises DomainError about `attributes` for an answer that is in no list.
    """
    held = {one.pk: one for one in lock_rows(Attribute.objects.filter(pk__in=[one.pk for one, _answer in answered]))}
    for question, answer in answered:
        if question.pk in held:
            _replace(owner, held[question.pk], _values(owner, held[question.pk], answer))


def _values(owner: Product | ProductVariant, question: Attribute, answer: Answer) -> Sequence[AttributeValue]:
    if question.input_type == Form.BOOLEAN:
        return [] if answer.boolean is None else [_yes_or_no(question, answer.boolean)]
    if question.input_type == Form.NUMERIC:
        number = number_of(answer)
        return [] if number is None else [_own(owner, question, name=number, numeric=float(number))]
    if question.input_type == Form.PLAIN_TEXT:
        text = answer.plain_text
        return [] if text is None else [_own(owner, question, name=text[:LONGEST_NAME], plain_text=text)]
    return [_picked(question, pick) for pick in picks_of(question, answer)]


def _yes_or_no(question: Attribute, yes: bool) -> AttributeValue:
    name = f"{question.name}: {'Yes' if yes else 'No'}"[:LONGEST_NAME]
    value, _new = AttributeValue.objects.get_or_create(
        attribute=question, slug=f"{question.pk}_{str(yes).lower()}", defaults={"name": name, "boolean": yes}
    )
    return value


def _own(owner: Product | ProductVariant, question: Attribute, **columns: object) -> AttributeValue:
    """An answer that belongs to this owner alone: its row is kept and changed, so that its translations stay."""
    given = owner.attribute_values.filter(value__attribute=question).select_related("value").first()
    slug = given.value.slug if given else f"{owner._meta.model_name}-{owner.pk}_{question.pk}"
    value, _new = AttributeValue.objects.update_or_create(attribute=question, slug=slug, defaults=columns)
    return value


def _picked(question: Attribute, pick: Pick) -> AttributeValue:
    if pick.row is not None:
        return _found(question.values.filter(pk=pick.row))
    if pick.reference is not None:
        known = AttributeValue.objects.filter(external_reference=pick.reference).first()
        if known is None and pick.name is not None:
            return _added(question, pick)
        if pick.name is not None and known is not None and known.name != pick.name:
            raise DomainError("INVALID", _("This reference belongs to another answer."), "attributes")
        return _found(question.values.filter(external_reference=pick.reference))
    named = question.values.filter(slug=pick.name).first() or question.values.filter(name=pick.name).first()
    return named or _added(question, pick)


def _found(values: Iterable[AttributeValue]) -> AttributeValue:
    value = next(iter(values), None)
    if value is None:
        raise DomainError("INVALID", _("This answer is not in the question's list."), "attributes")
    return value


def _added(question: Attribute, pick: Pick) -> AttributeValue:
    value = AttributeValue(attribute=question, name=pick.name or "", external_reference=pick.reference)
    value.position = question.values.count()
    save_row(value, values={"slug": unique_slug(question.values.all(), value.name)})
    return value


def _replace(owner: Product | ProductVariant, question: Attribute, values: Sequence[AttributeValue]) -> None:
    kept = [one.pk for one in values]
    gone = owner.attribute_values.filter(value__attribute=question).exclude(value__in=kept)
    if question.input_type in OWN:
        AttributeValue.objects.filter(pk__in=gone.values("value")).delete()
    gone.delete()
    there = set(owner.attribute_values.filter(value__in=kept).values_list("value_id", flat=True))
    for value in values:
        if value.pk in there:
            continue
        if isinstance(owner, Product):
            ProductAttributeValue.objects.get_or_create(product=owner, value=value)
        else:
            VariantAttributeValue.objects.get_or_create(variant=owner, value=value)
