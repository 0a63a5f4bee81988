"""Django's view of this room."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from marketplace.graphql_api.answers.triggers import put_triggers_in_place


class GraphqlApiConfig(AppConfig):
    """The Saleor contract."""

    name = "marketplace.graphql_api"

    def ready(self) -> None:
        """See to it that the triggers of remembered answers stand after each migrate."""
        post_migrate.connect(_put_triggers_in_place, sender=self)


def _put_triggers_in_place(*, using: str, **_rest: Any) -> None:
    put_triggers_in_place(using=using)
