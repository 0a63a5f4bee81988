"""Write an address into a customer's book."""

from collections.abc import Mapping

from marketplace.commerce.customers.models import Customer, CustomerAddress
from marketplace.shared.locks import lock_rows

MOST_ADDRESSES = 100
SHIPPING, BILLING = "SHIPPING", "BILLING"
FLAGS = {SHIPPING: "is_default_shipping", BILLING: "is_default_billing"}


def add_address(
    *,
    customer: Customer,
    address: Mapping[str, str],
    default_for: str | None = None,
    metadata: Mapping[str, str] | None = None,
) -> CustomerAddress:
    """Add a checked address; `default_for` (SHIPPING or BILLING) makes it the first choice for that.

    A book holds a hundred: the oldest one that is no default makes room.
    """
    lock_rows(Customer.objects.filter(pk=customer.pk))
    _make_room(customer)
    row = CustomerAddress.objects.create(customer=customer, address=dict(address), metadata=dict(metadata or {}))
    if default_for:
        make_default(row, default_for)
    return row


def make_default(row: CustomerAddress, kind: str) -> None:
    """Make an address the first choice for SHIPPING or BILLING, in place of the one before; the book is locked."""
    flag = FLAGS[kind]
    CustomerAddress.objects.filter(customer_id=row.customer_id, **{flag: True}).update(**{flag: False})
    setattr(row, flag, True)
    row.save(update_fields=[flag])


def set_default_from_details(
    customer: Customer, *, shipping: Mapping[str, str] | None, billing: Mapping[str, str] | None
) -> None:
    """Write the addresses that a customer's details bring: the defaults are rewritten, or there were none."""
    for kind, address in ((SHIPPING, shipping), (BILLING, billing)):
        if address is None:
            continue
        row = CustomerAddress.objects.filter(customer=customer, **{FLAGS[kind]: True}).first()
        if row is None:
            add_address(customer=customer, address=address, default_for=kind)
        else:
            row.address = dict(address)
            row.save(update_fields=["address"])


def _make_room(customer: Customer) -> None:
    book = CustomerAddress.objects.filter(customer=customer)
    if book.count() >= MOST_ADDRESSES:
        oldest = book.filter(is_default_shipping=False, is_default_billing=False).order_by("pk").first()
        if oldest is not None:
            oldest.delete()
