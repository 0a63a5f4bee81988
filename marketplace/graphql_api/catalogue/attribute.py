"""Attributes: the questions that products, variants and pages answer, and their answers."""

from typing import Any, NamedTuple

import graphene

from marketplace.commerce.catalog.models import Attribute as Row
from marketplace.commerce.catalog.models import AttributeValue as Value
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.choosing import Tests, chosen, falls, has_words, ids_of, one_of, text_of
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.inputs import AttributeInputTypeEnum
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, Node, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of_known, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.pictures import File
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.translation import (
    AttributeTranslation,
    AttributeValueTranslation,
    Translated,
    translated,
)
from marketplace.graphql_api.catalogue.attribute_inputs import (
    AttributeChoicesSortingInput,
    AttributeEntityTypeEnum,
    AttributeTypeEnum,
    AttributeValueFilterInput,
    AttributeValueWhereInput,
)
from marketplace.graphql_api.catalogue.catalogue_loaders import all_attributes, all_product_types, attributes_of_type
from marketplace.graphql_api.catalogue.measurement_units import MeasurementUnitsEnum
from marketplace.shared.thai.order import sorting_key

STAFF = ("MANAGE_PRODUCTS", "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES", "MANAGE_PAGES", "MANAGE_PAGE_TYPES_AND_ATTRIBUTES")
WITH_CHOICES = {Row.InputType.DROPDOWN, Row.InputType.MULTISELECT}
TYPES = "marketplace.graphql_api.catalogue.product_type.ProductTypeCountableConnection"
CHOICE_TESTS: Tests[Value] = {
    "search": has_words,
    "ids": ids_of("AttributeValue"),
    "slugs": one_of("slug"),
    "name": text_of("name"),
    "slug": text_of("slug"),
}


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
    reference = graphene.ID()
    plain_text = graphene.String()
    boolean = graphene.Boolean()
    # Null: no attribute of this store is answered by a file, rich text, a day or a moment.
    file = graphene.Field(File)
    rich_text = JSONString()
    date = graphene.Date()
    date_time = graphene.DateTime()
    translation = graphene.Field(AttributeValueTranslation, language_code=LanguageCodeEnum(required=True))

    @staticmethod
    def resolve_input_type(root: Value, info: Any) -> str:
        """How the question is answered."""
        return all_attributes(info.context)[root.attribute_id].input_type

    @staticmethod
    def resolve_reference(root: Value, _info: Any) -> str | None:
        """The global id of what the answer points at."""
        for kind in ("Product", "Collection", "Category"):
            row = getattr(root, f"reference_{kind.lower()}_id")
            if row is not None:
                return to_global_id(kind, row)
        return None

    @staticmethod
    def resolve_translation(root: Value, _info: Any, language_code: Any) -> Translated | None:
        """The answer in another language."""
        return translated(root, language_code)


AttributeValueCountableConnection = countable_connection(AttributeValue)


def _for_staff(name: str) -> Any:
    """Resolve a setting of an attribute, which only staff may read (as in Saleor)."""
    return permission_required(*STAFF)(lambda root, _info: getattr(root, name))


