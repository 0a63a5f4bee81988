"""Postal addresses, in Saleor's fields. Addresses are kept as JSON under these very names."""

from typing import Any

import graphene

from marketplace.graphql_api.base.countries import CountryCode, CountryDisplay
from marketplace.graphql_api.base.ids import to_global_id


class MetadataInput(graphene.InputObjectType):
    """A note to write."""

    key = graphene.String(required=True)
    value = graphene.String(required=True)


class AddressInput(graphene.InputObjectType):
    """An address as it is given."""

    first_name = graphene.String()
    last_name = graphene.String()
    company_name = graphene.String()
    street_address1 = graphene.String(name="streetAddress1")
    street_address2 = graphene.String(name="streetAddress2")
    city = graphene.String()
    city_area = graphene.String()
    postal_code = graphene.String()
    country = CountryCode()
    country_area = graphene.String()
    phone = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    skip_validation = graphene.Boolean(default_value=False)


def _text(name: str) -> Any:
    return lambda root, _info: root.get(name) or ""


class Address(graphene.ObjectType):
    """An address; its root is the JSON that is kept, with `id` where it stands in a customer's book."""

    id = graphene.ID(required=True)
    first_name = graphene.String(required=True, resolver=_text("firstName"))
    last_name = graphene.String(required=True, resolver=_text("lastName"))
    company_name = graphene.String(required=True, resolver=_text("companyName"))
    street_address1 = graphene.String(required=True, name="streetAddress1", resolver=_text("streetAddress1"))
    street_address2 = graphene.String(required=True, name="streetAddress2", resolver=_text("streetAddress2"))
    city = graphene.String(required=True, resolver=_text("city"))
    city_area = graphene.String(required=True, resolver=_text("cityArea"))
    postal_code = graphene.String(required=True, resolver=_text("postalCode"))
    country = graphene.Field(CountryDisplay, required=True)
    country_area = graphene.String(required=True, resolver=_text("countryArea"))
    phone = graphene.String(resolver=_text("phone"))

    @staticmethod
    def resolve_id(root: dict[str, Any], _info: Any) -> str:
        """The id in the book; an address on an order or checkout stands in none and has 0."""
        return to_global_id("Address", root.get("id", 0))

    @staticmethod
    def resolve_country(root: dict[str, Any], _info: Any) -> str:
        """Thailand unless it says otherwise."""
        return root.get("country") or "TH"


def address_from(given: Any) -> dict[str, str]:
    """Turn an AddressInput into the JSON that is kept: Saleor's names, texts without spaces round them."""
    names = {
        "firstName": given.get("first_name"),
        "lastName": given.get("last_name"),
        "companyName": given.get("company_name"),
        "streetAddress1": given.get("street_address1"),
        "streetAddress2": given.get("street_address2"),
        "city": given.get("city"),
        "cityArea": given.get("city_area"),
        "postalCode": given.get("postal_code"),
        "countryArea": given.get("country_area"),
        "phone": given.get("phone"),
    }
    country = given.get("country")
    return {name: (value or "").strip() for name, value in names.items()} | {
        "country": getattr(country, "value", country) or "TH"
    }
