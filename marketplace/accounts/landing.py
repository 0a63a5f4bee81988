"""Where a person goes after signing in, when she did not come from a page of ours."""

from django.urls import reverse

from marketplace.accounts.queries import roles_of

# The first role that she holds decides.
DOORS = (
    ("ministry", "ministry:figures"),
    ("treasurer", "treasury:runs"),
    ("reviewer", "review:home"),
    ("privacy", "privacy:overview"),
    ("seller", "kiosk:app"),
)


def landing_for(user: object) -> str:
    """Who has a role across the house starts at its pages, everybody else at her organisation's desk."""
    return reverse(next((door for role, door in DOORS if role in roles_of(user)), "portal:home"))
