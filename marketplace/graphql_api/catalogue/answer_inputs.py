"""Answers to the questions of a kind of goods, as they are given."""

from collections.abc import Sequence
from typing import Any

import graphene

from marketplace.commerce.catalog.answers import Answer, Pick
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.catalogue.named import row_id

FIELD = "attributes"


class AttributeValueSelectableTypeInput(graphene.InputObjectType):
    """An answer picked from a list: by id, by reference, or by name (a new one is added to the list)."""

    id = graphene.ID()
    external_reference = graphene.String()
    value = graphene.String()


class _Answers:
    id = graphene.ID()
    external_reference = graphene.String()
    values = graphene.List(graphene.NonNull(graphene.String))
    dropdown = AttributeValueSelectableTypeInput()
    swatch = AttributeValueSelectableTypeInput()
    multiselect = graphene.List(graphene.NonNull(AttributeValueSelectableTypeInput))
    numeric = graphene.String()
    file = graphene.String()
    content_type = graphene.String()
    reference = graphene.ID()
    references = graphene.List(graphene.NonNull(graphene.ID))
    rich_text = JSONString()
    plain_text = graphene.String()
    boolean = graphene.Boolean()
    date = graphene.Date()
    date_time = graphene.DateTime()


class AttributeValueInput(_Answers, graphene.InputObjectType):
    """An answer to one question; what does not fit the question's form is passed over, as in Saleor."""


class BulkAttributeValueInput(_Answers, graphene.InputObjectType):
    """An answer to one question, in a bulk."""


def answers_of(given: Sequence[Any] | None) -> list[Answer]:
    """Give the answers, by row. Raises DomainError GRAPHQL_ERROR for an id of something else."""
    return [_answer(one) for one in given or ()]


def _answer(given: Any) -> Answer:
    named = given.get("id")
    return Answer(
        row=row_id(named, "Attribute", FIELD) if named else None,
        reference=given.get("external_reference") or None,
        values=tuple(given.get("values") or ()),
        dropdown=_pick(given["dropdown"]) if given.get("dropdown") is not None else None,
        multiselect=tuple(_pick(one) for one in given.get("multiselect") or ()),
        numeric=given.get("numeric"),
        plain_text=given.get("plain_text"),
        boolean=given.get("boolean"),
    )


def _pick(given: Any) -> Pick:
    named = given.get("id")
    return Pick(
        row=row_id(named, "AttributeValue", FIELD) if named else None,
        reference=given.get("external_reference") or None,
        name=given.get("value"),
    )
