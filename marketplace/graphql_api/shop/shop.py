"""The shop itself."""

from typing import Any
from urllib.parse import urlsplit

import graphene
from django.conf import settings

from marketplace.commerce.channels.models import ShopSettings
from marketplace.commerce.channels.queries import channels, shop_settings
from marketplace.graphql_api.base.address import Address
from marketplace.graphql_api.base.countries import CountryDisplay
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.languages import LanguageCodeEnum, LanguageDisplay
from marketplace.graphql_api.base.nodes import ObjectWithMetadata, node_of
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.weights import WeightUnitsEnum
from marketplace.graphql_api.shop.channel import check_staff

VERSION = "3.23.28"


class Domain(graphene.ObjectType):
    """Where the shop stands on the net; the root is its address."""

    host = graphene.String(required=True)
    ssl_enabled = graphene.Boolean(required=True)
    url = graphene.String(required=True)

    @staticmethod
    def resolve_host(root: str, _info: Any) -> str:
        """The name of the machine, with its port."""
        return urlsplit(root).netloc

    @staticmethod
    def resolve_ssl_enabled(root: str, _info: Any) -> bool:
        """Whether the way there is encrypted."""
        return urlsplit(root).scheme == "https"

    @staticmethod
    def resolve_url(root: str, _info: Any) -> str:
        """The whole address."""
        return f"{root}/"


def _of_settings(name: str) -> Any:
    """Resolve a setting that staff with MANAGE_SETTINGS alone read (as in Saleor)."""
    return permission_required("MANAGE_SETTINGS")(lambda root, _info: getattr(root, name))


@node_of(ShopSettings)
class Shop(graphene.ObjectType):
    """The shop's name and settings; its root is the row of settings.

    `version` is Saleor's whose contract this engine keeps (3.23.28), not ours: clients read it to choose what they
    ask for. As in Saleor it is told to apps and staff only.
    """

    class Meta:
        interfaces = (ObjectWithMetadata,)

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    description = graphene.String()
    header_text = graphene.String()
    domain = graphene.Field(Domain, required=True)
    channel_currencies = graphene.NonNull(graphene.List(graphene.NonNull(graphene.String)))
    countries = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(CountryDisplay))), language_code=LanguageCodeEnum()
    )
    default_country = graphene.Field(CountryDisplay)
    languages = graphene.NonNull(graphene.List(graphene.NonNull(LanguageDisplay)))
    phone_prefixes = graphene.NonNull(graphene.List(graphene.NonNull(graphene.String)))
    company_address = graphene.Field(Address)
    default_weight_unit = WeightUnitsEnum()
    fulfillment_auto_approve = graphene.Boolean(required=True)
    fulfillment_allow_unpaid = graphene.Boolean(required=True)
    track_inventory_by_default = graphene.Boolean()
    customer_set_password_url = graphene.String()
    default_mail_sender_name = graphene.String(resolver=_of_settings("default_mail_sender_name"))
    default_mail_sender_address = graphene.String()
    limit_quantity_per_checkout = graphene.Int(resolver=_of_settings("limit_quantity_per_checkout"))
    reserve_stock_duration_anonymous_user = graphene.Int(resolver=_of_settings("reserve_stock_duration_anonymous_user"))
    reserve_stock_duration_authenticated_user = graphene.Int(
        resolver=_of_settings("reserve_stock_duration_authenticated_user")
    )
    enable_account_confirmation_by_email = graphene.Boolean(
        resolver=_of_settings("enable_account_confirmation_by_email")
    )
    allow_login_without_confirmation = graphene.Boolean(resolver=_of_settings("allow_login_without_confirmation"))
    display_gross_prices = graphene.Boolean(required=True)
    include_taxes_in_prices = graphene.Boolean(required=True)
    charge_taxes_on_shipping = graphene.Boolean(required=True)
    version = graphene.String(required=True)
    schema_version = graphene.String(required=True)

    @staticmethod
    def resolve_id(root: ShopSettings, _info: Any) -> str:
        """There is one shop."""
        return to_global_id("Shop", root.pk)

    @staticmethod
    def resolve_domain(_root: ShopSettings, _info: Any) -> str:
        """Where it stands on the net."""
        return str(settings.PUBLIC_URL)

    @staticmethod
    def resolve_channel_currencies(_root: ShopSettings, info: Any) -> list[str]:
        """The currencies of all channels."""
        check_staff(info)
        return sorted({one.currency_code for one in channels()})

    @staticmethod
    def resolve_countries(_root: ShopSettings, _info: Any, language_code: Any = None) -> list[str]:
        """We sell within Thailand."""
        return ["TH"]

    @staticmethod
    def resolve_default_country(_root: ShopSettings, _info: Any) -> str:
        """Thailand."""
        return "TH"

    @staticmethod
    def resolve_languages(_root: ShopSettings, _info: Any) -> list[str]:
        """Thai first."""
        return ["TH", "EN"]

    @staticmethod
    def resolve_phone_prefixes(_root: ShopSettings, _info: Any) -> list[str]:
        """Thailand's."""
        return ["66"]

    @staticmethod
    def resolve_default_weight_unit(_root: ShopSettings, _info: Any) -> str:
        """Kilograms."""
        return "KG"

    @staticmethod
    @permission_required("MANAGE_SETTINGS")
    def resolve_default_mail_sender_address(root: ShopSettings, _info: Any) -> str:
        """Where letters come from."""
        return root.default_mail_sender_address or settings.DEFAULT_FROM_EMAIL

    @staticmethod
    def resolve_display_gross_prices(_root: ShopSettings, _info: Any) -> bool:
        """Prices are shown with VAT."""
        return True

    @staticmethod
    def resolve_include_taxes_in_prices(_root: ShopSettings, _info: Any) -> bool:
        """Prices are entered with VAT."""
        return True

    @staticmethod
    def resolve_charge_taxes_on_shipping(_root: ShopSettings, _info: Any) -> bool:
        """The price of a parcel holds its VAT, by the tax class of the way it goes."""
        return True

    @staticmethod
    def resolve_version(_root: ShopSettings, info: Any) -> str:
        """The Saleor whose contract this is."""
        check_staff(info)
        return VERSION

    @staticmethod
    def resolve_schema_version(_root: ShopSettings, _info: Any) -> str:
        """The Saleor whose contract this is, without its patch."""
        return VERSION.rpartition(".")[0]


class ShopQueries:
    """What may be asked about the shop."""

    shop = graphene.Field(Shop, required=True)

    @staticmethod
    def resolve_shop(_root: Any, _info: Any) -> ShopSettings:
        """The shop."""
        return shop_settings()
