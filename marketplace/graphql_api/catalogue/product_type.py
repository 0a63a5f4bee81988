"""Product types and tax classes."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductType as Row
from marketplace.commerce.channels.models import TaxClass as TaxRow
from marketplace.commerce.channels.queries import tax_classes
from marketplace.graphql_api.base.countries import CountryDisplay
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.nodes import NOTED, Node, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.catalogue.attribute import Attribute
from marketplace.graphql_api.catalogue.catalogue_loaders import all_attributes, all_product_types, attributes_of_type


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
    product_attributes = graphene.List(graphene.NonNull(Attribute))

    @staticmethod
    def resolve_is_digital(_root: Row, _info: Any) -> bool:
        """We send no files."""
        return False

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_TAXES")
    def resolve_tax_class(root: Row, _info: Any) -> TaxRow | None:
        """How its products are taxed unless they say otherwise."""
        return tax_classes().get(root.tax_class_id) if root.tax_class_id is not None else None

    @staticmethod
    def resolve_product_attributes(root: Row, info: Any) -> list[Any]:
        """What its products answer."""
        known = all_attributes(info.context)
        return [known[one] for one in attributes_of_type(info.context, root.pk)]


ProductTypeCountableConnection = countable_connection(ProductType)


class ProductTypeQueries:
    """What may be asked about kinds of offers and taxes."""

    product_type = graphene.Field(ProductType, id=graphene.ID(required=True))
    product_types = graphene.Field(ProductTypeCountableConnection, **paging_arguments())
    tax_classes = graphene.Field(TaxClassCountableConnection, **paging_arguments())

    @staticmethod
    def resolve_product_type(_root: Any, info: Any, id: str) -> Row | None:
        """One kind of offer."""
        return all_product_types(info.context).get(row_from(id, "ProductType"))

    @staticmethod
    def resolve_product_types(_root: Any, _info: Any, **asked: Any) -> Page:
        """A page of kinds, by slug."""
        return page_of(Row.objects.all(), name="productTypes", asked=asked, order=("slug",))

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_TAXES", "MANAGE_ORDERS", "MANAGE_CHECKOUTS", "HANDLE_CHECKOUTS")
    def resolve_tax_classes(_root: Any, _info: Any, **asked: Any) -> Page:
        """A page of tax classes, by name; for apps and staff, as in Saleor."""
        return page_of(TaxRow.objects.all(), name="taxClasses", asked=asked, order=("name",))
