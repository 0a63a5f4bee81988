"""Orders to pack and shipments, for the tests of the daily desk."""

import uuid
from dataclasses import dataclass

from django.utils import timezone

from marketplace.accounts.models import User
from marketplace.commerce.catalog.models import Product, ProductVariant
from marketplace.commerce.orders.models import Order
from marketplace.gateway.orders import mark_order_paid
from marketplace.organisations.models import Organisation
from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.builders import an_organisation, the_variant
from tests.selling import an_order, reference_of
from tests.vendor_desks import a_listed_product, a_member
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.packing.note_sender import SenderWords, note_sender

SENDER = SenderWords(
    name="ศูนย์ทอผ้า บ้านหนองแวง",
    address="95 หมู่ 12 ต.ในเมือง อ.เมืองขอนแก่น จ.ขอนแก่น",
    postal_code="40000",
    phone="+6643123456",
    email="weavers@example.test",
)


@dataclass(frozen=True)
class PackingDesk:
    """A centre with a product (ten pieces at 350 baht) and a paid online order of `pieces` of it."""

    organisation: Organisation
    product: Product
    variant: ProductVariant
    order: uuid.UUID
    row: Order

    def desk(self, role: str = "packer") -> Desk:
        """The desk as somebody of this role sits at it."""
        return Desk(organisation=self.organisation, role=role)

    def member(self, role: str = "packer") -> User:
        """A new member of this role."""
        return a_member(self.organisation, role)


def follow() -> None:
    """Let all that follows from what happened happen."""
    deliver_everything(now=timezone.now())


def a_packing_desk(name: str = "ศูนย์ทอผ้า", *, pieces: int = 3, beside: Product | None = None) -> PackingDesk:
    """Open a centre and sell `pieces` of its product online, with one of `beside` in the same basket; it is paid."""
    organisation = an_organisation(name)
    product = a_listed_product(organisation, f"ผ้าขาวม้าของ{name}")
    wanted = {the_variant(product): pieces} | ({the_variant(beside): 1} if beside else {})
    row = an_order(wanted)
    follow()
    mark_order_paid(order_reference=reference_of(row))
    follow()
    row.refresh_from_db()
    return PackingDesk(organisation, product, the_variant(product), reference_of(row), row)


def with_sender(desk: PackingDesk) -> None:
    """Fill in who sends this organisation's parcels."""
    note_sender(desk=desk.desk("editor"), words=SENDER, by="user:1", now=timezone.now())
