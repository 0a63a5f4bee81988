"""A till's sale in the words of Saleor's order import."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Self
from uuid import UUID

from django.conf import settings

from marketplace.gateway.generated.input_types import (
    MoneyInput,
    OrderBulkCreateFulfillmentInput,
    OrderBulkCreateFulfillmentLineInput,
    OrderBulkCreateInput,
    OrderBulkCreateOrderLineInput,
    OrderBulkCreateUserInput,
    TaxedMoneyInput,
    TransactionCreateInput,
)
from marketplace.gateway.generated.variant_to_import import VariantToImportProductVariant
from marketplace.gateway.records import SaleLine, SaleToImport
from marketplace.gateway.rules import VAT_COUNTRY, amount_in_baht, without_tax
from marketplace.gateway.writing import address_input, language_code, notes_input

CURRENCY = "THB"
LONGEST_NAME = 250  # what the store takes; the till writes product and variant as one name


@dataclass(frozen=True, kw_only=True, slots=True)
class TaxOfVariant:
    """The tax class of a variant and its rate in Thailand, in per cent; Saleor wants the class on each line."""

    tax_class: str | None
    percent: Decimal

    @classmethod
    def of(cls, variant: VariantToImportProductVariant) -> Self:
        """Read it from the store's answer."""
        found = variant.product.tax_class
        rates = [one.rate for one in found.countries if one.country.code == VAT_COUNTRY] if found else []
        return cls(tax_class=found.id if found else None, percent=Decimal(str(rates[0])) if rates else Decimal(0))


def walk_in_email() -> str:
    """Give the address under which sales to unknown buyers stand."""
    return f"walk-in@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2]}"


def order_input(sale: SaleToImport, *, warehouse_id: str, taxes: Mapping[UUID, TaxOfVariant]) -> OrderBulkCreateInput:
    """Write a sale as an order that is paid and handed over.

    Nothing is to be sent (isShippingRequired false: else Saleor wants a delivery method), and all of it is fulfilled
    (else stock does not fall).
    """
    address = address_input(sale.address)
    handed_over = [
        OrderBulkCreateFulfillmentLineInput(
            variant_external_reference=str(line.variant),
            quantity=line.quantity,
            warehouse=warehouse_id,
            order_line_index=index,
        )
        for index, line in enumerate(sale.lines)
    ]
    return OrderBulkCreateInput(
        external_reference=str(sale.sale),
        channel=sale.channel,
        created_at=sale.sold_at,
        status="FULFILLED",
        user=OrderBulkCreateUserInput(email=walk_in_email()),
        billing_address=address,
        currency=CURRENCY,
        language_code=language_code(sale.language),
        metadata=notes_input({"payment_method": sale.payment_method, "warehouse": str(sale.warehouse)}),
        lines=[_line(line, sale, warehouse_id=warehouse_id, tax=taxes[line.variant]) for line in sale.lines],
        fulfillments=[OrderBulkCreateFulfillmentInput(lines=handed_over)],
        transactions=[_payment(sale)],
    )


def _line(line: SaleLine, sale: SaleToImport, *, warehouse_id: str, tax: TaxOfVariant) -> OrderBulkCreateOrderLineInput:
    price = TaxedMoneyInput(gross=amount_in_baht(line.total), net=amount_in_baht(without_tax(line.total, tax.percent)))
    return OrderBulkCreateOrderLineInput(
        variant_external_reference=str(line.variant),
        product_name=line.name[:LONGEST_NAME],
        created_at=sale.sold_at,
        is_shipping_required=False,
        is_gift_card=False,
        quantity=line.quantity,
        total_price=price,
        undiscounted_total_price=price,
        warehouse=warehouse_id,
        tax_rate=tax.percent / 100,
        tax_class_id=tax.tax_class,
    )


def _payment(sale: SaleToImport) -> TransactionCreateInput:
    return TransactionCreateInput(
        name=sale.payment_method,
        psp_reference=str(sale.sale),
        available_actions=["REFUND"],
        amount_charged=MoneyInput(amount=amount_in_baht(sale.total), currency=CURRENCY),
    )
