"""Zones and ways to send parcels, as staff lay them out."""

from typing import Any

import graphene
from django.db.models import QuerySet

from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.commerce.shipping import queries
from marketplace.commerce.shipping.models import ShippingMethod as MethodRow
from marketplace.commerce.shipping.models import ShippingMethodListing as ListingRow
from marketplace.commerce.shipping.models import ShippingMethodPostalCodeRule as RuleRow
from marketplace.commerce.shipping.models import ShippingZone as Row
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.countries import CountryDisplay
from marketplace.graphql_api.base.ids import row_from, to_global_id
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.money import Money
from marketplace.graphql_api.base.nodes import NOTED, InChannel, Node, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.translation import Translated, translated
from marketplace.graphql_api.base.weights import Weight, WeightValue, weight
from marketplace.graphql_api.shop.channel import Channel
from marketplace.graphql_api.shop.shipping_method import ShippingMethodTranslation, ShippingMethodTypeEnum
from marketplace.shared.money import Money as Amount

WAREHOUSE = "marketplace.graphql_api.catalogue.warehouse.Warehouse"
PRODUCTS = "marketplace.graphql_api.catalogue.product.ProductCountableConnection"


class PostalCodeRuleInclusionTypeEnum(graphene.Enum):
    """Whether postcodes are served or left out."""

    INCLUDE = "INCLUDE"
    EXCLUDE = "EXCLUDE"


@node_of(RuleRow)
class ShippingMethodPostalCodeRule(graphene.ObjectType):
    """Postcodes that a way of sending serves, or does not."""

    class Meta:
        interfaces = (Node,)

    start = graphene.String()
    end = graphene.String()
    inclusion_type = PostalCodeRuleInclusionTypeEnum()


class ShippingMethodChannelListing(graphene.ObjectType):
    """What a way of sending costs in a channel; its root is the listing."""

    class Meta:
        interfaces = (Node,)

    channel = graphene.Field(Channel, required=True)
    price = graphene.Field(Money)
    minimum_order_price = graphene.Field(Money)
    maximum_order_price = graphene.Field(Money)

    @staticmethod
    def resolve_id(root: ListingRow, _info: Any) -> str:
        """Its own id: elsewhere these rows are shown as ShippingMethod."""
        return to_global_id("ShippingMethodChannelListing", root.pk)

    @staticmethod
    def resolve_price(root: ListingRow, _info: Any) -> Amount:
        """The price, VAT included."""
        return Amount(root.price_amount, root.channel.currency_code)

    @staticmethod
    def resolve_minimum_order_price(root: ListingRow, _info: Any) -> Amount:
        """From which subtotal it is offered."""
        return Amount(root.minimum_order_amount, root.channel.currency_code)

    @staticmethod
    def resolve_maximum_order_price(root: ListingRow, _info: Any) -> Amount | None:
        """Up to which subtotal it is offered."""
        most = root.maximum_order_amount
        return None if most is None else Amount(most, root.channel.currency_code)


@loads_by("shipping zone")
def methods_of_zone(context: Context, zone_ids: list[int]) -> dict[int, list[MethodRow]]:
    """The ways of sending of each zone."""
    found = queries.methods_of_zones(zone_ids)
    context.saw("shipping method", [one.pk for group in found.values() for one in group])
    return found


@loads_by("shipping method")
def listings_of_method(_context: Context, method_ids: list[int]) -> dict[int, list[ListingRow]]:
    """What each way of sending costs where."""
    return queries.listings_of_methods(method_ids)


@loads_by("shipping method")
def postcodes_of_method(_context: Context, method_ids: list[int]) -> dict[int, list[RuleRow]]:
    """The postcodes of each way of sending."""
    return queries.postcodes_of_methods(method_ids)


