"""Product types and tax classes."""

from collections.abc import Callable
from typing import Any, NamedTuple

import graphene

from marketplace.commerce.catalog.models import Attribute as AttributeRow
from marketplace.commerce.catalog.models import ProductType as Row
from marketplace.commerce.channels.models import TaxClass as TaxRow
from marketplace.commerce.channels.queries import tax_classes
from marketplace.graphql_api.base.choosing import Tests, chosen, falls, has_notes, has_words, ids_of, one_of
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.countries import CountryDisplay
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.inputs import MetadataFilter, OrderDirection
from marketplace.graphql_api.base.nodes import NOTED, Node, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, page_of_known, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.weights import Weight, WeightValue, weight
from marketplace.graphql_api.catalogue.attribute import STAFF as SEE_HIDDEN
from marketplace.graphql_api.catalogue.attribute import Attribute
from marketplace.graphql_api.catalogue.catalogue_loaders import all_product_types, questions, selection_attributes
from marketplace.shared.thai.order import sorting_key


class TaxClassCountryRate(graphene.ObjectType):
    """The rate of a tax class in a country; the root is the tax class."""

    country = graphene.Field(CountryDisplay, required=True)
    rate = graphene.Float(required=True)

    @staticmethod
    def resolve_country(_root: TaxRow, _info: Any) -> str:
        """Thailand."""
        return "TH"

    @staticmethod
    def resolve_rate(root: TaxRow, _info: Any) -> float:
        """The rate in per cent, as Saleor gives it."""
        return root.rate / 100


@node_of(TaxRow)
class TaxClass(graphene.ObjectType):
    """Goods taxed alike."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(required=True)
    countries = graphene.NonNull(graphene.List(graphene.NonNull(TaxClassCountryRate)))

    @staticmethod
    def resolve_countries(root: TaxRow, _info: Any) -> list[TaxRow]:
        """We sell within Thailand."""
        return [root]


TaxClassCountableConnection = countable_connection(TaxClass)


class ProductTypeKindEnum(graphene.Enum):
    """What a kind of offer is."""

    NORMAL = "NORMAL"
    GIFT_CARD = "GIFT_CARD"


class VariantAttributeScope(graphene.Enum):
    """Which of a variant's attributes: all, those that a buyer chooses by, or the others."""

    ALL = "ALL"
    VARIANT_SELECTION = "VARIANT_SELECTION"
    NOT_VARIANT_SELECTION = "NOT_VARIANT_SELECTION"


SCOPES = {"VARIANT_SELECTION": "chosen", "NOT_VARIANT_SELECTION": "told"}


class AssignedQuestion(NamedTuple):
    """The root of AssignedVariantAttribute."""

    attribute: AttributeRow
    variant_selection: bool


class AssignedVariantAttribute(graphene.ObjectType):
    """What variants answer, and whether a buyer chooses by it."""

    attribute = graphene.Field(Attribute, required=True)
    variant_selection = graphene.Boolean(required=True)


