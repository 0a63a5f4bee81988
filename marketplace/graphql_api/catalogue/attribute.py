"""Attributes: the questions that products and variants answer."""

from dataclasses import dataclass
from typing import Any

import graphene
from django.db.models import Q

from marketplace.commerce.catalog.models import Attribute as Row
from marketplace.commerce.catalog.models import AttributeValue as Value
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.inputs import AttributeInputTypeEnum
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, Node, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, paging_arguments
from marketplace.graphql_api.base.translation import (
    AttributeTranslation,
    AttributeValueTranslation,
    Translated,
    translated,
)
from marketplace.graphql_api.catalogue.attribute_inputs import (
    AttributeFilterInput,
    AttributeSortingInput,
    AttributeTypeEnum,
)
from marketplace.graphql_api.catalogue.catalogue_loaders import all_attributes

STAFF = ("MANAGE_PRODUCTS", "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES")
WITH_CHOICES = {Row.InputType.DROPDOWN, Row.InputType.MULTISELECT}


@node_of(Value)
class AttributeValue(graphene.ObjectType):
    """One answer."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String()
    slug = graphene.String()
    value = graphene.String()
    external_reference = graphene.String()
    input_type = graphene.Field(AttributeInputTypeEnum)
    plain_text = graphene.String()
    boolean = graphene.Boolean()
    translation = graphene.Field(AttributeValueTranslation, language_code=LanguageCodeEnum(required=True))

    @staticmethod
    def resolve_input_type(root: Value, info: Any) -> str:
        """How the question is answered."""
        return _question(root, info).input_type

    @staticmethod
    def resolve_plain_text(root: Value, info: Any) -> str | None:
        """The answer's text, where the question takes one."""
        return root.value if _question(root, info).input_type == Row.InputType.PLAIN_TEXT else None

    @staticmethod
    def resolve_boolean(root: Value, info: Any) -> bool | None:
        """Yes or no, where the question asks for that."""
        return root.value == "true" if _question(root, info).input_type == Row.InputType.BOOLEAN else None

    @staticmethod
    def resolve_translation(root: Value, _info: Any, language_code: Any) -> Translated | None:
        """The answer in another language."""
        return translated(root, language_code)


def _question(root: Value, info: Any) -> Row:
    return all_attributes(info.context)[root.attribute_id]


AttributeValueCountableConnection = countable_connection(AttributeValue)


@node_of(Row)
class Attribute(graphene.ObjectType):
    """A question."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    external_reference = graphene.String()
    input_type = graphene.Field(AttributeInputTypeEnum)
    type = AttributeTypeEnum(required=True)
    visible_in_storefront = graphene.Boolean(required=True)
    filterable_in_storefront = graphene.Boolean(required=True)
    value_required = graphene.Boolean(required=True)
    with_choices = graphene.Boolean(required=True)
    translation = graphene.Field(AttributeTranslation, language_code=LanguageCodeEnum(required=True))
    choices = graphene.Field(AttributeValueCountableConnection, search=graphene.String(), **paging_arguments())

    @staticmethod
    def resolve_type(_root: Row, _info: Any) -> str:
        """All belong to product types."""
        return "PRODUCT_TYPE"

    @staticmethod
    def resolve_value_required(_root: Row, _info: Any) -> bool:
        """None must be answered."""
        return False

    @staticmethod
    def resolve_with_choices(root: Row, _info: Any) -> bool:
        """Whether answers are picked from a list."""
        return root.input_type in WITH_CHOICES

    @staticmethod
    def resolve_translation(root: Row, _info: Any, language_code: Any) -> Translated | None:
        """The question in another language."""
        return translated(root, language_code)

    @staticmethod
    def resolve_choices(root: Row, _info: Any, search: str | None = None, **asked: Any) -> Page:
        """The answers to pick from."""
        rows = root.values.all()
        if search:
            rows = rows.filter(Q(name__icontains=search) | Q(slug__icontains=search))
        return page_of(rows, name="choices", asked=asked, order=("position",))


AttributeCountableConnection = countable_connection(Attribute)


@dataclass(frozen=True, slots=True)
class Selected:
    """A question with the answers of one product or variant; the root of SelectedAttribute."""

    attribute: Row
    values: list[Value]


class SelectedAttribute(graphene.ObjectType):
    """A question with its answers."""

    attribute = graphene.Field(Attribute, required=True)
    values = graphene.NonNull(graphene.List(graphene.NonNull(AttributeValue)))


def selected(context: Context, questions: list[int], answers: list[Value]) -> list[Selected]:
    """Put answers under their questions; questions without an answer have none, hidden ones are for staff."""
    known = all_attributes(context)
    by_question: dict[int, list[Value]] = {one: [] for one in known if one in questions}
    for answer in answers:
        by_question.setdefault(answer.attribute_id, []).append(answer)
    found = [Selected(known[one], values) for one, values in by_question.items()]
    if context.requestor.has(*STAFF):
        return found
    return [one for one in found if one.attribute.visible_in_storefront]


class AttributeQueries:
    """What may be asked about attributes."""

    attributes = graphene.Field(
        AttributeCountableConnection,
        filter=AttributeFilterInput(),
        search=graphene.String(),
        sort_by=AttributeSortingInput(),
        channel=graphene.String(),
        **paging_arguments(),
    )
    attribute = graphene.Field(
        Attribute, id=graphene.ID(), slug=graphene.String(), external_reference=graphene.String()
    )

    @staticmethod
    def resolve_attributes(
        _root: Any,
        info: Any,
        filter: Any = None,
        search: str | None = None,
        sort_by: Any = None,
        channel: str | None = None,
        **asked: Any,
    ) -> Page:
        """A page of attributes; the hidden ones are for staff."""
        rows = (
            Row.objects.all() if info.context.requestor.has(*STAFF) else Row.objects.filter(visible_in_storefront=True)
        )
        wanted = filter or {}
        words = search or wanted.get("search")
        if words:
            rows = rows.filter(Q(name__icontains=words) | Q(slug__icontains=words))
        if wanted.get("slugs") is not None:
            rows = rows.filter(slug__in=wanted["slugs"])
        if wanted.get("ids") is not None:
            rows = rows.filter(pk__in=[row_from(one, "Attribute") for one in wanted["ids"]])
        return page_of(rows, name="attributes", asked=asked, order=_order(sort_by))

    @staticmethod
    def resolve_attribute(
        _root: Any, info: Any, id: str | None = None, slug: str | None = None, external_reference: str | None = None
    ) -> Row | None:
        """One attribute."""
        if sum(one is not None for one in (id, slug, external_reference)) != 1:
            raise BadRequestError("Exactly one of `id`, `slug` and `externalReference` is needed.")
        row = row_from(id, "Attribute") if id is not None else None
        for one in all_attributes(info.context).values():
            if one.pk == row or (slug is not None and one.slug == slug):
                return one
            if external_reference is not None and one.external_reference == external_reference:
                return one
        return None


def _order(sort_by: Any) -> tuple[str, ...]:
    if sort_by is None:
        return ("position",)
    sign = "-" if sort_by["direction"].value == "DESC" else ""
    return (f"{sign}{sort_by['field'].value}",)
