"""Doors of the programme API."""

from django.urls import path

from marketplace.programme_api.views import programme

app_name = "programme"
urlpatterns = [path("", programme, name="graphql")]
