"""Drafts: begun, corrected, thrown away, completed."""

from collections.abc import Iterable
from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.orders.drafts.add_lines import DraftGoods
from marketplace.commerce.orders.drafts.complete_draft import complete_draft
from marketplace.commerce.orders.drafts.create_draft import DraftWords, create_draft
from marketplace.commerce.orders.drafts.update_draft import delete_draft, update_draft
from marketplace.commerce.orders.errors import OrderError
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.address import AddressInput, MetadataInput
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.orders.order_changes import LONGEST_REFERENCE, checked_address, named_order
from marketplace.graphql_api.orders.order_mutation import OrderMutation
from marketplace.shared.money import minor_units

LONGEST = {"customer_note": 2000, "redirect_url": 255}


class OrderLineCreateInput(graphene.InputObjectType):
    """Goods for a draft."""

    quantity = graphene.Int(required=True)
    variant_id = graphene.ID(required=True)
    force_new_line = graphene.Boolean(default_value=False)
    price = PositiveDecimal()


class DraftOrderInput(graphene.InputObjectType):
    """What is written on a draft."""

    billing_address = AddressInput()
    save_billing_address = graphene.Boolean()
    user = graphene.ID()
    user_email = graphene.String()
    shipping_address = AddressInput()
    save_shipping_address = graphene.Boolean()
    shipping_method = graphene.ID()
    customer_note = graphene.String()
    channel_id = graphene.ID()
    redirect_url = graphene.String()
    external_reference = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))
    language_code = LanguageCodeEnum()


class DraftOrderCreateInput(DraftOrderInput):
    """A new draft."""

    lines = graphene.List(graphene.NonNull(OrderLineCreateInput))


class DraftOrderCreate(OrderMutation):
    """Begin a draft."""

    class Arguments:
        input = DraftOrderCreateInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Begin it."""
        if not input.get("channel_id"):
            raise OrderError("REQUIRED", _("Name the channel."), "channel")
        order = create_draft(
            channel_id=row_from(input.channel_id, "Channel"),
            written=words_from(input),
            goods=goods_from(input.get("lines")),
            actor=actor_of(info),
            now=info.context.now,
        )
        return {"order": order}


class DraftOrderUpdate(OrderMutation):
    """Correct a draft."""

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = DraftOrderInput(required=True)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, input: Any, id: str | None = None, external_reference: str | None = None
    ) -> dict[str, Any]:
        """Correct it."""
        order_id = named_order(id, external_reference)
        return {"order": update_draft(order_id=order_id, written=words_from(input), now=info.context.now)}


class DraftOrderDelete(OrderMutation):
    """Throw a draft away."""

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()

    @classmethod
    def perform(
        cls, _root: Any, _info: Any, *, id: str | None = None, external_reference: str | None = None
    ) -> dict[str, Any]:
        """Throw it away."""
        return {"order": delete_draft(order_id=named_order(id, external_reference))}


class DraftOrderComplete(OrderMutation):
    """Make an order of a draft."""

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Make it."""
        order_id = uuid_from(id, "Order")
        return {"order": complete_draft(order_id=order_id, actor=actor_of(info), now=info.context.now)}


def goods_from(given: Iterable[Any] | None) -> list[DraftGoods]:
    """Read goods for a draft."""
    return [
        DraftGoods(
            variant_id=row_from(one.variant_id, "ProductVariant"),
            quantity=one.quantity,
            price=minor_units(one["price"]) if one.get("price") is not None else None,
            apart=bool(one.get("force_new_line")),
        )
        for one in given or ()
    ]


def words_from(given: Any) -> DraftWords:
    """Read what is written on a draft."""
    words: dict[str, Any] = {name: given[name][:most] for name, most in LONGEST.items() if given.get(name) is not None}
    for name in ("user_email", "save_billing_address", "save_shipping_address"):
        if given.get(name) is not None:
            words[name] = given[name]
    for kind in ("billing_address", "shipping_address"):
        if given.get(kind):
            words[kind] = checked_address(given[kind])
    if len(given.get("external_reference") or "") > LONGEST_REFERENCE:
        raise OrderError("INVALID", _("The reference is too long."), "externalReference")
    words["external_reference"] = given.get("external_reference")
    words.update(_links(given))
    return DraftWords(
        words=words,
        metadata=notes_from(given.get("metadata")),
        private_metadata=notes_from(given.get("private_metadata")),
    )


def _links(given: Any) -> dict[str, Any]:
    links: dict[str, Any] = {}
    if given.get("user"):
        links["customer"] = row_from(given["user"], "User")
    if "shipping_method" in given:
        method = given["shipping_method"]
        links["method"] = row_from(method, "ShippingMethod") if method else None
    if given.get("language_code"):
        links["language_code"] = given["language_code"].value.lower()
    return links


class DraftOrderMutations:
    """Drafts."""

    draft_order_create = DraftOrderCreate.Field()
    draft_order_update = DraftOrderUpdate.Field()
    draft_order_delete = DraftOrderDelete.Field()
    draft_order_complete = DraftOrderComplete.Field()
