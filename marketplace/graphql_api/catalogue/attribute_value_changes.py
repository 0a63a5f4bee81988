"""Changing the answers to pick from."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import Attribute as AttributeRow
from marketplace.commerce.catalog.models import AttributeValue as Row
from marketplace.commerce.catalog.write_attribute_value import (
    create_attribute_value,
    delete_attribute_value,
    update_attribute_value,
)
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.catalogue.attribute import Attribute, AttributeValue
from marketplace.graphql_api.catalogue.attribute_changes import (
    ANY,
    AttributeValueCreateInput,
    AttributeValueUpdateInput,
    may_change,
)
from marketplace.graphql_api.catalogue.catalogue_errors import AttributeError
from marketplace.graphql_api.catalogue.named import one_named, the_row

# Saleor still takes these from who may change products or pages.
OLDER = ("MANAGE_PRODUCTS", "MANAGE_PAGES")


def _may_change(info: Any, attribute: AttributeRow) -> None:
    if not info.context.requestor.has(*OLDER):
        may_change(info, attribute.type)


def _value_row(info: Any, names: dict[str, str | None]) -> int:
    row = the_row(Row.objects.all(), kind="AttributeValue", **{"id": None, "external_reference": None, **names})
    _may_change(info, AttributeRow.objects.get(values=row))
    return row


class AttributeValueCreate(StoreMutation):
    """Add an answer to a question's list."""

    class Meta:
        error_type = AttributeError
        permissions = (*ANY, *OLDER)

    class Arguments:
        attribute = graphene.ID(required=True)
        input = AttributeValueCreateInput(required=True)

    attribute = graphene.Field(Attribute)
    attribute_value = graphene.Field(AttributeValue)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, attribute: str, input: Any) -> dict[str, Any]:
        """Create it."""
        row = one_named(AttributeRow.objects.all(), attribute, kind="Attribute", field="attribute")
        _may_change(info, row)
        value = create_attribute_value(attribute_id=row.pk, values=input)
        return {"attribute": value.attribute, "attribute_value": value}


class AttributeValueUpdate(StoreMutation):
    """Change an answer to pick from."""

    class Meta:
        error_type = AttributeError
        permissions = (*ANY, *OLDER)

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = AttributeValueUpdateInput(required=True)

    attribute = graphene.Field(Attribute)
    attribute_value = graphene.Field(AttributeValue)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any, **names: str | None) -> dict[str, Any]:
        """Change it."""
        value = update_attribute_value(value_id=_value_row(info, names), values=input, now=info.context.now)
        return {"attribute": value.attribute, "attribute_value": value}


class AttributeValueDelete(StoreMutation):
    """Take an answer out of a question's list."""

    class Meta:
        error_type = AttributeError
        permissions = (*ANY, *OLDER)

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()

    attribute = graphene.Field(Attribute)
    attribute_value = graphene.Field(AttributeValue)

    @classmethod
    def perform(cls, _root: Any, info: Any, **names: str | None) -> dict[str, Any]:
        """Delete it."""
        value = delete_attribute_value(value_id=_value_row(info, names), now=info.context.now)
        return {"attribute": value.attribute, "attribute_value": value}


class AttributeValueMutations:
    """What may be changed about answers to pick from."""

    attribute_value_create = AttributeValueCreate.Field()
    attribute_value_update = AttributeValueUpdate.Field()
    attribute_value_delete = AttributeValueDelete.Field()
