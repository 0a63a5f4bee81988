"""Handed-in sales as orderBulkCreate takes them, and their reading into plain records."""

from collections.abc import Iterable
from typing import Any

import graphene

from marketplace.commerce.orders.importing.records import (
    ImportDelivery,
    ImportDiscount,
    ImportFulfillment,
    ImportInvoice,
    ImportLine,
    ImportNote,
    ImportOrder,
    ImportPiece,
    Named,
)
from marketplace.commerce.pricing.rules import TaxedAmount
from marketplace.graphql_api.base.address import AddressInput, MetadataInput, address_from
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.order_enums import OrderStatus
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.catalogue.discount_enums import DiscountValueTypeEnum
from marketplace.graphql_api.orders.order_discounts import OrderDiscountCommonInput
from marketplace.graphql_api.orders.transaction_changes import TransactionCreateInput, new_transaction
from marketplace.shared.money import minor_units


def _list(of: Any) -> Any:
    return graphene.List(graphene.NonNull(of))


class TaxedMoneyInput(graphene.InputObjectType):
    """An amount with its tax and without."""

    gross = PositiveDecimal(required=True)
    net = PositiveDecimal(required=True)


class OrderBulkCreateUserInput(graphene.InputObjectType):
    """Who bought it: one of the three."""

    id = graphene.ID()
    email = graphene.String()
    external_reference = graphene.String()


class OrderBulkCreateDeliveryMethodInput(graphene.InputObjectType):
    """How shipped goods reached the buyer."""

    warehouse_id = graphene.ID()
    warehouse_name = graphene.String()
    shipping_method_id = graphene.ID()
    shipping_method_name = graphene.String()
    shipping_price = TaxedMoneyInput()
    shipping_tax_rate = PositiveDecimal()
    shipping_tax_class_id = graphene.ID()
    shipping_tax_class_name = graphene.String()


class OrderBulkCreateOrderLineInput(graphene.InputObjectType):
    """A line that was sold."""

    variant_id = graphene.ID()
    variant_sku = graphene.String()
    variant_external_reference = graphene.String()
    variant_name = graphene.String()
    product_name = graphene.String()
    product_sku = graphene.String()
    translated_variant_name = graphene.String()
    translated_product_name = graphene.String()
    created_at = graphene.DateTime(required=True)
    is_shipping_required = graphene.Boolean(required=True)
    is_gift_card = graphene.Boolean(required=True)
    quantity = graphene.Int(required=True)
    total_price = TaxedMoneyInput(required=True)
    undiscounted_total_price = TaxedMoneyInput(required=True)
    warehouse = graphene.ID(required=True)
    metadata = _list(MetadataInput)
    private_metadata = _list(MetadataInput)
    tax_rate = PositiveDecimal()
    tax_class_id = graphene.ID()
    tax_class_name = graphene.String()
    unit_discount_reason = graphene.String()
    unit_discount_type = DiscountValueTypeEnum()
    unit_discount_value = PositiveDecimal()


class OrderBulkCreateNoteInput(graphene.InputObjectType):
    """What somebody wrote about a sale."""

    message = graphene.String(required=True)
    date = graphene.DateTime()
    user_id = graphene.ID()
    user_email = graphene.ID()
    user_external_reference = graphene.ID()


class OrderBulkCreateInvoiceInput(graphene.InputObjectType):
    """A paper that another system made."""

    created_at = graphene.DateTime(required=True)
    number = graphene.String()
    url = graphene.String()
    metadata = _list(MetadataInput)
    private_metadata = _list(MetadataInput)


class OrderBulkCreateFulfillmentLineInput(graphene.InputObjectType):
    """Pieces of a line that were handed over."""

    variant_id = graphene.ID()
    variant_sku = graphene.String()
    variant_external_reference = graphene.String()
    quantity = graphene.Int(required=True)
    warehouse = graphene.ID(required=True)
    order_line_index = graphene.Int(required=True)


class OrderBulkCreateFulfillmentInput(graphene.InputObjectType):
    """A hand-over, or a parcel."""

    tracking_code = graphene.String()
    lines = _list(OrderBulkCreateFulfillmentLineInput)


class OrderBulkCreateInput(graphene.InputObjectType):
    """A sale as it is handed in."""

    external_reference = graphene.String()
    channel = graphene.String(required=True)
    created_at = graphene.DateTime(required=True)
    status = OrderStatus()
    user = OrderBulkCreateUserInput(required=True)
    billing_address = AddressInput(required=True)
    shipping_address = AddressInput()
    currency = graphene.String(required=True)
    metadata = _list(MetadataInput)
    private_metadata = _list(MetadataInput)
    customer_note = graphene.String()
    language_code = LanguageCodeEnum(required=True)
    lines = graphene.NonNull(_list(OrderBulkCreateOrderLineInput))
    delivery_method = OrderBulkCreateDeliveryMethodInput()
    fulfillments = _list(OrderBulkCreateFulfillmentInput)
    transactions = _list(TransactionCreateInput)
    notes = _list(OrderBulkCreateNoteInput)
    invoices = _list(OrderBulkCreateInvoiceInput)
    discounts = _list(OrderDiscountCommonInput)
    voucher_code = graphene.String()
    redirect_url = graphene.String()
    display_gross_prices = graphene.Boolean()


