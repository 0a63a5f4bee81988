"""Django's view of this room."""

from django.apps import AppConfig


class TeamConfig(AppConfig):
    """Who belongs to a vendor's team: invitations, roles, history."""

    name = "vendor_onboarding.team"
