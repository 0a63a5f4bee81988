"""The composition root: settings, doors, consequences, and the commands that run the house."""

from marketplace.config.celery import app as celery_app

__all__ = ["celery_app"]