def sale_from(given: Any) -> ImportOrder:
    """Read a handed-in sale. An id that is none of ours reads as one that leads nowhere."""
    return ImportOrder(
        external_reference=given.get("external_reference") or "",
        channel=given.channel,
        currency=given.currency,
        created_at=given.created_at,
        status=given.status.value if given.get("status") else None,
        customer=_named(given.user, "id", "external_reference", "email", kind="User"),
        billing_address=address_from(given.billing_address),
        shipping_address=address_from(given.shipping_address) if given.get("shipping_address") else None,
        language_code=given.language_code.value.lower(),
        customer_note=(given.get("customer_note") or "")[:2000],
        metadata=_notes(given.get("metadata")),
        private_metadata=_notes(given.get("private_metadata")),
        lines=tuple(_line(one) for one in given.lines),
        voucher_code=(given.get("voucher_code") or "")[:255],
        redirect_url=(given.get("redirect_url") or "")[:255],
        display_gross_prices=given.get("display_gross_prices") is not False,
        **_what_followed(given),
        **_papers(given),
    )


def _papers(given: Any) -> dict[str, Any]:
    return {
        "notes": tuple(
            ImportNote(
                message=one.message,
                date=one.get("date"),
                person=_named(one, "user_id", "user_external_reference", "user_email", kind="User"),
            )
            for one in given.get("notes") or ()
        ),
        "invoices": tuple(
            ImportInvoice(
                created_at=one.created_at,
                number=one.get("number") or "",
                url=one.get("url") or "",
                metadata=_notes(one.get("metadata")),
                private_metadata=_notes(one.get("private_metadata")),
            )
            for one in given.get("invoices") or ()
        ),
        "discounts": tuple(
            ImportDiscount(
                value_type=one.value_type.value, value=minor_units(one.value), reason=one.get("reason") or ""
            )
            for one in given.get("discounts") or ()
        ),
    }


def _what_followed(given: Any) -> dict[str, Any]:
    return {
        "fulfillments": tuple(_fulfillment(one) for one in given.get("fulfillments") or ()),
        "transactions": tuple(new_transaction(one) for one in given.get("transactions") or ()),
        "delivery": _delivery(given.delivery_method) if given.get("delivery_method") else None,
    }


def _line(given: Any) -> ImportLine:
    return ImportLine(
        variant=_variant(given),
        warehouse=uuid_or_none(given.warehouse),
        quantity=given.quantity,
        total=_taxed(given.total_price),
        undiscounted_total=_taxed(given.undiscounted_total_price),
        created_at=given.created_at,
        is_shipping_required=given.is_shipping_required,
        tax_class=_row_or_none(given.get("tax_class_id"), "TaxClass"),
        tax_rate=int(given.tax_rate * 10_000) if given.get("tax_rate") is not None else None,
        product_name=given.get("product_name") or "",
        variant_name=given.get("variant_name") or "",
        translated_product_name=given.get("translated_product_name") or "",
        translated_variant_name=given.get("translated_variant_name") or "",
        product_sku=given.get("product_sku") or "",
        tax_class_name=(given.get("tax_class_name") or "")[:255],
        discount=_discount(given),
        metadata=_notes(given.get("metadata")),
    )


def _discount(given: Any) -> tuple[str, int, str]:
    kind, value = given.get("unit_discount_type"), given.get("unit_discount_value")
    taken = minor_units(value) if value is not None else 0
    return (kind.value if kind else "", taken, given.get("unit_discount_reason") or "")


def _fulfillment(given: Any) -> ImportFulfillment:
    pieces = tuple(
        ImportPiece(
            variant=_variant(one),
            warehouse=uuid_or_none(one.warehouse),
            quantity=one.quantity,
            line_index=one.order_line_index,
        )
        for one in given.get("lines") or ()
    )
    return ImportFulfillment(pieces=pieces, tracking_number=given.get("tracking_code") or "")


def _delivery(given: Any) -> ImportDelivery:
    return ImportDelivery(
        shipping_method=_row_or_none(given.get("shipping_method_id"), "ShippingMethod"),
        shipping_method_name=given.get("shipping_method_name") or "",
        warehouse=uuid_or_none(given["warehouse_id"]) if given.get("warehouse_id") else None,
        warehouse_name=(given.get("warehouse_name") or "")[:255],
        tax_rate=int(given["shipping_tax_rate"] * 10_000) if given.get("shipping_tax_rate") is not None else 0,
        tax_class_name=(given.get("shipping_tax_class_name") or "")[:255],
        price=_taxed(given.shipping_price) if given.get("shipping_price") else TaxedAmount(0, 0),
        tax_class=_row_or_none(given.get("shipping_tax_class_id"), "TaxClass"),
    )


def _variant(given: Any) -> Named:
    return _named(given, "variant_id", "variant_external_reference", "variant_sku", kind="ProductVariant")


def _named(given: Any, id: str, reference: str, name: str, *, kind: str) -> Named:
    return Named(
        pk=_row_or_none(given.get(id), kind) if given.get(id) else None,
        reference=given.get(reference) or "",
        name=given.get(name) or "",
    )


def _row_or_none(global_id: str | None, kind: str) -> int | None:
    if not global_id:
        return None
    try:
        return row_from(global_id, kind)
    except BadRequestError:
        return 0  # No row has this number: what is named so does not exist, and only its own sale is refused.


def uuid_or_none(global_id: str) -> Any:
    """Read a warehouse's id; None for what is none."""
    try:
        return uuid_from(global_id, "Warehouse")
    except BadRequestError:
        return None


def _taxed(given: Any) -> TaxedAmount:
    return TaxedAmount(minor_units(given.gross), minor_units(given.net))


def _notes(given: Iterable[Any] | None) -> dict[str, str]:
    return {one.key: one.value for one in given or ()}
