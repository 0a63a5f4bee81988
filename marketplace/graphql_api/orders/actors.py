"""Who did something with an order: told to few."""

from typing import Any

from marketplace.commerce.customers.models import App, Customer
from marketplace.graphql_api.base.context import Context, loads_by


@loads_by("acting customer")
def acting_customers(_context: Context, keys: list[int]) -> dict[int, Customer]:
    """People by row."""
    return Customer.objects.in_bulk(keys)


@loads_by("acting app")
def acting_apps(_context: Context, keys: list[int]) -> dict[int, App]:
    """Programs by row."""
    return App.objects.in_bulk(keys)


def user_of(actor: str, info: Any) -> Customer | None:
    """Find the person behind "user:5"; told to herself and to who manages people, to all others nothing (Saleor)."""
    kind, _, key = actor.partition(":")
    if kind != "user":
        return None
    requestor = info.context.requestor
    own = requestor.user is not None and str(requestor.user.pk) == key
    if not own and not requestor.has("MANAGE_USERS", "MANAGE_STAFF"):
        return None
    found: Customer | None = info.context.load(acting_customers, int(key))
    return found


def app_of(actor: str, info: Any) -> App | None:
    """Find the program behind "app:1"."""
    kind, _, key = actor.partition(":")
    found: App | None = info.context.load(acting_apps, int(key)) if kind == "app" else None
    return found
