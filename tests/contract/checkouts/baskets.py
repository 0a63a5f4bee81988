"""What the tests of baskets share: builders of baskets, of pick-up points, of parcels, and how they ask."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel, ShopSettings
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.set_delivery_method import set_collection_point
from marketplace.commerce.stock.models import Warehouse
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_warehouse
from tests.contract.ask import data
from tests.selling import ADDRESS, a_checkout

POINT_ADDRESS = ADDRESS | {"streetAddress1": "ลานจอดรถเร่", "city": "เมืองตาก", "postalCode": "63000"}
PROMPTPAY, CASH = "talad.promptpay-transfer", "talad.cash-on-delivery"


def checkout_id(checkout: Checkout) -> str:
    return to_global_id("Checkout", checkout.pk)


def variant_id(variant: ProductVariant) -> str:
    return to_global_id("ProductVariant", variant.pk)


def a_pick_up_point(slug: str = "point", *, option: str = "ALL") -> Warehouse:
    point = a_warehouse(slug)
    point.click_and_collect_option, point.address = option, POINT_ADDRESS
    point.save()
    return point


def a_checkout_to_fetch(wanted: dict[ProductVariant, int], point: Warehouse, **fields: Any) -> Checkout:
    checkout = a_checkout(wanted, ready=False, email="manee@example.test", billing_address=ADDRESS, **fields)
    with transaction.atomic():
        return set_collection_point(token=checkout.pk, warehouse_id=point.pk, now=timezone.now())


def keep_stock(*, guests: int | None = None, customers: int | None = None) -> None:
    ShopSettings.objects.update(
        reserve_stock_duration_anonymous_user=guests, reserve_stock_duration_authenticated_user=customers
    )


def paid_first(*, confirms: bool = True) -> None:
    """The channel sells only what is paid for."""
    rows = Channel.objects.filter(slug="online")
    rows.update(allow_unpaid_orders=False, automatically_confirm_all_new_orders=confirms)


def run(mutation: str, *, token: str | None = None, **variables: Any) -> dict[str, Any]:
    """Run a mutation with one payload field `it`; give its payload."""
    return data(mutation, variables=variables, token=token)["it"]


def code_of(payload: dict[str, Any]) -> str | None:
    return payload["errors"][0]["code"] if payload["errors"] else None


COMPLETE = """mutation($id: ID!) { it: checkoutComplete(id: $id) {
    errors { field code variants }
    order { id status chargeStatus authorizeStatus total { gross { amount } } shippingPrice { gross { amount } }
        collectionPointName deliveryMethod { __typename ... on Warehouse { name } } shippingAddress { city } } } }"""


def complete(checkout: Checkout) -> dict[str, Any]:
    return run(COMPLETE, id=checkout_id(checkout))
