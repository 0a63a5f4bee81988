"""Vouchers and their codes, as staff see them."""

from typing import Any

import graphene

from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.orders.models import Order, OrderLine
from marketplace.commerce.pricing.models import Voucher as Row
from marketplace.commerce.pricing.models import VoucherChannelListing as ListingRow
from marketplace.commerce.pricing.models import VoucherCode as CodeRow
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.countries import CountryDisplay
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.money import Money
from marketplace.graphql_api.base.nodes import NOTED, InChannel, Node, from_row, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.translation import InLanguage, Translated, translated
from marketplace.graphql_api.catalogue.category import CategoryCountableConnection
from marketplace.graphql_api.catalogue.collection import CollectionCountableConnection
from marketplace.graphql_api.catalogue.discount_enums import DiscountValueTypeEnum, VoucherTypeEnum
from marketplace.graphql_api.catalogue.product import ProductCountableConnection
from marketplace.graphql_api.catalogue.product_variant import ProductVariantCountableConnection
from marketplace.graphql_api.shop.channel import Channel, channels_by_id
from marketplace.shared.money import Money as Amount

Root = InChannel[Row]


@loads_by("voucher")
def listings_of_voucher(_context: Context, voucher_ids: list[int]) -> dict[int, list[ListingRow]]:
    """Where each voucher is good for how much."""
    found: dict[int, list[ListingRow]] = {one: [] for one in voucher_ids}
    for row in ListingRow.objects.filter(voucher__in=voucher_ids).order_by("pk"):
        found[row.voucher_id].append(row)
    return found


@loads_by("voucher")
def codes_of_voucher(_context: Context, voucher_ids: list[int]) -> dict[int, tuple[str | None, int]]:
    """The oldest code of each voucher, and how often all its codes were used."""
    found: dict[int, tuple[str | None, int]] = dict.fromkeys(voucher_ids, (None, 0))
    for row in CodeRow.objects.filter(voucher__in=voucher_ids).order_by("-created_at", "code"):
        found[row.voucher_id] = (row.code, found[row.voucher_id][1] + row.used)
    return found


@node_of(ListingRow)
class VoucherChannelListing(graphene.ObjectType):
    """How much a voucher takes off in a channel."""

    class Meta:
        interfaces = (Node,)

    channel = graphene.Field(Channel, required=True)
    discount_value = graphene.Float(required=True)
    currency = graphene.String(required=True)
    min_spent = graphene.Field(Money)

    @staticmethod
    def resolve_channel(root: ListingRow, info: Any) -> ChannelRow:
        """Where."""
        channel: ChannelRow = info.context.load(channels_by_id, root.channel_id)
        return channel

    @staticmethod
    def resolve_discount_value(root: ListingRow, _info: Any) -> float:
        """Baht, or percent."""
        return root.discount_value / 100

    @staticmethod
    def resolve_min_spent(root: ListingRow, _info: Any) -> Amount | None:
        """From which sum on."""
        return None if root.min_spent_amount is None else Amount(root.min_spent_amount, root.currency)


class VoucherTranslation(InLanguage, graphene.ObjectType):
    """A voucher's name in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String()

    @staticmethod
    def resolve_name(root: Translated, _info: Any) -> str | None:
        """The name."""
        return root.words.get("name")


class VoucherCode(graphene.ObjectType):
    """What a buyer types."""

    id = graphene.ID(required=True)
    code = graphene.String()
    used = graphene.Int()
    is_active = graphene.Boolean()
    created_at = graphene.DateTime(required=True)

    @staticmethod
    def resolve_id(root: CodeRow, _info: Any) -> str:
        """Its id."""
        return to_global_id("VoucherCode", root.pk)


VoucherCodeCountableConnection = countable_connection(VoucherCode)


def _of_listing(pick: Any) -> Any:
    """Tell something of a voucher's listing in the channel that was asked for; nothing where none was."""

    def resolve(root: Root, info: Any) -> Any:
        channel = root.channel
        if channel is None:
            return None
        listings: list[ListingRow] = info.context.load(listings_of_voucher, root.node.pk)
        return next((pick(one, info) for one in listings if one.channel_id == channel.pk), None)

    return resolve


