"""Give a person a role across the house."""

from django.utils.translation import gettext as _

from marketplace.accounts.models import RoleGrant, User
from marketplace.shared.errors import DomainError


def grant_role(*, user: User, role: str) -> bool:
    """Give a person a role; gives False when she had it already.

    `role` is one of `RoleGrant.Role` (seller, reviewer, treasurer, privacy, ministry, admin); another raises
    DomainError (INVALID).
    """
    if role not in RoleGrant.Role.values:
        raise DomainError("INVALID", _("There is no such role. Nothing was changed."), "role")
    return RoleGrant.objects.get_or_create(user=user, role=role)[1]
