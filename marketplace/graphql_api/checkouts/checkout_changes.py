"""What may be done with a basket, from its beginning to the order."""

from typing import Any
from uuid import UUID

import graphene
from django.conf import settings

from marketplace.commerce.checkout.complete_checkout import complete_checkout
from marketplace.commerce.checkout.create_checkout import NewCheckout, create_checkout
from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.set_addresses import set_billing_address, set_shipping_address
from marketplace.commerce.checkout.set_delivery_method import set_delivery_method
from marketplace.commerce.checkout.set_details import attach_customer, set_language, set_note
from marketplace.commerce.checkout.set_email import set_email
from marketplace.commerce.customers.models import Customer
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.address import AddressInput, MetadataInput, address_from
from marketplace.graphql_api.base.errors import PermissionDenied
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.base.permissions import check_permission
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.checkouts.checkout_lines import CheckoutLineInput, wanted_lines
from marketplace.graphql_api.checkouts.checkout_mutation import CheckoutMutation, NamesCheckout, checkout_token
from marketplace.graphql_api.orders.order import Order


class CheckoutAddressValidationRules(graphene.InputObjectType):
    """Which of Saleor's checks of an address to leave out; ours ask for street, town and country only."""

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

    class Arguments:
        input = CheckoutCreateInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Begin it; a customer who is signed in owns it."""
        if input.get("private_metadata"):
            check_permission(info, "MANAGE_CHECKOUTS")
        new = NewCheckout(
            channel=input.get("channel") or settings.DEFAULT_CHANNEL,
            lines=wanted_lines(input.lines),
            customer=info.context.requestor.user,
            email=input.get("email") or "",
            shipping_address=_address(input.get("shipping_address")),
            billing_address=_address(input.get("billing_address")),
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
    def change(cls, info: Any, token: UUID, *, shipping_address: Any, **_ignored: Any) -> Row:
        """Set it."""
        return set_shipping_address(token=token, address=address_from(shipping_address), now=info.context.now)


class CheckoutBillingAddressUpdate(CheckoutMutation):
    """Write down where the bill goes."""

    class Arguments(NamesCheckout):
        billing_address = AddressInput(required=True)
        save_address = graphene.Boolean(default_value=True)
        validation_rules = CheckoutAddressValidationRules()

    @classmethod
    def change(cls, info: Any, token: UUID, *, billing_address: Any, **_ignored: Any) -> Row:
        """Set it."""
        return set_billing_address(token=token, address=address_from(billing_address), now=info.context.now)


class CheckoutDeliveryMethodUpdate(CheckoutMutation):
    """Choose how the goods reach the buyer."""

    class Arguments:
        id = graphene.ID()
        token = graphene.UUID()
        delivery_method_id = graphene.ID()

    @classmethod
    def change(cls, info: Any, token: UUID, *, delivery_method_id: str | None = None) -> Row:
        """Set it; no id takes the choice back."""
        return set_delivery_method(token=token, method_id=_method(delivery_method_id), now=info.context.now)


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
        return attach_customer(token=token, customer=_customer(info, customer_id), now=info.context.now)


class CheckoutComplete(CheckoutMutation):
    """Order what lies in a basket; asked again, the same order."""

    class Meta:
        gives_checkout = False

    class Arguments(NamesCheckout):
        store_source = graphene.Boolean(default_value=False)
        redirect_url = graphene.String()
        payment_data = JSONString()
        metadata = graphene.List(graphene.NonNull(MetadataInput))

    order = graphene.Field(Order)
    confirmation_needed = graphene.Boolean(required=True, default_value=False)
    confirmation_data = JSONString()

    @classmethod
    def perform(cls, _root: Any, info: Any, *, metadata: list[Any] | None = None, **named: Any) -> dict[str, Any]:
        """Order it."""
        token = checkout_token(named.get("id"), named.get("checkout_id"), named.get("token"))
        notes = notes_from(metadata)
        return {"order": complete_checkout(token=token, actor=actor_of(info), metadata=notes, now=info.context.now)}


def _address(given: Any) -> dict[str, str] | None:
    return address_from(given) if given else None


def _language(given: Any) -> str:
    return str(given.value).lower() if given else settings.LANGUAGE_CODE


def _method(method_id: str | None) -> int | None:
    if method_id is None:
        return None
    # A warehouse may be named as well; its key is no number, so it is row 0, which serves no address.
    return row_from(method_id, "ShippingMethod", "Warehouse")


def _customer(info: Any, customer_id: str | None) -> Customer:
    requestor = info.context.requestor
    if customer_id is None and requestor.user is not None:
        user: Customer = requestor.user
        return user
    check_permission(info, "MANAGE_CHECKOUTS")
    customer = Customer.objects.filter(pk=row_from(customer_id or "", "User")).first()
    if customer is None:
        raise PermissionDenied("AUTHENTICATED_USER")
    return customer


class CheckoutMutations:
    """What may be done with a basket."""

    checkout_create = CheckoutCreate.Field()
    checkout_email_update = CheckoutEmailUpdate.Field()
    checkout_shipping_address_update = CheckoutShippingAddressUpdate.Field()
    checkout_billing_address_update = CheckoutBillingAddressUpdate.Field()
    checkout_delivery_method_update = CheckoutDeliveryMethodUpdate.Field()
    checkout_language_code_update = CheckoutLanguageCodeUpdate.Field()
    checkout_customer_note_update = CheckoutCustomerNoteUpdate.Field()
    checkout_customer_attach = CheckoutCustomerAttach.Field()
    checkout_complete = CheckoutComplete.Field()
