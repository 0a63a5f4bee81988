"""What may be done with a basket, from its beginning to the order."""

from typing import Any
from uuid import UUID

import graphene
from django.conf import settings
from django.utils.translation import gettext as _

from marketplace.commerce.checkout.create_checkout import NewCheckout, create_checkout
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.set_addresses import set_billing_address, set_shipping_address
from marketplace.commerce.checkout.set_details import attach_customer, detach_customer, set_language, set_note
from marketplace.commerce.checkout.set_email import set_email
from marketplace.commerce.customers.models import Customer
from marketplace.graphql_api.base.address import AddressInput, MetadataInput, checked_address
from marketplace.graphql_api.base.errors import PermissionDenied
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.base.permissions import check_permission
from marketplace.graphql_api.checkouts.checkout_lines import CheckoutLineInput, wanted_lines
from marketplace.graphql_api.checkouts.checkout_mutation import CheckoutMutation, NamesCheckout
from marketplace.shared.errors import PermissionDeniedError

# Saleor's permission to act for a customer.
ACTS_FOR_CUSTOMERS = "IMPERSONATE_USER"


class CheckoutAddressValidationRules(graphene.InputObjectType):
    """Which checks of an address to leave out; street, town and country are always needed here."""

    check_required_fields = graphene.Boolean(default_value=True)
    check_fields_format = graphene.Boolean(default_value=True)
    enable_fields_normalization = graphene.Boolean(default_value=True)


class CheckoutValidationRules(graphene.InputObjectType):
    """Which checks to leave out for which address."""

    shipping_address = CheckoutAddressValidationRules()
    billing_address = CheckoutAddressValidationRules()


class CheckoutCreateInput(graphene.InputObjectType):
    """What a basket begins with."""

    channel = graphene.String()
    lines = graphene.List(graphene.NonNull(CheckoutLineInput), required=True)
    email = graphene.String()
    save_shipping_address = graphene.Boolean()
    shipping_address = AddressInput()
    save_billing_address = graphene.Boolean()
    billing_address = AddressInput()
    language_code = LanguageCodeEnum()
    validation_rules = CheckoutValidationRules()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))


class CheckoutCreate(CheckoutMutation):
    """Begin a basket."""

    class Meta:
        rate_limit = "checkout-create"

    class Arguments:
        input = CheckoutCreateInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Begin it; a customer who is signed in owns it."""
        if input.get("private_metadata"):
            check_permission(info, "MANAGE_CHECKOUTS")
        new = NewCheckout(
            channel=input.get("channel") or settings.DEFAULT_CHANNEL,
            lines=wanted_lines(info, input.lines),
            customer=info.context.requestor.user,
            email=input.get("email") or "",
            shipping_address=_address(info, input, "shipping_address"),
            billing_address=_address(info, input, "billing_address"),
            save_shipping_address=input.get("save_shipping_address") is not False,
            save_billing_address=input.get("save_billing_address") is not False,
            language_code=_language(input.get("language_code")),
            metadata=notes_from(input.get("metadata")),
            private_metadata=notes_from(input.get("private_metadata")),
        )
        return {"checkout": create_checkout(new=new, now=info.context.now)}


class CheckoutEmailUpdate(CheckoutMutation):
    """Write down where the buyer reads letters."""

    class Arguments(NamesCheckout):
        email = graphene.String(required=True)

    @classmethod
    def change(cls, info: Any, token: UUID, *, email: str) -> Row:
        """Set it."""
        return set_email(token=token, email=email, now=info.context.now)


class CheckoutShippingAddressUpdate(CheckoutMutation):
    """Write down where the parcel goes."""

    class Arguments(NamesCheckout):
        shipping_address = AddressInput(required=True)
        save_address = graphene.Boolean(default_value=True)
        validation_rules = CheckoutAddressValidationRules()

    @classmethod
    def change(
        cls,
        info: Any,
        token: UUID,
        *,
        shipping_address: Any,
        save_address: bool | None = True,
        validation_rules: Any = None,
    ) -> Row:
        """Set it."""
        keep = save_address is not False
        address = checked_address(info, shipping_address, kind="SHIPPING", rules=validation_rules)
        return set_shipping_address(token=token, address=address, keep=keep, now=info.context.now)


class CheckoutBillingAddressUpdate(CheckoutMutation):
    """Write down where the bill goes."""

    class Arguments(NamesCheckout):
        billing_address = AddressInput(required=True)
        save_address = graphene.Boolean(default_value=True)
        validation_rules = CheckoutAddressValidationRules()

    @classmethod
    def change(
        cls,
        info: Any,
        token: UUID,
        *,
        billing_address: Any,
        save_address: bool | None = True,
        validation_rules: Any = None,
    ) -> Row:
        """Set it."""
        keep = save_address is not False
        address = checked_address(info, billing_address, kind="BILLING", rules=validation_rules)
        return set_billing_address(token=token, address=address, keep=keep, now=info.context.now)


class CheckoutLanguageCodeUpdate(CheckoutMutation):
    """Say in which language the buyer reads."""

    class Arguments(NamesCheckout):
        language_code = LanguageCodeEnum(required=True)

    @classmethod
    def change(cls, info: Any, token: UUID, *, language_code: Any) -> Row:
        """Set it."""
        return set_language(token=token, language_code=_language(language_code), now=info.context.now)


class CheckoutCustomerNoteUpdate(CheckoutMutation):
    """Write down what the buyer wants to say."""

    class Arguments:
        id = graphene.ID(required=True)
        customer_note = graphene.String(required=True)

    @classmethod
    def change(cls, info: Any, token: UUID, *, customer_note: str) -> Row:
        """Set it."""
        return set_note(token=token, note=customer_note, now=info.context.now)


class CheckoutCustomerAttach(CheckoutMutation):
    """Make a guest's basket the basket of a customer."""

    class Arguments(NamesCheckout):
        customer_id = graphene.ID()

    @classmethod
    def change(cls, info: Any, token: UUID, *, customer_id: str | None = None) -> Row:
        """The caller herself, or whom an app names."""
        customer = _customer(info, customer_id)
        try:
            return attach_customer(token=token, customer=customer, now=info.context.now)
        except PermissionDeniedError as refusal:
            raise PermissionDenied(ACTS_FOR_CUSTOMERS) from refusal


