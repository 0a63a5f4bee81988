"""Django's view of this room."""

from django.apps import AppConfig


class GraphqlApiConfig(AppConfig):
    """The Saleor contract."""

    name = "marketplace.graphql_api"
