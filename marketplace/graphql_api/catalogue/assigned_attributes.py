"""Answers by their kind: yes or no, a number, a text, a choice, what they point at. The newer form of `attributes`.

The root of each type is a Selected (attribute.py): the question, its answers, and the channel they are seen in.
"""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import Attribute as Row
from marketplace.commerce.catalog.models import AttributeValue as Value
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.pictures import File
from marketplace.graphql_api.base.scalars import PositiveInt
from marketplace.graphql_api.catalogue.attribute import Attribute, Selected
from marketplace.graphql_api.catalogue.catalogue_loaders import all_categories
from marketplace.graphql_api.catalogue.shown import shown_collection, shown_product

MOST = 100


class AssignedAttribute(graphene.Interface):
    """A question with its answer."""

    attribute = graphene.Field(Attribute, required=True)

    @classmethod
    def resolve_type(cls, instance: Selected, _info: Any) -> Any:
        """Find the type by how the question is answered."""
        question = instance.attribute
        if question.input_type in REFERENCES:
            return REFERENCES[question.input_type][question.entity_type]
        return PLAIN[question.input_type]


class AssignedBooleanAttribute(graphene.ObjectType):
    """Yes or no."""

    class Meta:
        interfaces = (AssignedAttribute,)

    value = graphene.Boolean()

    @staticmethod
    def resolve_value(root: Selected, _info: Any) -> bool | None:
        """The answer; None where there is none."""
        return root.values[0].boolean if root.values else None


class AssignedNumericAttribute(graphene.ObjectType):
    """A number."""

    class Meta:
        interfaces = (AssignedAttribute,)

    value = graphene.Float()

    @staticmethod
    def resolve_value(root: Selected, _info: Any) -> float | None:
        """The answer, in the attribute's unit."""
        return root.values[0].numeric if root.values else None


class AssignedPlainTextAttribute(graphene.ObjectType):
    """A text."""

    class Meta:
        interfaces = (AssignedAttribute,)

    value = graphene.String()
    translation = graphene.String(language_code=LanguageCodeEnum(required=True))

    @staticmethod
    def resolve_value(root: Selected, _info: Any) -> str | None:
        """The answer."""
        return root.values[0].plain_text if root.values else None

    @staticmethod
    def resolve_translation(root: Selected, _info: Any, language_code: Any) -> str | None:
        """The answer in another language."""
        return _word(root.values[0], language_code, "plain_text") if root.values else None


class AssignedChoiceAttributeValue(graphene.ObjectType):
    """One choice; its root is the answer's row."""

    name = graphene.String()
    slug = graphene.String()
    translation = graphene.String(language_code=LanguageCodeEnum(required=True))

    @staticmethod
    def resolve_translation(root: Value, _info: Any, language_code: Any) -> str | None:
        """Its name in another language."""
        return _word(root, language_code, "name")


class AssignedSingleChoiceAttribute(graphene.ObjectType):
    """One of some."""

    class Meta:
        interfaces = (AssignedAttribute,)

    value = graphene.Field(AssignedChoiceAttributeValue)

    @staticmethod
    def resolve_value(root: Selected, _info: Any) -> Value | None:
        """The choice."""
        return root.values[0] if root.values else None


class AssignedMultiChoiceAttribute(graphene.ObjectType):
    """Some of many."""

    class Meta:
        interfaces = (AssignedAttribute,)

    value = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(AssignedChoiceAttributeValue))),
        limit=PositiveInt(default_value=MOST),
    )

    @staticmethod
    def resolve_value(root: Selected, _info: Any, limit: int = MOST) -> list[Value]:
        """The choices."""
        return root.values[:limit]


class AssignedFileAttribute(graphene.ObjectType):
    """A file. No attribute of this store is answered so; clients that ask for all kinds ask for this one too."""

    class Meta:
        interfaces = (AssignedAttribute,)

    value = graphene.Field(File)


def _word(row: Value, language_code: Any, name: str) -> str | None:
    words: dict[str, str] = row.translations.get(language_code.value.lower()) or {}
    return words.get(name)


def _product(root: Selected, value: Value, info: Any) -> InChannel[Any] | None:
    return shown_product(info.context, value.reference_product_id, root.channel)


def _collection(root: Selected, value: Value, info: Any) -> InChannel[Any] | None:
    return shown_collection(info.context, value.reference_collection_id, root.channel)


def _category(_root: Selected, value: Value, info: Any) -> Any:
    return all_categories(info.context).get(value.reference_category_id or 0)


def _single(kind: str, node: str, find: Any) -> Any:
    """Make the type of answers that point at one thing; what the caller may not see is not shown."""

    def resolve_value(root: Selected, info: Any) -> Any:
        return find(root, root.values[0], info) if root.values else None

    return _reference_type(f"AssignedSingle{kind}ReferenceAttribute", graphene.Field(node), resolve_value)


def _multi(kind: str, node: str, find: Any) -> Any:
    """Make the type of answers that point at several things; those that the caller may not see are left out."""

    def resolve_value(root: Selected, info: Any, limit: int = MOST) -> list[Any]:
        found = (find(root, one, info) for one in root.values[:limit])
        return [one for one in found if one is not None]

    several = graphene.NonNull(graphene.List(graphene.NonNull(node)))
    listed = graphene.Field(several, limit=PositiveInt(default_value=MOST))
    return _reference_type(f"AssignedMulti{kind}ReferenceAttribute", listed, resolve_value)


def _reference_type(name: str, value: Any, resolve_value: Any) -> Any:
    meta = type("Meta", (), {"interfaces": (AssignedAttribute,)})
    fields = {"Meta": meta, "value": value, "resolve_value": staticmethod(resolve_value)}
    return type(name, (graphene.ObjectType,), fields)


TARGETS = {
    "PRODUCT": ("Product", "marketplace.graphql_api.catalogue.product.Product", _product),
    "COLLECTION": ("Collection", "marketplace.graphql_api.catalogue.collection.Collection", _collection),
    "CATEGORY": ("Category", "marketplace.graphql_api.catalogue.category.Category", _category),
}
REFERENCES: dict[str, dict[str, Any]] = {
    Row.InputType.SINGLE_REFERENCE: {entity: _single(*target) for entity, target in TARGETS.items()},
    Row.InputType.REFERENCE: {entity: _multi(*target) for entity, target in TARGETS.items()},
}
PLAIN: dict[str, Any] = {
    Row.InputType.BOOLEAN: AssignedBooleanAttribute,
    Row.InputType.NUMERIC: AssignedNumericAttribute,
    Row.InputType.PLAIN_TEXT: AssignedPlainTextAttribute,
    Row.InputType.DROPDOWN: AssignedSingleChoiceAttribute,
    Row.InputType.MULTISELECT: AssignedMultiChoiceAttribute,
}
# The schema lists them: nothing but the interface names them.
ASSIGNED_ATTRIBUTES = [
    *PLAIN.values(),
    AssignedFileAttribute,
    *(node for kinds in REFERENCES.values() for node in kinds.values()),
]


class ObjectWithAttributes(graphene.Interface):
    """Something that answers questions."""

    assigned_attribute = graphene.Field(AssignedAttribute, slug=graphene.String(required=True))
    assigned_attributes = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(AssignedAttribute))), limit=PositiveInt(default_value=MOST)
    )
