"""Write down what a customer is called, in which language she reads, and what the shop notes about her."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from marketplace.commerce.customers.add_address import set_default_from_details
from marketplace.commerce.customers.check_email import check_email, check_email_is_free
from marketplace.commerce.customers.models import Customer
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.locks import lock_rows

LONGEST = {"first_name": 256, "last_name": 256, "external_reference": 250, "note": 10_000}
NAMES = {
    "first_name": "firstName",
    "last_name": "lastName",
    "external_reference": "externalReference",
    "note": "note",
}


@dataclass(frozen=True, kw_only=True)
class CustomerDetails:
    """What shall be written: `columns` of the customer, addresses (checked) that become her defaults, notes."""

    columns: Mapping[str, Any] = field(default_factory=dict)
    shipping: Mapping[str, str] | None = None
    billing: Mapping[str, str] | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)


def change_customer(*, customer_id: int, details: CustomerDetails, now: datetime) -> Customer:
    """Write it; what is not among it stays. Raises NotFoundError or DomainError (REQUIRED, INVALID, UNIQUE)."""
    found = lock_rows(Customer.objects.filter(pk=customer_id))
    if not found:
        raise NotFoundError(_("There is no such customer (any more)."), "id")
    write_details(found[0], details, now=now)
    return found[0]


def write_details(customer: Customer, details: CustomerDetails, *, now: datetime) -> None:
    """Write the details on a customer that is locked or new, and save her."""
    for name, value in details.columns.items():
        setattr(customer, name, _checked(customer, name, value))
    customer.metadata = {**customer.metadata, **details.metadata}
    customer.private_metadata = {**customer.private_metadata, **details.private_metadata}
    customer.updated_at = now
    try:
        with transaction.atomic():
            customer.save()
    except IntegrityError:
        raise DomainError("UNIQUE", _("Another customer has this address or reference."), "email") from None
    set_default_from_details(customer, shipping=details.shipping, billing=details.billing)


def _checked(customer: Customer, name: str, value: Any) -> Any:
    if name == "email":
        email = check_email(value)
        check_email_is_free(email, besides=customer.pk)
        return email
    plain = value.strip() if isinstance(value, str) else value
    if name in LONGEST and len(plain or "") > LONGEST[name]:
        raise DomainError("INVALID", _("This text is too long."), NAMES[name])
    return _free_reference(customer, plain) if name == "external_reference" else plain


def _free_reference(customer: Customer, reference: str | None) -> str | None:
    if reference and Customer.objects.filter(external_reference=reference).exclude(pk=customer.pk).exists():
        raise DomainError("UNIQUE", _("Another customer has this reference."), "externalReference")
    return reference or None
