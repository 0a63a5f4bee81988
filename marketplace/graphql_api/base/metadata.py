"""Writing notes: updateMetadata, updatePrivateMetadata, deleteMetadata, deletePrivateMetadata for all kinds."""

from dataclasses import dataclass
from typing import Any

import graphene
from django.db.models import Model, QuerySet, UUIDField

from marketplace.commerce.catalog.lead_time import check_lead_time
from marketplace.commerce.catalog.models import (
    Attribute,
    Category,
    Collection,
    Product,
    ProductMedia,
    ProductType,
    ProductVariant,
)
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.channels.change_notes import change_notes
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.models import Order, OrderLine
from marketplace.commerce.pricing.models import Promotion, Voucher
from marketplace.commerce.stock.models import Warehouse
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.errors import BadRequestError, ErrorFields
from marketplace.graphql_api.base.ids import key_from, row_from, uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import PRIVATE_NOTES, InChannel, ObjectWithMetadata
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.base.order_enums import MetadataErrorCode
from marketplace.graphql_api.base.permissions import check_permission


class MetadataError(ErrorFields, graphene.ObjectType):
    """Why a note was refused."""

    code = MetadataErrorCode(required=True)


@dataclass(frozen=True)
class Noted:
    """A kind of thing that carries notes; `open` where everybody who knows its id may write public ones (Saleor)."""

    model: type[Model]
    open: bool = False


KINDS = {
    "Product": Noted(Product),
    "ProductVariant": Noted(ProductVariant),
    "ProductMedia": Noted(ProductMedia),
    "Category": Noted(Category),
    "Collection": Noted(Collection),
    "Attribute": Noted(Attribute),
    "ProductType": Noted(ProductType),
    "Channel": Noted(Channel),
    "Voucher": Noted(Voucher),
    "Promotion": Noted(Promotion),
    "Warehouse": Noted(Warehouse),
    "User": Noted(Customer),
    "Checkout": Noted(Checkout, open=True),
    "CheckoutLine": Noted(CheckoutLine, open=True),
    # Stricter than Saleor: a buyer keeps the link to her order, and what is noted there decides how it is settled.
    "Order": Noted(Order),
    "OrderLine": Noted(OrderLine),
}
SHOWN = {Product, ProductVariant, Voucher}


def _rows(info: Any, global_id: str, *, private: bool) -> QuerySet[Any]:
    """Name the row, once the caller was found to be allowed to write on it."""
    kind = next((one for one in KINDS if _is(global_id, one)), None)
    if kind is None:
        raise BadRequestError("Notes are kept on products, orders, checkouts and the like: this id is of none.", "id")
    noted = KINDS[kind]
    if private or not noted.open:
        check_permission(info, *PRIVATE_NOTES[kind])
    has_uuid = isinstance(noted.model._meta.pk, UUIDField)
    key = uuid_from(global_id, kind) if has_uuid else row_from(global_id, kind)
    if private and not hasattr(noted.model, "private_metadata"):
        raise BadRequestError(f"A {kind} has no private notes.", "id")
    return noted.model._default_manager.filter(pk=key)


def _is(global_id: str, kind: str) -> bool:
    try:
        return bool(key_from(global_id, kind))
    except BadRequestError:
        return False


def _noted(info: Any, row: Any) -> dict[str, Any]:
    """Tell who keeps a copy of a product, and give the row as the root of its type."""
    if isinstance(row, Product):
        record_product_changed([row.pk], now=info.context.now)
    elif isinstance(row, ProductVariant | ProductMedia):
        record_product_changed([row.product_id], now=info.context.now)
    return {"item": InChannel(row, None) if type(row) in SHOWN else row}


class _Writes(StoreMutation):
    class Meta:
        abstract = True

    class Arguments:
        id = graphene.ID(required=True)
        input = graphene.List(graphene.NonNull(MetadataInput), required=True)

    item = graphene.Field(ObjectWithMetadata)
    private = False

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: list[Any]) -> dict[str, Any]:
        """Write the notes."""
        rows = _rows(info, id, private=cls.private)
        notes = notes_from(input)
        if rows.model is Product and not cls.private:
            check_lead_time(notes)
        return _noted(info, change_notes(rows, private=cls.private, write=notes))


class _Strikes(StoreMutation):
    class Meta:
        abstract = True

    class Arguments:
        id = graphene.ID(required=True)
        keys = graphene.List(graphene.NonNull(graphene.String), required=True)

    item = graphene.Field(ObjectWithMetadata)
    private = False

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, keys: list[str]) -> dict[str, Any]:
        """Strike out the notes."""
        rows = _rows(info, id, private=cls.private)
        return _noted(info, change_notes(rows, private=cls.private, strike=keys))


class UpdateMetadata(_Writes):
    """Write public notes."""

    class Meta:
        error_type = MetadataError


class UpdatePrivateMetadata(_Writes):
    """Write private notes."""

    class Meta:
        error_type = MetadataError

    private = True


class DeleteMetadata(_Strikes):
    """Strike out public notes."""

    class Meta:
        error_type = MetadataError


class DeletePrivateMetadata(_Strikes):
    """Strike out private notes."""

    class Meta:
        error_type = MetadataError

    private = True


class MetadataMutations:
    """Writing notes."""

    update_metadata = UpdateMetadata.Field()
    update_private_metadata = UpdatePrivateMetadata.Field()
    delete_metadata = DeleteMetadata.Field()
    delete_private_metadata = DeletePrivateMetadata.Field()
