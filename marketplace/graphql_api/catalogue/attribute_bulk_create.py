"""Many questions by one call."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import Attribute as Row
from marketplace.commerce.catalog.write_attribute import create_attribute
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.order_enums import ErrorPolicyEnum
from marketplace.graphql_api.catalogue.attribute import Attribute
from marketplace.graphql_api.catalogue.attribute_changes import (
    ANY,
    AttributeCreateInput,
    attribute_columns,
    may_change,
)
from marketplace.graphql_api.catalogue.bulk import Parts, in_bulk
from marketplace.graphql_api.catalogue.catalogue_errors import codes

AttributeBulkCreateErrorCode = codes(
    "AttributeBulkCreateErrorCode",
    "ALREADY_EXISTS BLANK GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE DUPLICATED_INPUT_ITEM MAX_LENGTH",
)


class AttributeBulkCreateError(graphene.ObjectType):
    """Why a question of a bulk was refused."""

    path = graphene.String()
    message = graphene.String()
    code = AttributeBulkCreateErrorCode(required=True)


class AttributeBulkCreateResult(graphene.ObjectType):
    """What became of one question."""

    attribute = graphene.Field(Attribute)
    errors = graphene.List(graphene.NonNull(AttributeBulkCreateError))


class AttributeBulkCreate(StoreMutation):
    """Put many questions."""

    class Meta:
        error_type = AttributeBulkCreateError
        permissions = ANY
        own_transactions = True

    class Arguments:
        attributes = graphene.List(graphene.NonNull(AttributeCreateInput), required=True)
        error_policy = ErrorPolicyEnum()

    count = graphene.Int(required=True, default_value=0)
    results = graphene.NonNull(graphene.List(graphene.NonNull(AttributeBulkCreateResult)), default_value=())

    @classmethod
    def perform(cls, _root: Any, info: Any, *, attributes: list[Any], error_policy: Any = None) -> dict[str, Any]:
        """Create what can be created, by the error policy; who may not put one of these kinds puts none."""
        for kind in {one["type"].value for one in attributes}:
            may_change(info, kind)

        def write(given: Any, _parts: Parts) -> Row:
            return create_attribute(values=attribute_columns(given), answers=given.get("values") or ())

        done = in_bulk(attributes, write, policy=error_policy)
        results = [{"attribute": one.made, "errors": one.errors(AttributeBulkCreateErrorCode)} for one in done]
        return {"count": sum(one.made is not None for one in done), "results": results}


class AttributeBulkMutations:
    """Many questions by one call."""

    attribute_bulk_create = AttributeBulkCreate.Field()
