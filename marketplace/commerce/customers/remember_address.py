"""Keep an address that a customer used for an order in her book."""

from collections.abc import Mapping

from marketplace.commerce.customers.add_address import FLAGS, MOST_ADDRESSES, make_default
from marketplace.commerce.customers.models import Customer, CustomerAddress
from marketplace.shared.locks import lock_rows


def remember_address(*, customer: Customer, address: Mapping[str, str], kind: str) -> None:
    """Write the address into the book unless it stands there; it is the default for its kind when there is none.

    `kind` is SHIPPING or BILLING. A full book (100) stays as it is, as in Saleor.
    """
    lock_rows(Customer.objects.filter(pk=customer.pk))
    book = list(CustomerAddress.objects.filter(customer=customer).order_by("pk"))
    row = next((one for one in book if one.address == dict(address)), None)
    if row is None:
        if len(book) >= MOST_ADDRESSES:
            return
        row = CustomerAddress.objects.create(customer=customer, address=dict(address))
    if not any(getattr(one, FLAGS[kind]) for one in book):
        make_default(row, kind)
