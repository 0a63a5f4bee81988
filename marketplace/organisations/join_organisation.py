"""Make a person a member of an organisation."""

from django.utils.translation import gettext as _

from marketplace.accounts.models import User
from marketplace.organisations.models import Membership, Organisation
from marketplace.shared.errors import DomainError


def join_organisation(*, user: User, organisation: Organisation, role: str) -> Membership:
    """Give a person a place in an organisation, or another role in it.

    `role` is one of `Membership.Role` (manager, editor, packer, viewer); another raises DomainError (INVALID).
    """
    if role not in Membership.Role.values:
        raise DomainError("INVALID", _("There is no such role in an organisation. Nothing was changed."), "role")
    return Membership.objects.update_or_create(user=user, organisation=organisation, defaults={"role": role})[0]
