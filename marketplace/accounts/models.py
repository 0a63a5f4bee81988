"""People who sign in to us: vendors, sellers, reviewers, the ministry. Buyers are the store's customers instead."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import Q


class UserManager(BaseUserManager["User"]):
    """Finds people by e-mail address, whatever its capitals."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Add a person; the password is kept as a hash."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find the person who signs in with this address."""
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """A person with an e-mail address and a password. An example is one of the sample market's own people."""

    email = models.EmailField(unique=True)
    display_name = models.CharField(max_length=150, default="", blank=True)
    is_active = models.BooleanField(default=True)
    is_example = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[UserManager] = UserManager()


class RoleGrant(models.Model):
    """A right across organisations that a person holds. (Rights inside one organisation are memberships.)"""

    class Role(models.TextChoices):
        """Who may do what across the house."""

        SELLER = "seller"
        REVIEWER = "reviewer"
        TREASURER = "treasurer"
        PRIVACY = "privacy"
        MINISTRY = "ministry"
        ADMIN = "admin"

    user = models.ForeignKey(User, related_name="roles", on_delete=models.CASCADE)
    role = models.CharField(max_length=10, choices=Role)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "role"], name="role_once")]


class Session(AbstractBaseSession):
    """One browser's session, a buyer's or a person's. Whoever signed in stands in columns, so that she can list hers.

    `device` is in code words ("chrome/android"); from where she called is kept nowhere. A reference stands twice for a
    moment, while a session gets a new key.
    """

    reference = models.UUIDField(db_index=True, null=True)
    account = models.BigIntegerField(null=True, db_index=True)
    since = models.DateTimeField(null=True)
    last_seen = models.DateTimeField(null=True)
    device = models.CharField(max_length=40, default="")


class AuthenticatorApp(models.Model):
    """A person's app that shows six digits. Secrets are sealed; `pending` waits until she shows that it works.

    `last_step` is the newest time-step that was taken: it and those before it are never taken again.
    """

    user = models.OneToOneField(User, related_name="authenticator", on_delete=models.CASCADE)
    secret = models.TextField(default="")
    pending = models.TextField(default="")
    last_step = models.BigIntegerField(default=0)
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(secret="", confirmed_at=None) | (~Q(secret="") & Q(confirmed_at__isnull=False)),
                name="authenticator_confirmed_with_secret",
            )
        ]


class Passkey(models.Model):
    """A passkey: a public key whose secret half never leaves the person's phone, computer or security key."""

    reference = models.UUIDField(unique=True)
    user = models.ForeignKey(User, related_name="passkeys", on_delete=models.CASCADE)
    name = models.CharField(max_length=60)
    credential = models.CharField(max_length=1400, unique=True)
    public_key = models.TextField()
    sign_count = models.BigIntegerField(default=0)
    added_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)


class RecoveryCode(models.Model):
    """A code on paper that replaces the second step once; only its keyed hash is kept."""

    user = models.ForeignKey(User, related_name="recovery_codes", on_delete=models.CASCADE)
    fingerprint = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "fingerprint"], name="recovery_code_once")]


class PasswordLetter(models.Model):
    """Somebody asked for a new password for an address, whether or not there is such an account."""

    reference = models.UUIDField(unique=True)
    email = models.EmailField(db_index=True)
    language = models.CharField(max_length=2, default="th")
    asked_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class AccountEvent(models.Model):
    """One line of a person's history: a sign-in, or a change of how she signs in. `by` is who did it ("user:5")."""

    reference = models.UUIDField(unique=True)
    user = models.ForeignKey(User, related_name="events", on_delete=models.CASCADE)
    kind = models.CharField(max_length=20)
    by = models.CharField(max_length=80, default="")
    reason = models.CharField(max_length=300, default="")
    device = models.CharField(max_length=40, default="")
    language = models.CharField(max_length=2, default="th")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(kind="reset") | ~Q(reason=""), name="account_reset_has_reason")
        ]
        indexes = [models.Index(fields=["user", "-at"], name="account_event_recent")]
