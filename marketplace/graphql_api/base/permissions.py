"""Who asks, and what she may: Saleor's permissions, checked by one decorator."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from marketplace.commerce.customers.models import App, Customer
from marketplace.graphql_api.base.errors import PermissionDenied


@dataclass(frozen=True)
class Requestor:
    """Who asks: an app, a person, or nobody in particular."""

    app: App | None = None
    user: Customer | None = None

    def has(self, *permissions: str) -> bool:
        """Tell whether the requestor holds at least one of these permissions."""
        held = self.app.permissions if self.app else self._of_staff()
        return any(one in held for one in permissions)

    def _of_staff(self) -> list[str]:
        return self.user.permissions if self.user and self.user.is_staff else []


def check_permission(info: Any, *permissions: str) -> None:
    """Refuse unless the caller holds one of these permissions; raises PermissionDenied."""
    if not info.context.requestor.has(*permissions):
        raise PermissionDenied(*permissions)


def permission_required(*permissions: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Guard a resolver: the caller must hold one of these permissions."""

    def guard(resolve: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(resolve)
        def guarded(root: Any, info: Any, **arguments: Any) -> Any:
            check_permission(info, *permissions)
            return resolve(root, info, **arguments)

        return guarded

    return guard
