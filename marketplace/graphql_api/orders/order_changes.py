"""What staff and apps may do with an order."""

from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.orders.cancel_order import cancel_order
from marketplace.commerce.orders.confirm_order import confirm_order
from marketplace.commerce.orders.errors import OrderError, address_refused
from marketplace.commerce.orders.mark_order_paid import mark_order_paid
from marketplace.commerce.orders.queries import order_by_id, order_by_reference
from marketplace.commerce.orders.rules import missing_in_address, too_long_in_address
from marketplace.commerce.orders.update_order import update_order
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.address import AddressInput, MetadataInput, address_from
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.orders.order_mutation import OrderMutation

LONGEST_REFERENCE = 250


class OrderMarkAsPaid(OrderMutation):
    """Write down that an order's whole total was received."""

    class Arguments:
        id = graphene.ID(required=True)
        transaction_reference = graphene.String()

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, transaction_reference: str | None = None) -> dict[str, Any]:
        """Mark it."""
        order = mark_order_paid(
            order_id=uuid_from(id, "Order"),
            actor=actor_of(info),
            psp_reference=(transaction_reference or "")[:512],
            now=info.context.now,
        )
        return {"order": order}


class OrderConfirm(OrderMutation):
    """Say yes to an order."""

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Confirm it."""
        order_id = uuid_from(id, "Order")
        return {"order": confirm_order(order_id=order_id, actor=actor_of(info), now=info.context.now)}


class OrderCancel(OrderMutation):
    """Call an order off."""

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Cancel it."""
        order_id = uuid_from(id, "Order")
        return {"order": cancel_order(order_id=order_id, actor=actor_of(info), now=info.context.now)}


class OrderUpdateInput(graphene.InputObjectType):
    """What may be corrected on an order."""

    billing_address = AddressInput()
    user_email = graphene.String()
    shipping_address = AddressInput()
    external_reference = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))
    language_code = LanguageCodeEnum()


class OrderUpdate(OrderMutation):
    """Correct what is written on an order."""

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = OrderUpdateInput(required=True)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, input: Any, id: str | None = None, external_reference: str | None = None
    ) -> dict[str, Any]:
        """Correct it."""
        order_id = named_order(id, external_reference)
        changes = _changes(input)
        return {"order": update_order(order_id=order_id, changes=changes, actor=actor_of(info), now=info.context.now)}


def named_order(id: str | None, external_reference: str | None) -> UUID:
    """Find which order is meant. Raises BadRequestError unless exactly one name was given."""
    if (id is None) == (external_reference is None):
        raise BadRequestError("Exactly one of `id` and `externalReference` is needed.", "id")
    found = order_by_id(uuid_from(id, "Order")) if id is not None else order_by_reference(external_reference or "")
    return found.pk if found is not None else UUID(int=0)


def _changes(given: Any) -> dict[str, Any]:
    changes: dict[str, Any] = {
        "metadata": notes_from(given.get("metadata")),
        "private_metadata": notes_from(given.get("private_metadata")),
    }
    for kind in ("billing_address", "shipping_address"):
        if given.get(kind):
            changes[kind] = checked_address(given[kind])
    if given.get("external_reference"):
        if len(given.external_reference) > LONGEST_REFERENCE:
            raise OrderError("INVALID", "The reference is too long.", "externalReference")
        changes["external_reference"] = given.external_reference
    if given.get("user_email"):
        changes["user_email"] = given.user_email
    if given.get("language_code"):
        changes["language_code"] = given.language_code.value.lower()
    return changes


def checked_address(given: Any) -> dict[str, str]:
    """Read an address. Raises OrderError (INVALID) where a part is missing or too long."""
    address = address_from(given)
    if bad := (*missing_in_address(address), *too_long_in_address(address)):
        raise address_refused(bad[0])
    return address


class OrderMutations:
    """What staff and apps may do with an order."""

    order_mark_as_paid = OrderMarkAsPaid.Field()
    order_confirm = OrderConfirm.Field()
    order_cancel = OrderCancel.Field()
    order_update = OrderUpdate.Field()