@node_of(MethodRow)
class ShippingMethodType(graphene.ObjectType):
    """A way of sending as staff lay it out; its root is the method."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    description = JSONString()
    type = ShippingMethodTypeEnum()
    translation = graphene.Field(ShippingMethodTranslation, language_code=LanguageCodeEnum(required=True))
    channel_listings = graphene.List(graphene.NonNull(ShippingMethodChannelListing))
    postal_code_rules = graphene.List(graphene.NonNull(ShippingMethodPostalCodeRule))
    excluded_products = graphene.Field(PRODUCTS, **paging_arguments())
    minimum_order_weight = graphene.Field(Weight)
    maximum_order_weight = graphene.Field(Weight)
    minimum_delivery_days = graphene.Int()
    maximum_delivery_days = graphene.Int()

    @staticmethod
    def resolve_translation(root: MethodRow, _info: Any, language_code: Any) -> Translated | None:
        """Its name in another language."""
        return translated(root, language_code)

    @staticmethod
    @permission_required("MANAGE_SHIPPING")
    def resolve_channel_listings(root: MethodRow, info: Any) -> list[ListingRow]:
        """What it costs where."""
        found: list[ListingRow] = info.context.load(listings_of_method, root.pk)
        return found

    @staticmethod
    def resolve_postal_code_rules(root: MethodRow, info: Any) -> list[RuleRow]:
        """Which postcodes it serves, or does not."""
        found: list[RuleRow] = info.context.load(postcodes_of_method, root.pk)
        return found

    @staticmethod
    @permission_required("MANAGE_SHIPPING")
    def resolve_excluded_products(root: MethodRow, info: Any, **asked: Any) -> Page:
        """What does not travel in this way."""
        rows: QuerySet[Any] = root.excluded_products.all()
        page = page_of(rows, name="excludedProducts", asked=asked, wrap=lambda row: InChannel(row, None))
        info.context.saw("product", [edge.node.node.pk for edge in page.edges])
        return page

    @staticmethod
    def resolve_minimum_order_weight(root: MethodRow, _info: Any) -> WeightValue | None:
        """From which weight it is offered."""
        return weight(root.minimum_order_weight_grams)

    @staticmethod
    def resolve_maximum_order_weight(root: MethodRow, _info: Any) -> WeightValue | None:
        """Up to which weight it is offered."""
        return weight(root.maximum_order_weight_grams)


@node_of(Row)
class ShippingZone(graphene.ObjectType):
    """Countries that are served alike."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    description = graphene.String()
    default = graphene.Boolean(required=True)
    countries = graphene.NonNull(graphene.List(graphene.NonNull(CountryDisplay)))
    shipping_methods = graphene.List(graphene.NonNull(ShippingMethodType))
    warehouses = graphene.NonNull(graphene.List(graphene.NonNull(WAREHOUSE)))
    channels = graphene.NonNull(graphene.List(graphene.NonNull(Channel)))

    @staticmethod
    def resolve_shipping_methods(root: Row, info: Any) -> list[MethodRow]:
        """How parcels go there."""
        found: list[MethodRow] = info.context.load(methods_of_zone, root.pk)
        return found

    @staticmethod
    def resolve_warehouses(root: Row, _info: Any) -> list[Any]:
        """Which warehouses serve it."""
        return list(root.warehouses.all())

    @staticmethod
    def resolve_channels(root: Row, _info: Any) -> list[ChannelRow]:
        """In which channels it is served."""
        return list(root.channels.all())


ShippingZoneCountableConnection = countable_connection(ShippingZone)


class ShippingZoneFilterInput(graphene.InputObjectType):
    """Which zones."""

    search = graphene.String()
    channels = graphene.List(graphene.NonNull(graphene.ID))


class ShippingQueries:
    """What may be asked about zones."""

    shipping_zone = graphene.Field(ShippingZone, id=graphene.ID(required=True), channel=graphene.String())
    shipping_zones = graphene.Field(
        ShippingZoneCountableConnection,
        filter=ShippingZoneFilterInput(),
        channel=graphene.String(),
        **paging_arguments(),
    )

    @staticmethod
    @permission_required("MANAGE_SHIPPING")
    def resolve_shipping_zone(_root: Any, _info: Any, id: str, channel: str | None = None) -> Row | None:
        """One zone by its id."""
        return _zones(channel).filter(pk=row_from(id, "ShippingZone")).first()

    @staticmethod
    @permission_required("MANAGE_SHIPPING")
    def resolve_shipping_zones(
        _root: Any, info: Any, filter: Any = None, channel: str | None = None, **asked: Any
    ) -> Page:
        """A page of zones, by name."""
        rows = _zones(channel)
        if filter and filter.get("search"):
            rows = rows.filter(name__icontains=filter.search)
        if filter and filter.get("channels"):
            named = [row_from(one, "Channel") for one in filter.channels]
            rows = rows.filter(pk__in=Row.objects.filter(channels__in=named).values("pk"))
        page = page_of(rows, name="shippingZones", asked=asked, order=("name",))
        info.context.saw("shipping zone", [edge.node.pk for edge in page.edges])
        return page


def _zones(channel: str | None) -> QuerySet[Row]:
    rows = queries.shipping_zones().prefetch_related("warehouses", "channels")
    return rows.filter(pk__in=Row.objects.filter(channels__slug=channel).values("pk")) if channel else rows
