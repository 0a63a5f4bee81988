"""The one address of the contract."""

from django.urls import path

from marketplace.graphql_api.view import graphql

app_name = "graphql_api"
urlpatterns = [path("", graphql, name="graphql")]