def _goods(kind: str, connection: Any) -> Any:
    """A page of what a voucher names: products and variants as its channel sees them."""
    in_channel = kind in ("products", "variants")

    def resolve(root: Root, _info: Any, **asked: Any) -> Page:
        rows = getattr(root.node, kind).order_by()
        wrap: Any = (lambda row: InChannel(row, root.channel)) if in_channel else (lambda row: row)
        return page_of(rows, name=kind, asked=asked, wrap=wrap)

    return graphene.Field(connection, resolver=resolve, **paging_arguments())


@node_of(Row)
class Voucher(graphene.ObjectType):
    """What a code is good for; its root says in which channel it is looked at."""

    class Meta:
        interfaces = NOTED
        default_resolver = from_row

    name = graphene.String()
    codes = graphene.Field(VoucherCodeCountableConnection, **paging_arguments())
    code = graphene.String()
    usage_limit = graphene.Int()
    used = graphene.Int(required=True)
    start_date = graphene.DateTime(required=True)
    end_date = graphene.DateTime()
    apply_once_per_order = graphene.Boolean(required=True)
    apply_once_per_customer = graphene.Boolean(required=True)
    single_use = graphene.Boolean(required=True)
    only_for_staff = graphene.Boolean(required=True)
    min_checkout_items_quantity = graphene.Int()
    categories = _goods("categories", CategoryCountableConnection)
    collections = _goods("collections", CollectionCountableConnection)
    products = _goods("products", ProductCountableConnection)
    variants = _goods("variants", ProductVariantCountableConnection)
    countries = graphene.List(graphene.NonNull(CountryDisplay))
    translation = graphene.Field(VoucherTranslation, language_code=LanguageCodeEnum(required=True))
    discount_value_type = DiscountValueTypeEnum(required=True)
    discount_value = graphene.Float(resolver=_of_listing(VoucherChannelListing.resolve_discount_value))
    currency = graphene.String(resolver=_of_listing(lambda one, _info: one.currency))
    min_spent = graphene.Field(Money, resolver=_of_listing(VoucherChannelListing.resolve_min_spent))
    type = VoucherTypeEnum(required=True)
    channel_listings = graphene.List(graphene.NonNull(VoucherChannelListing))

    @staticmethod
    def resolve_codes(root: Root, _info: Any, **asked: Any) -> Page:
        """Its codes."""
        return page_of(root.node.codes.all(), name="codes", asked=asked, order=("-created_at",))

    @staticmethod
    def resolve_code(root: Root, info: Any) -> str | None:
        """Its oldest code."""
        code: str | None = info.context.load(codes_of_voucher, root.node.pk)[0]
        return code

    @staticmethod
    def resolve_used(root: Root, info: Any) -> int:
        """How often it was used, where it has a limit."""
        used: int = info.context.load(codes_of_voucher, root.node.pk)[1]
        return used

    @staticmethod
    def resolve_countries(root: Root, _info: Any) -> list[str]:
        """To which countries its parcels go; none: all."""
        return list(root.node.countries)

    @staticmethod
    def resolve_translation(root: Root, _info: Any, language_code: Any) -> Translated | None:
        """Its name in another language."""
        return translated(root.node, language_code)

    @staticmethod
    @permission_required("MANAGE_DISCOUNTS")
    def resolve_channel_listings(root: Root, info: Any) -> list[ListingRow]:
        """How much it takes off where."""
        found: list[ListingRow] = info.context.load(listings_of_voucher, root.node.pk)
        return found


VoucherCountableConnection = countable_connection(Voucher)


def seen(context: Context, row: Row, channel: ChannelRow | None) -> Root:
    """Show a voucher, and remember it for the next load."""
    context.saw("voucher", [row.pk])
    return InChannel(row, channel)


def codes_in_use(voucher_id: int) -> bool:
    """Does some order or some basket hold a code of this voucher?"""
    codes = CodeRow.objects.filter(voucher=voucher_id).values("code")
    return any(model.objects.filter(voucher_code__in=codes).exists() for model in (Order, OrderLine, Checkout))
