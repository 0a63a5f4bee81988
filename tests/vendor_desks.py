"""A market with two vendors, for the tests of the portal."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from marketplace.accounts.create_user import create_user
from marketplace.accounts.models import User
from marketplace.commerce.catalog.models import Product, ProductChannelListing, ProductVariant, VariantChannelListing
from marketplace.commerce.stock.models import Stock
from marketplace.events.orders import OrderFullyPaid, SoldLine, SoldOrder
from marketplace.ledger.models import Posting
from marketplace.organisations.join_organisation import join_organisation
from marketplace.organisations.models import Organisation
from marketplace.shared.models import OutboxEvent
from tests.builders import PASSWORD, a_category, a_product, an_organisation, the_variant
from vendor_onboarding.listings.list_product import list_product
from vendor_onboarding.listings.models import Listing, VendorOrderLine, VendorRefund
from vendor_onboarding.listings.post_paid_order import post_paid_order

CHANNELS = ("online", "showroom", "truck")


def a_member(organisation: Organisation, role: str = "manager", *, email: str = "") -> User:
    """A person with a place in the organisation; the password is PASSWORD."""
    user = create_user(email=email or f"{role}-{uuid.uuid4().hex[:8]}@example.test", password=PASSWORD)
    join_organisation(user=user, organisation=organisation, role=role)
    return user


def a_listed_product(organisation: Organisation, name: str = "ผ้าขาวม้าทอมือ", **fields: Any) -> Product:
    """A product of the store that is the organisation's, priced in the vendor's three channels."""
    usual: dict[str, Any] = {"channels": CHANNELS, "category": a_category()}
    product = a_product(name, organisation=organisation, **(usual | fields))
    list_product(product=uuid.UUID(product.external_reference), organisation=organisation)
    return product


def a_paid_order(product: Product, *, total: int = 35_000, quantity: int = 1, number: str = "4711") -> SoldOrder:
    """An order of a product, paid just now, as its vendor hears of it."""
    now = timezone.now()
    line = SoldLine(
        position=1,
        product=uuid.UUID(product.external_reference),
        variant=uuid.UUID(the_variant(product).external_reference),
        name=product.name,
        quantity=quantity,
        total=total,
    )
    sale = SoldOrder(
        order=uuid.uuid4(), number=number, channel="online", sold_at=now, lines=(line,), shipping=5_000,
        total=total + 5_000,
    )  # fmt: skip
    post_paid_order(OrderFullyPaid(occurred_at=now, sale=sale, settled_at=now, payment_method="promptpay_transfer"))
    return sale


@dataclass(frozen=True)
class DeskOfTests:
    """An organisation with one product and one paid order, and the names of its addresses."""

    organisation: Organisation
    product: Product
    variant: ProductVariant
    sale: SoldOrder

    @property
    def names(self) -> dict[str, object]:
        """What the portal's addresses name."""
        return {
            "organisation": self.organisation.slug,
            "product": uuid.UUID(self.product.external_reference),
            "variant": uuid.UUID(self.variant.external_reference),
            "channel": "online",
            "order": self.sale.order,
        }


def a_desk(name: str, *, product: str, price: int, number: str) -> DeskOfTests:
    """Open a desk with a product of this name and price, and a paid order of this number."""
    organisation = an_organisation(name)
    made = a_listed_product(organisation, product, price=price)
    sale = a_paid_order(made, total=price, number=number)
    return DeskOfTests(organisation, made, the_variant(made), sale)


def all_that_a_vendor_could_change() -> list[Any]:
    """Everything in the store and in our books that the portal could touch, to compare before and after."""
    return [
        sorted(VariantChannelListing.objects.values_list("variant", "channel", "price_amount")),
        sorted(ProductChannelListing.objects.values_list("product", "channel", "is_published")),
        sorted(Stock.objects.values_list("variant", "warehouse", "quantity")),
        sorted(Listing.objects.values_list("product", "organisation")),
        sorted(VendorOrderLine.objects.values_list("order", "position", "total", "refunded")),
        VendorRefund.objects.count(),
        Posting.objects.count(),
        OutboxEvent.objects.count(),
    ]
