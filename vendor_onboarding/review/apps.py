"""Django's view of this room."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """The reviewers' desk."""

    name = "vendor_onboarding.review"
