"""Where a person goes after signing in, when she did not come from a page of ours."""

from django.urls import reverse

from marketplace.accounts.queries import has_role


def landing_for(user: object) -> str:
    """The ministry's people start at the figures, everybody else at her organisation's desk."""
    return reverse("ministry:figures") if has_role(user, "ministry") else reverse("portal:home")
