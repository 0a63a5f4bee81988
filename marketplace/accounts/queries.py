"""Who a person is, which roles she holds, and how she signs in."""

from marketplace.accounts.models import AccountEvent, AuthenticatorApp, Passkey, RecoveryCode, RoleGrant, Session, User
from marketplace.accounts.rules import may_enter

HISTORY = 30


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


def has_authenticator(user: User) -> bool:
    """Does an app's code count for her?"""
    return AuthenticatorApp.objects.filter(user=user).exclude(secret="").exists()


def has_second_factor(user: User) -> bool:
    """Has she an app or a passkey, so that a password alone does not let her in?"""
    return has_authenticator(user) or Passkey.objects.filter(user=user).exists()


def codes_left(user: User) -> int:
    """How many of her recovery codes were not used yet?"""
    return RecoveryCode.objects.filter(user=user, used_at=None).count()


def passkeys_of(user: User) -> list[Passkey]:
    """Give her passkeys, the newest first."""
    return list(Passkey.objects.filter(user=user).order_by("-added_at", "-pk"))


def sessions_of(user: User) -> list[Session]:
    """Give her sessions that are open, the last seen first."""
    return list(Session.objects.filter(account=user.pk, reference__isnull=False).order_by("-last_seen", "-since"))


def history_of(user: User) -> list[AccountEvent]:
    """Give the last lines of her history, the newest first."""
    return list(AccountEvent.objects.filter(user=user).order_by("-at", "-pk")[:HISTORY])
