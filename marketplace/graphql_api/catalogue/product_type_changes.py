"""Changing kinds of goods and the questions that they ask."""

from typing import Any

import graphene

from marketplace.commerce.catalog.assign_attributes import (
    Assignment,
    assign_attributes,
    choose_by_attributes,
    unassign_attributes,
)
from marketplace.commerce.catalog.delete_product_types import delete_product_types
from marketplace.commerce.catalog.models import Attribute as AttributeRow
from marketplace.commerce.catalog.models import ProductType as Row
from marketplace.commerce.catalog.write_product_type import Questions, create_product_type, update_product_type
from marketplace.commerce.channels.models import TaxClass as TaxRow
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.weight_scalar import WeightScalar
from marketplace.graphql_api.catalogue.catalogue_errors import ProductError
from marketplace.graphql_api.catalogue.named import many_named, one_named, row_id, rows_named
from marketplace.graphql_api.catalogue.product_type import ProductType
from marketplace.graphql_api.catalogue.word_inputs import columns_of, flags_of
from marketplace.shared.errors import DomainError

PERMISSIONS = ("MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",)
QUESTIONS = {"product_attributes": "productAttributes", "variant_attributes": "variantAttributes"}


class ProductTypeKindEnum(graphene.Enum):
    """What kind of kind; gift cards are not sold here."""

    NORMAL = "NORMAL"


class ProductAttributeType(graphene.Enum):
    """Who answers: the product, or each of its variants."""

    PRODUCT = "PRODUCT"
    VARIANT = "VARIANT"


class ProductTypeInput(graphene.InputObjectType):
    """A kind of goods."""

    name = graphene.String()
    slug = graphene.String()
    kind = ProductTypeKindEnum()
    has_variants = graphene.Boolean()
    product_attributes = graphene.List(graphene.NonNull(graphene.ID))
    variant_attributes = graphene.List(graphene.NonNull(graphene.ID))
    is_shipping_required = graphene.Boolean()
    is_digital = graphene.Boolean()
    weight = WeightScalar()
    tax_code = graphene.String()
    tax_class = graphene.ID()


def weight_of(given: Any) -> dict[str, Any]:
    """Give the weight that an input names, by column; raises DomainError for one below nothing."""
    if "weight" not in given:
        return {}
    if given["weight"] is not None and given["weight"] < 0:
        raise DomainError("INVALID", "A weight cannot be below zero.", "weight")
    return {"weight_grams": given["weight"]}


def tax_class_of(given: Any) -> dict[str, Any]:
    """Give the tax class that an input names, by column; null takes it away."""
    if "tax_class" not in given:
        return {}
    named = given["tax_class"]
    row = one_named(TaxRow.objects.all(), named, kind="TaxClass", field="taxClass") if named else None
    return {"tax_class": row}


def _columns(given: Any) -> dict[str, Any]:
    columns = columns_of(given, texts=("name", "slug"))
    columns |= flags_of(given, "has_variants", "is_shipping_required", "is_digital")
    weight = {name: value or 0 for name, value in weight_of(given).items()}
    return columns | weight | tax_class_of(given)


def _questions(given: Any) -> Questions:
    rows = AttributeRow.objects.all()
    return {
        name: many_named(rows, given[name], kind="Attribute", field=field)
        for name, field in QUESTIONS.items()
        if given.get(name) is not None
    }


class ProductTypeCreate(StoreMutation):
    """Name a kind of goods."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        input = ProductTypeInput(required=True)

    product_type = graphene.Field(ProductType)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, input: Any) -> dict[str, Any]:
        """Create it."""
        return {"product_type": create_product_type(values=_columns(input), questions=_questions(input))}


class ProductTypeUpdate(StoreMutation):
    """Change a kind of goods."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = ProductTypeInput(required=True)

    product_type = graphene.Field(ProductType)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        kind = update_product_type(
            type_id=row_id(id, "ProductType", "id"),
            values=_columns(input),
            questions=_questions(input),
            now=info.context.now,
        )
        return {"product_type": kind}


class ProductTypeDelete(StoreMutation):
    """Take a kind of goods away, with all goods of this kind."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)

    product_type = graphene.Field(ProductType)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Delete it."""
        row = one_named(Row.objects.all(), id, kind="ProductType", field="id")
        return {"product_type": delete_product_types(type_ids=[row.pk], now=info.context.now)[0]}


class ProductTypeBulkDelete(StoreMutation):
    """Take kinds of goods away, with all goods of these kinds."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    count = graphene.Int(required=True, default_value=0)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, ids: list[str]) -> dict[str, Any]:
        """Delete them."""
        rows = rows_named(Row.objects.all(), ids, kind="ProductType", field="ids")
        return {"count": len(delete_product_types(type_ids=rows, now=info.context.now))}


class ProductAttributeAssignInput(graphene.InputObjectType):
    """A question to ask."""

    id = graphene.ID(required=True)
    type = ProductAttributeType(required=True)
    variant_selection = graphene.Boolean()


class ProductAttributeAssign(StoreMutation):
    """Let a kind of goods ask questions."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        product_type_id = graphene.ID(required=True)
        operations = graphene.List(graphene.NonNull(ProductAttributeAssignInput), required=True)

    product_type = graphene.Field(ProductType)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, product_type_id: str, operations: list[Any]) -> dict[str, Any]:
        """Assign them."""
        assignments = [
            Assignment(
                row_id(one.id, "Attribute", "operations"),
                one.type.value == "VARIANT",
                bool(one.get("variant_selection")),
            )
            for one in operations
        ]
        row = row_id(product_type_id, "ProductType", "productTypeId")
        return {"product_type": assign_attributes(type_id=row, assignments=assignments, now=info.context.now)}


class ProductAttributeUnassign(StoreMutation):
    """Stop asking questions; their answers are struck out."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        product_type_id = graphene.ID(required=True)
        attribute_ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    product_type = graphene.Field(ProductType)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, product_type_id: str, attribute_ids: list[str]) -> dict[str, Any]:
        """Unassign them."""
        rows = [row_id(one, "Attribute", "attributeId") for one in attribute_ids]
        kind = row_id(product_type_id, "ProductType", "productTypeId")
        return {"product_type": unassign_attributes(type_id=kind, attributes=rows, now=info.context.now)}


class ProductAttributeAssignmentUpdateInput(graphene.InputObjectType):
    """Whether buyers choose a variant by a question."""

    id = graphene.ID(required=True)
    variant_selection = graphene.Boolean(required=True)


class ProductAttributeAssignmentUpdate(StoreMutation):
    """Say by which questions buyers choose a variant."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        product_type_id = graphene.ID(required=True)
        operations = graphene.List(graphene.NonNull(ProductAttributeAssignmentUpdateInput), required=True)

    product_type = graphene.Field(ProductType)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, product_type_id: str, operations: list[Any]) -> dict[str, Any]:
        """Say so."""
        choosing = {row_id(one.id, "Attribute", "operations"): one.variant_selection for one in operations}
        kind = row_id(product_type_id, "ProductType", "productTypeId")
        return {"product_type": choose_by_attributes(type_id=kind, choosing=choosing)}


class ProductTypeMutations:
    """What may be changed about kinds of goods."""

    product_type_create = ProductTypeCreate.Field()
    product_type_update = ProductTypeUpdate.Field()
    product_type_delete = ProductTypeDelete.Field()
    product_type_bulk_delete = ProductTypeBulkDelete.Field()
    product_attribute_assign = ProductAttributeAssign.Field()
    product_attribute_unassign = ProductAttributeUnassign.Field()
    product_attribute_assignment_update = ProductAttributeAssignmentUpdate.Field()