class CheckoutCustomerDetach(CheckoutMutation):
    """Make a customer's basket a guest's again."""

    class Arguments(NamesCheckout):
        pass

    @classmethod
    def change(cls, info: Any, token: UUID) -> Row:
        """Hers, or - for whoever may act for customers - anybody's."""
        requestor = info.context.requestor
        if requestor.user is None and requestor.app is None:
            raise PermissionDenied("AUTHENTICATED_APP", "AUTHENTICATED_USER")
        everyones = requestor.has(ACTS_FOR_CUSTOMERS)
        only_of = None if everyones else requestor.user.pk if requestor.user else 0
        try:
            return detach_customer(token=token, only_of=only_of, now=info.context.now)
        except PermissionDeniedError as refusal:
            raise PermissionDenied(ACTS_FOR_CUSTOMERS) from refusal


def _address(info: Any, given: Any, name: str) -> dict[str, str] | None:
    rules = (given.get("validation_rules") or {}).get(name)
    kind = name.partition("_")[0].upper()
    return checked_address(info, given[name], kind=kind, rules=rules) if given.get(name) else None


def _language(given: Any) -> str:
    return str(given.value).lower() if given else settings.LANGUAGE_CODE


def _customer(info: Any, customer_id: str | None) -> Customer:
    requestor = info.context.requestor
    named = row_from(customer_id, "User") if customer_id is not None else None
    if requestor.user is not None and named in (None, requestor.user.pk):
        user: Customer = requestor.user
        return user
    if named is None:
        raise CheckoutError("REQUIRED", _("Say whose basket it shall be."), "customerId")
    check_permission(info, ACTS_FOR_CUSTOMERS)
    customer = Customer.objects.filter(pk=named).first()
    if customer is None:
        raise CheckoutError("NOT_FOUND", _("There is no such customer."), "customerId")
    return customer


class CheckoutMutations:
    """What may be done with a basket."""

    checkout_create = CheckoutCreate.Field()
    checkout_email_update = CheckoutEmailUpdate.Field()
    checkout_shipping_address_update = CheckoutShippingAddressUpdate.Field()
    checkout_billing_address_update = CheckoutBillingAddressUpdate.Field()
    checkout_language_code_update = CheckoutLanguageCodeUpdate.Field()
    checkout_customer_note_update = CheckoutCustomerNoteUpdate.Field()
    checkout_customer_attach = CheckoutCustomerAttach.Field()
    checkout_customer_detach = CheckoutCustomerDetach.Field()
