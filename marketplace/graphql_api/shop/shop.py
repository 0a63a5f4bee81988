"""The shop itself."""

from typing import Any

import graphene
from django.conf import settings

from marketplace.commerce.channels.models import ShopSettings
from marketplace.commerce.channels.queries import channels, shop_settings
from marketplace.graphql_api.base.countries import CountryDisplay
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.languages import LanguageDisplay

VERSION = "3.23.28"


class Shop(graphene.ObjectType):
    """The shop's name and settings; its root is the row of settings."""

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    description = graphene.String()
    channel_currencies = graphene.NonNull(graphene.List(graphene.NonNull(graphene.String)))
    countries = graphene.NonNull(graphene.List(graphene.NonNull(CountryDisplay)))
    default_country = graphene.Field(CountryDisplay)
    languages = graphene.NonNull(graphene.List(graphene.NonNull(LanguageDisplay)))
    default_mail_sender_address = graphene.String()
    limit_quantity_per_checkout = graphene.Int()
    track_inventory_by_default = graphene.Boolean()
    display_gross_prices = graphene.Boolean(required=True)
    include_taxes_in_prices = graphene.Boolean(required=True)
    version = graphene.String(required=True)
    schema_version = graphene.String(required=True)

    @staticmethod
    def resolve_id(root: ShopSettings, _info: Any) -> str:
        """There is one shop."""
        return to_global_id("Shop", root.pk)

    @staticmethod
    def resolve_channel_currencies(_root: ShopSettings, _info: Any) -> list[str]:
        """The currencies of all channels."""
        return sorted({one.currency_code for one in channels()})

    @staticmethod
    def resolve_countries(_root: ShopSettings, _info: Any) -> list[str]:
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
    def resolve_default_mail_sender_address(_root: ShopSettings, _info: Any) -> str:
        """Where letters come from."""
        return settings.DEFAULT_FROM_EMAIL

    @staticmethod
    def resolve_track_inventory_by_default(_root: ShopSettings, _info: Any) -> bool:
        """Stock is counted."""
        return True

    @staticmethod
    def resolve_display_gross_prices(_root: ShopSettings, _info: Any) -> bool:
        """Prices are shown with VAT."""
        return True

    @staticmethod
    def resolve_include_taxes_in_prices(_root: ShopSettings, _info: Any) -> bool:
        """Prices are entered with VAT."""
        return True

    @staticmethod
    def resolve_version(_root: ShopSettings, _info: Any) -> str:
        """The Saleor whose contract this is."""
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
