"""Changing the questions that products answer."""

from typing import Any

import graphene

from marketplace.commerce.catalog.delete_attribute import delete_attribute
from marketplace.commerce.catalog.models import Attribute as Row
from marketplace.commerce.catalog.models import AttributeValue as ValueRow
from marketplace.commerce.catalog.write_attribute import create_attribute, update_attribute
from marketplace.commerce.catalog.write_attribute_value import reorder_attribute_values
from marketplace.graphql_api.base.inputs import AttributeInputTypeEnum
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.permissions import check_permission
from marketplace.graphql_api.base.reorder import ReorderInput
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.catalogue.attribute import Attribute
from marketplace.graphql_api.catalogue.attribute_inputs import AttributeEntityTypeEnum, AttributeTypeEnum
from marketplace.graphql_api.catalogue.catalogue_errors import AttributeError
from marketplace.graphql_api.catalogue.measurement_units import MeasurementUnitsEnum
from marketplace.graphql_api.catalogue.named import many_named, one_named, the_row
from marketplace.graphql_api.catalogue.word_inputs import columns_of, flags_of, moves_of

OF_PRODUCTS = "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES"
OF_PAGES = "MANAGE_PAGE_TYPES_AND_ATTRIBUTES"
ANY = (OF_PRODUCTS, OF_PAGES)
FLAGS = (
    "value_required",
    "is_variant_only",
    "visible_in_storefront",
    "filterable_in_storefront",
    "filterable_in_dashboard",
    "available_in_grid",
)


class _ValueInput:
    value = graphene.String()
    rich_text = JSONString()
    plain_text = graphene.String()
    file_url = graphene.String()
    content_type = graphene.String()
    external_reference = graphene.String()


class AttributeValueCreateInput(_ValueInput, graphene.InputObjectType):
    """A new answer to pick from."""

    name = graphene.String(required=True)


class AttributeValueUpdateInput(_ValueInput, graphene.InputObjectType):
    """What changes of an answer."""

    name = graphene.String()


class _AttributeInput:
    slug = graphene.String()
    unit = MeasurementUnitsEnum()
    value_required = graphene.Boolean()
    is_variant_only = graphene.Boolean()
    visible_in_storefront = graphene.Boolean()
    filterable_in_storefront = graphene.Boolean()
    filterable_in_dashboard = graphene.Boolean()
    storefront_search_position = graphene.Int()
    available_in_grid = graphene.Boolean()
    external_reference = graphene.String()


class AttributeCreateInput(_AttributeInput, graphene.InputObjectType):
    """A new question."""

    input_type = AttributeInputTypeEnum()
    entity_type = AttributeEntityTypeEnum()
    name = graphene.String(required=True)
    type = AttributeTypeEnum(required=True)
    values = graphene.List(graphene.NonNull(AttributeValueCreateInput))


class AttributeUpdateInput(_AttributeInput, graphene.InputObjectType):
    """What changes of a question."""

    name = graphene.String()
    remove_values = graphene.List(graphene.NonNull(graphene.ID))
    add_values = graphene.List(graphene.NonNull(AttributeValueUpdateInput))


def attribute_columns(given: Any) -> dict[str, Any]:
    """Give a question's columns as far as an input names them."""
    columns = columns_of(given, texts=("name", "slug"), others=("external_reference",)) | flags_of(given, *FLAGS)
    for name in ("input_type", "entity_type", "type", "unit"):
        if given.get(name) is not None:
            columns[name] = given[name].value
    if given.get("storefront_search_position") is not None:
        columns["position"] = given["storefront_search_position"]
    return columns


def may_change(info: Any, kind: str) -> None:
    """Refuse who may not change questions of this kind (of products, or of pages)."""
    check_permission(info, OF_PAGES if kind == Row.Type.PAGE_TYPE else OF_PRODUCTS)


class AttributeCreate(StoreMutation):
    """Put a new question."""

    class Meta:
        error_type = AttributeError
        permissions = ANY

    class Arguments:
        input = AttributeCreateInput(required=True)

    attribute = graphene.Field(Attribute)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Create it."""
        may_change(info, input["type"].value)
        return {"attribute": create_attribute(values=attribute_columns(input), answers=input.get("values") or ())}


class AttributeUpdate(StoreMutation):
    """Change a question."""

    class Meta:
        error_type = AttributeError
        permissions = ANY

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = AttributeUpdateInput(required=True)

    attribute = graphene.Field(Attribute)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any, **names: str | None) -> dict[str, Any]:
        """Change it."""
        row = attribute_row(info, names)
        removed = many_named(
            ValueRow.objects.all(), input.get("remove_values") or (), kind="AttributeValue", field="removeValues"
        )
        attribute = update_attribute(
            attribute_id=row,
            values=attribute_columns(input),
            new_answers=input.get("add_values") or (),
            removed_answers=removed,
            now=info.context.now,
        )
        return {"attribute": attribute}


def attribute_row(info: Any, names: dict[str, str | None]) -> int:
    """Find the question that is named by id or reference, and refuse who may not change it."""
    row = the_row(Row.objects.all(), kind="Attribute", **{"id": None, "external_reference": None, **names})
    may_change(info, Row.objects.values_list("type", flat=True).get(pk=row))
    return row


class AttributeDelete(StoreMutation):
    """Take a question away, with all its answers."""

    class Meta:
        error_type = AttributeError
        permissions = ANY

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()

    attribute = graphene.Field(Attribute)

    @classmethod
    def perform(cls, _root: Any, info: Any, **names: str | None) -> dict[str, Any]:
        """Delete it."""
        return {"attribute": delete_attribute(attribute_id=attribute_row(info, names), now=info.context.now)}


class AttributeReorderValues(StoreMutation):
    """Move answers about in a question's list."""

    class Meta:
        error_type = AttributeError
        permissions = ANY

    class Arguments:
        attribute_id = graphene.ID(required=True)
        moves = graphene.List(graphene.NonNull(ReorderInput), required=True)

    attribute = graphene.Field(Attribute)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, attribute_id: str, moves: list[Any]) -> dict[str, Any]:
        """Move them."""
        row = one_named(Row.objects.all(), attribute_id, kind="Attribute", field="attributeId")
        may_change(info, row.type)
        moved = moves_of(moves, "AttributeValue")
        return {"attribute": reorder_attribute_values(attribute_id=row.pk, moves=moved, now=info.context.now)}


class AttributeMutations:
    """What may be changed about questions."""

    attribute_create = AttributeCreate.Field()
    attribute_update = AttributeUpdate.Field()
    attribute_delete = AttributeDelete.Field()
    attribute_reorder_values = AttributeReorderValues.Field()
