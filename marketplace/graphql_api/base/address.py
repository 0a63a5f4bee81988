"""Postal addresses, in Saleor's fields. Addresses are kept as JSON under these very names."""

from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.customers.check_address import AddressChecks, check_address
from marketplace.graphql_api.base.countries import CountryCode, CountryDisplay
from marketplace.graphql_api.base.errors import PermissionDenied
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.nodes import NOTED
from marketplace.shared.errors import DomainError


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
    """An address; its root is the JSON that is kept.

    Where it stands in a customer's book, the root has `id`, `metadata`, `is_default_shipping`, `..._billing` as well.
    """

    class Meta:
        interfaces = NOTED

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
    is_default_shipping_address = graphene.Boolean(resolver=lambda root, _info: root.get("is_default_shipping"))
    is_default_billing_address = graphene.Boolean(resolver=lambda root, _info: root.get("is_default_billing"))

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


# Who may send an address unchecked (`skipValidation`), by mutation, as in Saleor; APP stands for any app.
APP = "AUTHENTICATED_APP"
MAY_SKIP = {
    "addressCreate": ("MANAGE_USERS",),
    "addressUpdate": ("MANAGE_USERS",),
    "customerCreate": ("MANAGE_USERS",),
    "customerUpdate": ("MANAGE_USERS",),
    "draftOrderCreate": ("MANAGE_ORDERS",),
    "draftOrderUpdate": ("MANAGE_ORDERS",),
    "orderUpdate": ("MANAGE_ORDERS",),
    "orderBulkCreate": ("MANAGE_ORDERS_IMPORT",),
    "createWarehouse": ("MANAGE_PRODUCTS",),
    "updateWarehouse": ("MANAGE_PRODUCTS",),
    "checkoutCreate": ("HANDLE_CHECKOUTS", APP),
    "checkoutShippingAddressUpdate": ("HANDLE_CHECKOUTS", APP),
    "checkoutBillingAddressUpdate": ("HANDLE_CHECKOUTS", APP),
    "accountAddressCreate": (APP, "IMPERSONATE_USER"),
    "accountUpdate": (APP, "IMPERSONATE_USER"),
    "accountAddressUpdate": ("MANAGE_USERS", APP),
}


def checked_address(info: Any, given: Any, *, kind: str | None = None, rules: Any = None) -> dict[str, str]:
    """Give an AddressInput as it is to be kept, once it passed the checks of its country.

    `kind` is SHIPPING or BILLING; `rules` is a CheckoutAddressValidationRules. Raises Refusals (REQUIRED, INVALID),
    or PermissionDenied for who may not leave the checks out.
    """
    address = address_from(given) | {"country": _country(given)}
    return check_address(address, kind=kind, checks=checks_from(info, given, rules))


def checks_from(info: Any, given: Any, rules: Any = None) -> AddressChecks:
    """Read which checks of an AddressInput are to be made. Raises DomainError INVALID or PermissionDenied."""
    asked = rules or {}
    return AddressChecks(
        required_fields=asked.get("check_required_fields", True),
        fields_format=asked.get("check_fields_format", True) and not _skips(info, given),
        normalization=asked.get("enable_fields_normalization", True),
    )


def _country(given: Any) -> str:
    country = given.get("country")
    return str(getattr(country, "value", country) or "")


def _skips(info: Any, given: Any) -> bool:
    if not given.get("skip_validation"):
        return False
    needed = MAY_SKIP.get(info.field_name)
    if needed is None:
        raise DomainError("INVALID", _("Here every address is checked."), "skipValidation")
    requestor = info.context.requestor
    if not all(requestor.app is not None if one == APP else requestor.has(one) for one in needed):
        raise PermissionDenied(*needed)
    return True
