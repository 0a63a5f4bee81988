"""The doors of this room."""

from django.urls import URLPattern

app_name = "treasury"
urlpatterns: list[URLPattern] = []
