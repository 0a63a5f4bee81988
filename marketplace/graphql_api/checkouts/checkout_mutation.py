"""What all changes of baskets share: how a basket is named, and how it refuses."""

from typing import Any
from uuid import UUID

import graphene
from django.db import transaction

from marketplace.commerce.checkout.check_discounts import PriceChangedError
from marketplace.commerce.checkout.errors import AddressError, CheckoutError
from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.tell_total import tell_total
from marketplace.commerce.stock.errors import InsufficientStockError
from marketplace.graphql_api.base.errors import BadRequestError, ErrorFields
from marketplace.graphql_api.base.ids import to_global_id, uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.order_enums import AddressTypeEnum, CheckoutErrorCode
from marketplace.graphql_api.checkouts.checkout import Checkout


class CheckoutRefusal(ErrorFields, graphene.ObjectType):
    """Why a basket refused."""

    class Meta:
        name = "CheckoutError"

    code = CheckoutErrorCode(required=True)
    variants = graphene.List(graphene.NonNull(graphene.ID))
    lines = graphene.List(graphene.NonNull(graphene.ID))
    address_type = AddressTypeEnum()


class NamesCheckout:
    """The arguments by which a basket is named; exactly one is needed."""

    id = graphene.ID()
    checkout_id = graphene.ID()
    token = graphene.UUID()


class CheckoutMutation(StoreMutation):
    """A change of a basket; its refusals name the goods they are about."""

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, *, gives_checkout: bool = True, **options: Any) -> None:
        """All of them refuse alike, and all but the last one give the basket back."""
        if gives_checkout:
            cls.checkout = graphene.Field(Checkout)
        super().__init_subclass_with_meta__(error_type=CheckoutRefusal, **options)

    @classmethod
    def perform(cls, *given: Any, **arguments: Any) -> dict[str, Any]:
        """Change the basket that the arguments name."""
        _root, info = given
        names = [arguments.pop(name, None) for name in ("id", "checkout_id", "token")]
        return {"checkout": cls.change(info, checkout_token(*names), **arguments)}

    @classmethod
    def change(cls, *given: Any, **arguments: Any) -> Row:
        """Do it: parse, call one deed, and give the basket as it is then."""
        raise NotImplementedError

    @classmethod
    def _performed(cls, root: Any, info: Any, arguments: dict[str, Any]) -> dict[str, Any]:
        try:
            return super()._performed(root, info, arguments)
        except PriceChangedError as refusal:  # The buyer is told the new total by this refusal; the rest is undone.
            with transaction.atomic():
                tell_total(token=refusal.token, total=refusal.total)
            raise
        except (CheckoutError, InsufficientStockError) as refusal:
            raise _with_details(refusal) from refusal


def checkout_token(id: str | None, checkout_id: str | None, token: UUID | None) -> UUID:
    """Read which basket is meant. Raises BadRequestError unless exactly one name was given."""
    given = [one for one in (id, checkout_id) if one is not None]
    if len(given) + (token is not None) != 1:
        raise BadRequestError("Exactly one of `id`, `checkoutId` and `token` is needed.", "id")
    return token or uuid_from(given[0], "Checkout")


def _with_details(refusal: CheckoutError | InsufficientStockError) -> CheckoutError:
    told = CheckoutError(refusal.code, refusal.message, refusal.field)
    details: dict[str, Any] = {}
    if refusal.variants:
        details["variants"] = [to_global_id("ProductVariant", one) for one in refusal.variants]
    if isinstance(refusal, AddressError):
        details["address_type"] = refusal.address_type
    told.details = details
    return told
