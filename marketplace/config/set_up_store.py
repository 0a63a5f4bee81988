"""Set up the store before its first product: channels, taxes, product types, parcels, and our own app."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from marketplace.commerce.catalog.lay_out_product_types import lay_out_attributes, lay_out_product_types
from marketplace.commerce.channels.open_channels import (
    NO_VAT,
    lay_out_shop_settings,
    name_tax_classes,
    open_channels,
)
from marketplace.commerce.customers.register_app import register_app
from marketplace.commerce.customers.rules import OUR_APP
from marketplace.commerce.shipping.open_shipping_zone import open_shipping_zone
from vendor_onboarding.applications.lay_out_terms import lay_out_terms
from vendor_onboarding.treasury.lay_out_bank_formats import lay_out_bank_formats

APP_NAME = "talad-feemue"
# Names of our payment apps, by identifier (settings.PAYMENT_APPS tells what answers for them).
PAYMENT_APP_NAMES = {
    "talad.promptpay-transfer": "พร้อมเพย์ (โอนเงิน)",
    "talad.cash-on-delivery": "เก็บเงินปลายทาง",
    "saleor.io.dummy-payment-app": "จ่ายเงินแบบทดลอง (ไม่มีเงินจริง)",
}


def set_up_store(*, now: datetime) -> None:
    """Set up what every store needs. May be called again: what is there stays as the staff left it.

    Product types begin as "No VAT": whether a seller of record charges VAT is decided per product.
    """
    with transaction.atomic():
        lay_out_shop_settings()
        lay_out_terms()
        channels = open_channels()
        taxes = name_tax_classes()
        lay_out_product_types(attributes=lay_out_attributes(), tax_class=taxes[NO_VAT])
        lay_out_bank_formats(now=now)
        open_shipping_zone(channel=channels[settings.DEFAULT_CHANNEL], tax_class=taxes[NO_VAT])
        register_app(name=APP_NAME, token=settings.SALEOR_APP_TOKEN or None, permissions=OUR_APP, now=now)
        for identifier in settings.PAYMENT_APPS:
            name = PAYMENT_APP_NAMES[identifier]
            register_app(name=name, identifier=identifier, permissions=("HANDLE_PAYMENTS",), now=now)
