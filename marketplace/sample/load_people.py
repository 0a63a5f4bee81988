"""The sample sign-ins, ours and the store's."""

from datetime import datetime

from django.contrib.auth.hashers import make_password

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.accounts.models import User
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.rules import PERMISSIONS
from marketplace.organisations.join_organisation import join_organisation
from marketplace.organisations.models import Organisation
from marketplace.sample.facts.people import PASSWORD, STAFF
from marketplace.shared.identifiers import derived_reference

BUYER, ADMIN = "buyer@sample.test", "admin@sample.test"


def load_people(*, now: datetime) -> None:
    """Let the sample people in: vendors, seller, reviewer, ministry, admin, and a buyer."""
    for email, name, roles, memberships in STAFF:
        user = create_user(email=email, password=PASSWORD, display_name=name)
        User.objects.filter(pk=user.pk).update(is_example=True)
        for role in roles:
            grant_role(user=user, role=role)
        for slug, role in memberships:
            join_organisation(user=user, organisation=Organisation.objects.get(slug=slug), role=role)
    _customer(BUYER, "ผู้ซื้อ", permissions=(), now=now)
    _customer(ADMIN, "ผู้ดูแลร้าน", permissions=PERMISSIONS, now=now)


def _customer(email: str, first_name: str, *, permissions: tuple[str, ...], now: datetime) -> None:
    Customer.objects.create(
        email=email,
        password=make_password(PASSWORD),
        first_name=first_name,
        last_name="(ตัวอย่าง)",
        is_staff=bool(permissions),
        permissions=sorted(permissions),
        external_reference=str(derived_reference("sample-customer", email)),
        date_joined=now,
    )
