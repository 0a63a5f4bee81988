"""Who a person is and which roles she holds."""

from marketplace.accounts.models import RoleGrant, User
from marketplace.accounts.rules import may_enter


def person_by_email(email: str) -> User | None:
    """Find a person by e-mail address, whatever its capitals."""
    return User.objects.filter(email=email.strip().lower()).first()


def roles_of(user: object) -> frozenset[str]:
    """Give the roles that a person holds across the house; a stranger or a closed account holds none."""
    if not isinstance(user, User) or not user.is_active:
        return frozenset()
    return frozenset(RoleGrant.objects.filter(user=user).values_list("role", flat=True))


def has_role(user: object, *wanted: str) -> bool:
    """Does this person hold one of the wanted roles? Takes `request.user`, signed in or not."""
    return may_enter(held=roles_of(user), wanted=wanted)
