"""People who sign in to us: vendors, sellers, reviewers, the ministry. Buyers are the store's customers instead."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


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
    """A person with an e-mail address and a password."""

    email = models.EmailField(unique=True)
    display_name = models.CharField(max_length=150, default="", blank=True)
    is_active = models.BooleanField(default=True)
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
