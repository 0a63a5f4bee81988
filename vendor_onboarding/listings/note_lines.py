"""Write an order's lines where their vendors look, under the order's lock."""

from uuid import UUID

from marketplace.events.orders import SoldOrder
from marketplace.shared.locks import lock_rows
from vendor_onboarding.listings.models import OrderStanding, VendorOrderLine
from vendor_onboarding.listings.owners import Owners, owners_of_products

LONGEST_NAME = 400  # letters; a product's and its variant's name together may be longer


def lock_standing(order: UUID) -> OrderStanding:
    """Hold an order's standing until the transaction ends, so that its events are worked one after the other."""
    OrderStanding.objects.get_or_create(order=order)
    return lock_rows(OrderStanding.objects.filter(order=order))[0]


def note_lines(*, sale: SoldOrder, standing: OrderStanding) -> None:
    """Note each line that is some vendor's; the caller holds the order's lock.

    Lines that are known already keep their vendor and how they are shared. Once the order is settled they take quantity
    and amount from the sale as it was settled.
    """
    owners = owners_of_products([line.product for line in sale.lines if line.product])
    lines = vendor_lines(sale=sale, standing=standing, owners=owners)
    if standing.settled_at is None:
        VendorOrderLine.objects.bulk_create(lines, ignore_conflicts=True)
        return
    VendorOrderLine.objects.bulk_create(
        lines,
        update_conflicts=True,
        unique_fields=["order", "position"],
        update_fields=["quantity", "total", "settled_at"],
    )


def vendor_lines(*, sale: SoldOrder, standing: OrderStanding, owners: Owners) -> list[VendorOrderLine]:
    """Put a sale's lines into the vendors' words; lines without an owner are nobody's to see."""
    return [
        VendorOrderLine(
            listing_id=owner.listing,
            order=sale.order,
            number=sale.number,
            position=line.position,
            channel=sale.channel,
            name=line.name[:LONGEST_NAME],
            quantity=line.quantity,
            total=line.total,
            sold_at=sale.sold_at,
            settled_at=standing.settled_at,
            cancelled_at=standing.cancelled_at,
            sheet_id=owner.sheet.id if owner.sheet else None,
        )
        for line in sale.lines
        if (owner := owners.of(line.product, sold_at=sale.sold_at))
    ]
