"""Counting stock: productVariantStocksUpdate and stockBulkUpdate."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.stock.models import Stock as StockRow
from marketplace.commerce.stock.models import Warehouse as WarehouseRow
from marketplace.commerce.stock.set_stock import set_stock
from marketplace.graphql_api.base.errors import BadRequestError, ErrorFields
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.order_enums import ErrorPolicyEnum, ProductErrorCode, StockBulkUpdateErrorCode
from marketplace.graphql_api.catalogue.warehouse import VARIANT, Stock
from marketplace.shared.errors import DomainError, NotFoundError

LARGEST_COUNT = 2_000_000_000


class BulkStockError(ErrorFields, graphene.ObjectType):
    """Why a count was refused."""

    code = ProductErrorCode(required=True)
    index = graphene.Int()


class StockBulkUpdateError(ErrorFields, graphene.ObjectType):
    """Why a count was refused."""

    code = StockBulkUpdateErrorCode(required=True)


class StockInput(graphene.InputObjectType):
    """A count in a warehouse."""

    warehouse = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


class ProductVariantStocksUpdate(StoreMutation):
    """Write down how many pieces of a variant lie where."""

    class Meta:
        error_type = BulkStockError
        permissions = ("MANAGE_PRODUCTS",)

    class Arguments:
        variant_id = graphene.ID()
        sku = graphene.String()
        stocks = graphene.List(graphene.NonNull(StockInput), required=True)

    product_variant = graphene.Field(VARIANT)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, stocks: list[Any], variant_id: str | None = None, sku: str | None = None
    ) -> dict[str, Any]:
        """Count all, or none."""
        variant = _variant(variant_id, sku)
        counts = {(variant.pk, _warehouse(uuid_from(one.warehouse, "Warehouse"))): one.quantity for one in stocks}
        if len(counts) != len(stocks):
            raise DomainError("UNIQUE", _("A warehouse is named twice."), "warehouse")
        for quantity in counts.values():
            check_count(quantity)
        set_stock(counts, now=info.context.now)
        return {"product_variant": InChannel(variant, None)}


class StockBulkUpdateInput(graphene.InputObjectType):
    """A count of a variant in a warehouse, both named by id or reference."""

    variant_id = graphene.ID()
    variant_external_reference = graphene.String()
    warehouse_id = graphene.ID()
    warehouse_external_reference = graphene.String()
    quantity = graphene.Int(required=True)


class StockBulkResult(graphene.ObjectType):
    """What became of one count."""

    stock = graphene.Field(Stock)
    errors = graphene.List(graphene.NonNull(StockBulkUpdateError))


class StockBulkUpdate(StoreMutation):
    """Write down many counts of stocks that are kept already."""

    class Meta:
        error_type = StockBulkUpdateError
        permissions = ("MANAGE_PRODUCTS",)

    class Arguments:
        error_policy = ErrorPolicyEnum()
        stocks = graphene.List(graphene.NonNull(StockBulkUpdateInput), required=True)

    count = graphene.Int(required=True, default_value=0)
    results = graphene.NonNull(graphene.List(graphene.NonNull(StockBulkResult)), default_value=())

    @classmethod
    def perform(cls, _root: Any, info: Any, *, stocks: list[Any], error_policy: Any = None) -> dict[str, Any]:
        """Count what can be counted; by default nothing when anything is wrong (REJECT_EVERYTHING)."""
        judged = [_judged(one) for one in stocks]
        refused = any(one.error for one in judged)
        everything = error_policy is None or error_policy.value == "REJECT_EVERYTHING"
        taken = [] if refused and everything else [one for one in judged if one.stock is not None]
        written = _write(taken, now=info.context.now)
        return {"count": len(written), "results": [_result(one, written) for one in judged]}


@dataclass(frozen=True)
class _Judged:
    quantity: int
    stock: StockRow | None = None
    error: DomainError | None = None


def _judged(one: Any) -> _Judged:
    try:
        check_count(one.quantity)
        return _Judged(one.quantity, stock=_stock(one))
    except DomainError as refusal:
        return _Judged(one.quantity, error=refusal)


def _stock(one: Any) -> StockRow:
    rows = StockRow.objects.all()
    if one.get("variant_id"):
        rows = rows.filter(variant_id=row_from(one.variant_id, "ProductVariant"))
    elif one.get("variant_external_reference"):
        rows = rows.filter(variant__external_reference=one.variant_external_reference)
    else:
        raise DomainError("REQUIRED", _("Name the variant."), "variantId")
    if one.get("warehouse_id"):
        rows = rows.filter(warehouse_id=uuid_from(one.warehouse_id, "Warehouse"))
    elif one.get("warehouse_external_reference"):
        rows = rows.filter(warehouse__external_reference=one.warehouse_external_reference)
    else:
        raise DomainError("REQUIRED", _("Name the warehouse."), "warehouseId")
    stock = rows.first()
    if stock is None:
        raise NotFoundError(_("This warehouse keeps no stock of it."))
    return stock


def _write(taken: Sequence[_Judged], *, now: Any) -> dict[int, StockRow]:
    counts = {(one.stock.variant_id, one.stock.warehouse_id): one.quantity for one in taken if one.stock}
    return {stock.pk: stock for stock in set_stock(counts, now=now).values()}


def _result(one: _Judged, written: dict[int, StockRow]) -> dict[str, Any]:
    errors = []
    if one.error is not None:
        errors = [{"field": one.error.field, "message": one.error.message, "code": one.error.code}]
    return {"stock": written.get(one.stock.pk) if one.stock else None, "errors": errors}


def check_count(quantity: int) -> None:
    """Refuse a count that cannot be: below nothing, or beyond any store-room."""
    if not 0 <= quantity <= LARGEST_COUNT:
        raise DomainError("INVALID", _("Count from zero up."), "quantity")


def _variant(variant_id: str | None, sku: str | None) -> ProductVariant:
    if (variant_id is None) == (sku is None):
        raise BadRequestError("Exactly one of `variantId` and `sku` is needed.")
    rows = ProductVariant.objects.all()
    named = rows.filter(pk=row_from(variant_id, "ProductVariant")) if variant_id else rows.filter(sku=sku)
    variant = named.first()
    if variant is None:
        raise NotFoundError(_("There is no such variant."), "variantId" if variant_id else "sku")
    return variant


def _warehouse(warehouse_id: UUID) -> UUID:
    if not WarehouseRow.objects.filter(pk=warehouse_id).exists():
        raise NotFoundError(_("There is no such warehouse."), "warehouse")
    return warehouse_id


class StockMutations:
    """Counting stock."""

    product_variant_stocks_update = ProductVariantStocksUpdate.Field()
    stock_bulk_update = StockBulkUpdate.Field()
