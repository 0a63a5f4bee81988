"""What is still open between us and an organisation that is to be closed."""

from dataclasses import dataclass
from datetime import datetime

from marketplace.ledger.payouts.queries import in_run_of, owed_to
from marketplace.ledger.payouts.rules import Payee
from marketplace.organisations.models import Organisation
from vendor_onboarding.applications.rules import may_close
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.models import VendorOrderLine
from vendor_onboarding.listings.own_orders import orders_to_pack
from vendor_onboarding.makers.queries import makers_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Settlement:
    """Orders that are not sent or not paid, and satang that are owed to the organisation and its makers.

    `owed` adds up amounts in either direction, so that a debt of one does not hide what another is owed.
    """

    open_orders: int
    owed: int

    @property
    def all_settled(self) -> bool:
        """Is nothing open?"""
        return may_close(open_orders=self.open_orders, owed=self.owed)


def settlement_of(organisation: Organisation, *, now: datetime) -> Settlement:
    """Look at orders (through the gateway, so outside any transaction) and at the books."""
    to_pack = {order.order for order in orders_to_pack(Desk(organisation=organisation, role="manager"), now=now)}
    unpaid = VendorOrderLine.objects.filter(
        listing__organisation=organisation, settled_at=None, cancelled_at=None
    ).values_list("order", flat=True)
    payees = [
        Payee("organisation", organisation.reference),
        *(Payee("maker", maker.reference) for maker in makers_of(organisation)),
    ]
    owed = sum(abs(owed_to(one)) + abs(in_run_of(one)) for one in payees)
    return Settlement(open_orders=len(to_pack | set(unpaid)), owed=owed)
