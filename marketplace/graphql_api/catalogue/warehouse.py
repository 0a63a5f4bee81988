"""Warehouses and what lies in them: for staff and apps only, as in Saleor."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.stock.models import Allocation as AllocationRow
from marketplace.commerce.stock.models import Stock as StockRow
from marketplace.commerce.stock.models import Warehouse as Row
from marketplace.commerce.stock.queries import reserved_quantities
from marketplace.graphql_api.base.address import Address
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.nodes import NOTED, InChannel, Node, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.catalogue.catalogue_loaders import variants

STAFF = ("MANAGE_PRODUCTS", "MANAGE_ORDERS", "MANAGE_SHIPPING")
VARIANT = "marketplace.graphql_api.catalogue.product_variant.ProductVariant"
STOCKS = "marketplace.graphql_api.catalogue.warehouse.StockCountableConnection"


class WarehouseClickAndCollectOptionEnum(graphene.Enum):
    """Whether buyers may fetch goods there."""

    DISABLED = "DISABLED"
    LOCAL = "LOCAL"
    ALL = "ALL"


@node_of(Row)
class Warehouse(graphene.ObjectType):
    """A store-room, a shop floor or a truck."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    email = graphene.String(required=True)
    is_private = graphene.Boolean(required=True)
    address = graphene.Field(Address, required=True)
    click_and_collect_option = WarehouseClickAndCollectOptionEnum(required=True)
    external_reference = graphene.String()
    stocks = graphene.Field(STOCKS, **paging_arguments())

    @staticmethod
    def resolve_email(_root: Row, _info: Any) -> str:
        """We keep none."""
        return ""

    @staticmethod
    def resolve_is_private(root: Row, _info: Any) -> bool:
        """Whether buyers may not come here."""
        return root.click_and_collect_option == Row.ClickAndCollect.DISABLED

    @staticmethod
    @permission_required(*STAFF)
    def resolve_stocks(root: Row, info: Any, **asked: Any) -> Page:
        """A page of what lies here."""
        return _stocks_page(info, StockRow.objects.filter(warehouse=root), asked)


@node_of(StockRow)
class Stock(graphene.ObjectType):
    """Pieces of a variant in a warehouse."""

    class Meta:
        interfaces = (Node,)

    warehouse = graphene.Field(Warehouse, required=True)
    product_variant = graphene.Field(VARIANT, required=True)
    quantity = graphene.Int(required=True)
    quantity_allocated = graphene.Int(required=True)
    quantity_reserved = graphene.Int(required=True)

    @staticmethod
    def resolve_warehouse(root: StockRow, info: Any) -> Row:
        """Where they lie."""
        found: Row = info.context.load(warehouses, root.warehouse_id)
        return found

    @staticmethod
    def resolve_product_variant(root: StockRow, info: Any) -> InChannel[ProductVariant]:
        """What they are, as the shop's staff see it."""
        return InChannel(info.context.load(variants, root.variant_id), None)

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_ORDERS")
    def resolve_quantity(root: StockRow, _info: Any) -> int:
        """How many are counted; below zero when a till sold what nobody had counted."""
        return root.quantity

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_ORDERS")
    def resolve_quantity_allocated(root: StockRow, _info: Any) -> int:
        """How many are promised."""
        return root.quantity_allocated

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_ORDERS")
    def resolve_quantity_reserved(root: StockRow, info: Any) -> int:
        """How many are kept for baskets now."""
        found: int = info.context.load(reserved_of_stock, root.pk)
        return found


@node_of(AllocationRow)
class Allocation(graphene.ObjectType):
    """Pieces promised to an order line."""

    class Meta:
        interfaces = (Node,)

    quantity = graphene.Int(required=True)
    warehouse = graphene.Field(Warehouse, required=True)

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_ORDERS")
    def resolve_quantity(root: AllocationRow, _info: Any) -> int:
        """How many."""
        return root.quantity

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_ORDERS")
    def resolve_warehouse(root: AllocationRow, info: Any) -> Row:
        """Where they lie."""
        found: Row = info.context.load(warehouses, root.stock.warehouse_id)
        return found


WarehouseCountableConnection = countable_connection(Warehouse)
StockCountableConnection = countable_connection(Stock)


@loads_by("warehouse")
def warehouses(_context: Context, warehouse_ids: list[Any]) -> dict[Any, Row]:
    """Warehouses by row."""
    return Row.objects.in_bulk(warehouse_ids)


@loads_by("stock")
def reserved_of_stock(context: Context, stock_ids: list[int]) -> dict[int, int]:
    """How many pieces of each stock are kept for baskets."""
    return reserved_quantities(stock_ids, now=context.now)


@loads_by("variant")
def stocks_of_variant(context: Context, variant_ids: list[int]) -> dict[int, list[StockRow]]:
    """The stock rows of each variant."""
    found: dict[int, list[StockRow]] = {one: [] for one in variant_ids}
    for stock in StockRow.objects.filter(variant_id__in=variant_ids).order_by("pk"):
        found[stock.variant_id].append(stock)
        context.saw("stock", [stock.pk])
        context.saw("warehouse", [stock.warehouse_id])
    return found


def _stocks_page(info: Any, rows: Any, asked: dict[str, Any]) -> Page:
    page = page_of(rows, name="stocks", asked=asked)
    info.context.saw("stock", [edge.node.pk for edge in page.edges])
    info.context.saw("variant", [edge.node.variant_id for edge in page.edges])
    info.context.saw("warehouse", [edge.node.warehouse_id for edge in page.edges])
    return page


class WarehouseQueries:
    """What may be asked about warehouses and stocks."""

    warehouse = graphene.Field(Warehouse, id=graphene.ID(), external_reference=graphene.String())
    warehouses = graphene.Field(WarehouseCountableConnection, **paging_arguments())
    stock = graphene.Field(Stock, id=graphene.ID(required=True))
    stocks = graphene.Field(StockCountableConnection, **paging_arguments())

    @staticmethod
    @permission_required(*STAFF)
    def resolve_warehouse(
        _root: Any, _info: Any, id: str | None = None, external_reference: str | None = None
    ) -> Row | None:
        """One warehouse by its id or its reference."""
        if (id is None) == (external_reference is None):
            raise BadRequestError("Exactly one of `id` and `externalReference` is needed.")
        if id is not None:
            return Row.objects.filter(pk=uuid_from(id, "Warehouse")).first()
        return Row.objects.filter(external_reference=external_reference).first()

    @staticmethod
    @permission_required(*STAFF)
    def resolve_warehouses(_root: Any, _info: Any, **asked: Any) -> Page:
        """A page of warehouses, by slug."""
        return page_of(Row.objects.all(), name="warehouses", asked=asked, order=("slug",))

    @staticmethod
    @permission_required("MANAGE_PRODUCTS")
    def resolve_stock(_root: Any, _info: Any, id: str) -> StockRow | None:
        """One stock."""
        return StockRow.objects.filter(pk=row_from(id, "Stock")).first()

    @staticmethod
    @permission_required("MANAGE_PRODUCTS")
    def resolve_stocks(_root: Any, info: Any, **asked: Any) -> Page:
        """A page of all stocks."""
        return _stocks_page(info, StockRow.objects.all(), asked)