@node_of(Row)
class ProductType(graphene.ObjectType):
    """A kind of offer."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    has_variants = graphene.Boolean(required=True)
    is_shipping_required = graphene.Boolean(required=True)
    is_digital = graphene.Boolean(required=True)
    tax_class = graphene.Field(TaxClass)
    kind = ProductTypeKindEnum(required=True)
    weight = graphene.Field(Weight)
    product_attributes = graphene.List(graphene.NonNull(Attribute))
    variant_attributes = graphene.List(graphene.NonNull(Attribute), variant_selection=VariantAttributeScope())
    assigned_variant_attributes = graphene.List(
        graphene.NonNull(AssignedVariantAttribute), variant_selection=VariantAttributeScope()
    )

    @staticmethod
    def resolve_kind(_root: Row, _info: Any) -> str:
        """Goods and services; this store sells no gift cards."""
        return "NORMAL"

    @staticmethod
    def resolve_weight(root: Row, _info: Any) -> WeightValue | None:
        """What a piece weighs, unless its product says otherwise."""
        return weight(root.weight_grams)

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_TAXES")
    def resolve_tax_class(root: Row, _info: Any) -> TaxRow | None:
        """How its products are taxed unless they say otherwise."""
        return tax_classes().get(root.tax_class_id) if root.tax_class_id is not None else None

    @staticmethod
    def resolve_product_attributes(root: Row, info: Any) -> list[AttributeRow]:
        """What its products answer."""
        return _questions(root, info, "product")

    @staticmethod
    def resolve_variant_attributes(root: Row, info: Any, variant_selection: Any = None) -> list[AttributeRow]:
        """What its variants answer."""
        return _questions(root, info, _scope(variant_selection))

    @staticmethod
    def resolve_assigned_variant_attributes(
        root: Row, info: Any, variant_selection: Any = None
    ) -> list[AssignedQuestion]:
        """What its variants answer, and by which of it a buyer chooses."""
        chosen_by = selection_attributes(info.context, root.pk)
        found = _questions(root, info, _scope(variant_selection))
        return [AssignedQuestion(one, one.pk in chosen_by) for one in found]


def _scope(variant_selection: Any) -> str:
    return SCOPES.get(variant_selection.value, "variant") if variant_selection is not None else "variant"


def _questions(root: Row, info: Any, scope: str) -> list[AttributeRow]:
    context: Context = info.context
    found: list[AttributeRow] = context.load(questions, (root.pk, scope, context.requestor.has(*SEE_HIDDEN)))
    return found


ProductTypeCountableConnection = countable_connection(ProductType)


class ProductTypeEnum(graphene.Enum):
    """Sent by post, or not."""

    DIGITAL = "DIGITAL"
    SHIPPABLE = "SHIPPABLE"


class ProductTypeConfigurable(graphene.Enum):
    """With variants, or without; Saleor no longer minds."""

    CONFIGURABLE = "CONFIGURABLE"
    SIMPLE = "SIMPLE"


class ProductTypeFilterInput(graphene.InputObjectType):
    """Which kinds of offers."""

    search = graphene.String()
    configurable = ProductTypeConfigurable()
    product_type = ProductTypeEnum()
    metadata = graphene.List(graphene.NonNull(MetadataFilter))
    kind = ProductTypeKindEnum()
    ids = graphene.List(graphene.NonNull(graphene.ID))
    slugs = graphene.List(graphene.NonNull(graphene.String))


class ProductTypeSortField(graphene.Enum):
    """By what kinds of offers are sorted."""

    NAME = "name"
    DIGITAL = "digital"
    SHIPPING_REQUIRED = "shipping_required"


class ProductTypeSortingInput(graphene.InputObjectType):
    """How kinds of offers are sorted."""

    direction = OrderDirection(required=True)
    field = ProductTypeSortField(required=True)


TYPE_TESTS: Tests[Row] = {
    "search": has_words,
    "ids": ids_of("ProductType"),
    "slugs": one_of("slug"),
    "metadata": has_notes,
    "kind": lambda _row, wanted: bool(wanted.value == "NORMAL"),
    "product_type": lambda row, wanted: row.is_shipping_required if wanted.value == "SHIPPABLE" else row.is_digital,
}
SORTED_BY: dict[str, Callable[[Row], Any]] = {
    "NAME": lambda one: sorting_key(one.name),
    "DIGITAL": lambda one: one.is_digital,
    "SHIPPING_REQUIRED": lambda one: one.is_shipping_required,
}


class ProductTypeQueries:
    """What may be asked about kinds of offers and taxes."""

    product_type = graphene.Field(ProductType, id=graphene.ID(required=True))
    product_types = graphene.Field(
        ProductTypeCountableConnection,
        filter=ProductTypeFilterInput(),
        sort_by=ProductTypeSortingInput(),
        **paging_arguments(),
    )
    tax_classes = graphene.Field(TaxClassCountableConnection, **paging_arguments())

    @staticmethod
    def resolve_product_type(_root: Any, info: Any, id: str) -> Row | None:
        """One kind of offer."""
        return all_product_types(info.context).get(row_from(id, "ProductType"))

    @staticmethod
    def resolve_product_types(_root: Any, info: Any, filter: Any = None, sort_by: Any = None, **asked: Any) -> Page:
        """A page of kinds, by slug unless sorted."""
        rows = sorted(all_product_types(info.context).values(), key=lambda one: one.slug)
        rows = chosen(rows, filter, TYPE_TESTS)
        if sort_by is not None:
            rows.sort(key=SORTED_BY[sort_by["field"].name], reverse=falls(sort_by))
        return page_of_known(rows, name="productTypes", asked=asked)

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_TAXES", "MANAGE_ORDERS", "MANAGE_CHECKOUTS", "HANDLE_CHECKOUTS")
    def resolve_tax_classes(_root: Any, _info: Any, **asked: Any) -> Page:
        """A page of tax classes, by name; for apps and staff, as in Saleor."""
        return page_of(TaxRow.objects.all(), name="taxClasses", asked=asked, order=("name",))