@node_of(Row)
class Attribute(graphene.ObjectType):
    """A question."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    external_reference = graphene.String()
    input_type = graphene.Field(AttributeInputTypeEnum)
    entity_type = graphene.Field(AttributeEntityTypeEnum)
    type = AttributeTypeEnum(required=True)
    unit = graphene.Field(MeasurementUnitsEnum)
    value_required = graphene.Boolean(required=True, resolver=_for_staff("value_required"))
    visible_in_storefront = graphene.Boolean(required=True, resolver=_for_staff("visible_in_storefront"))
    filterable_in_storefront = graphene.Boolean(required=True, resolver=_for_staff("filterable_in_storefront"))
    filterable_in_dashboard = graphene.Boolean(required=True, resolver=_for_staff("filterable_in_dashboard"))
    available_in_grid = graphene.Boolean(required=True, resolver=_for_staff("available_in_grid"))
    storefront_search_position = graphene.Int(required=True, resolver=_for_staff("position"))
    with_choices = graphene.Boolean(required=True)
    translation = graphene.Field(AttributeTranslation, language_code=LanguageCodeEnum(required=True))
    product_types = graphene.Field(TYPES, required=True, **paging_arguments())
    product_variant_types = graphene.Field(TYPES, required=True, **paging_arguments())
    choices = graphene.Field(
        AttributeValueCountableConnection,
        sort_by=AttributeChoicesSortingInput(),
        filter=AttributeValueFilterInput(),
        where=AttributeValueWhereInput(),
        search=graphene.String(),
        **paging_arguments(),
    )

    @staticmethod
    def resolve_entity_type(root: Row, _info: Any) -> str | None:
        """What its answers point at."""
        return root.entity_type or None

    @staticmethod
    def resolve_unit(root: Row, _info: Any) -> str | None:
        """The unit of numbers."""
        return root.unit or None

    @staticmethod
    def resolve_with_choices(root: Row, _info: Any) -> bool:
        """Whether answers are picked from a list."""
        return root.input_type in WITH_CHOICES

    @staticmethod
    def resolve_translation(root: Row, _info: Any, language_code: Any) -> Translated | None:
        """The question in another language."""
        return translated(root, language_code)

    @staticmethod
    def resolve_product_types(root: Row, info: Any, **asked: Any) -> Page:
        """The kinds of offers whose products answer it."""
        return _types_page(root, info, asked, of_variants=False)

    @staticmethod
    def resolve_product_variant_types(root: Row, info: Any, **asked: Any) -> Page:
        """The kinds of offers whose variants answer it."""
        return _types_page(root, info, asked, of_variants=True)

    @staticmethod
    def resolve_choices(
        root: Row,
        info: Any,
        sort_by: Any = None,
        filter: Any = None,
        where: Any = None,
        search: str | None = None,
        **asked: Any,
    ) -> Page:
        """The answers to pick from; what is written freely is not among them (as in Saleor)."""
        rows: list[Value] = info.context.load(choices_of_attribute, root.pk) if root.input_type in WITH_CHOICES else []
        for given in (filter, where, {"search": search}):
            rows = chosen(rows, given, CHOICE_TESTS)
        if sort_by is not None:
            column = sort_by["field"].value
            rows = sorted(rows, key=lambda one: sorting_key(getattr(one, column)), reverse=falls(sort_by))
        return page_of_known(rows, name="choices", asked=asked)


def _types_page(root: Row, info: Any, asked: dict[str, Any], *, of_variants: bool) -> Page:
    context: Context = info.context
    kinds = sorted(all_product_types(context).values(), key=lambda one: one.slug)
    rows = [one for one in kinds if root.pk in attributes_of_type(context, one.pk, of_variants=of_variants)]
    return page_of_known(rows, name="productTypes", asked=asked)


@loads_by("attribute")
def choices_of_attribute(_context: Context, attribute_ids: list[int]) -> dict[int, list[Value]]:
    """The answers to pick from of each attribute, in their order."""
    found: dict[int, list[Value]] = {one: [] for one in attribute_ids}
    rows = Value.objects.filter(attribute__in=attribute_ids, attribute__input_type__in=WITH_CHOICES)
    for row in rows.order_by("position", "pk"):
        found[row.attribute_id].append(row)
    return found


class Selected(NamedTuple):
    """A question with the answers of one product, variant or page, and the channel in which that is seen.

    The root of SelectedAttribute and of every AssignedAttribute.
    """

    attribute: Row
    values: list[Value]
    channel: Channel | None


class SelectedAttribute(graphene.ObjectType):
    """A question with its answers."""

    attribute = graphene.Field(Attribute, required=True)
    values = graphene.NonNull(graphene.List(graphene.NonNull(AttributeValue)))


def selected(questions: list[Row], answers: dict[int, list[Value]], channel: Channel | None) -> list[Selected]:
    """Put answers under their questions; questions without an answer have none."""
    return [Selected(one, answers.get(one.pk) or [], channel) for one in questions]
