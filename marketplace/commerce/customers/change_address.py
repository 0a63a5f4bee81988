"""Change, choose or strike out an address of a customer's book."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from marketplace.commerce.customers.add_address import make_default
from marketplace.commerce.customers.models import Customer, CustomerAddress
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.locks import lock_rows


def change_address(
    *, address_id: int, address: Mapping[str, str], metadata: Mapping[str, str] | None = None
) -> CustomerAddress:
    """Write a checked address over an older one. Raises NotFoundError."""
    row = _locked(address_id)
    row.address = dict(address)
    row.metadata = {**row.metadata, **(metadata or {})}
    row.save(update_fields=["address", "metadata"])
    return row


def remove_address(*, address_id: int) -> CustomerAddress:
    """Strike an address out of its book; give it as it was. Raises NotFoundError."""
    row = _locked(address_id)
    number = row.pk
    row.delete()
    row.pk = number
    return row


def choose_default(*, customer: Customer, address_id: int, kind: str, field: str = "id") -> Customer:
    """Make an address of her book a customer's first choice for SHIPPING or BILLING.

    Raises DomainError INVALID for an address that is not in it.
    """
    lock_rows(Customer.objects.filter(pk=customer.pk))
    row = CustomerAddress.objects.filter(pk=address_id, customer=customer).first()
    if row is None:
        raise DomainError("INVALID", _("This address is not in her book."), field)
    make_default(row, kind)
    return customer


def _locked(address_id: int) -> CustomerAddress:
    found = lock_rows(CustomerAddress.objects.filter(pk=address_id).select_related("customer"))
    if not found:
        raise NotFoundError(_("There is no such address (any more)."), "id")
    return found[0]
