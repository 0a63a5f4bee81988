"""The doors of this room."""

from django.urls import URLPattern

app_name = "maker_door"
urlpatterns: list[URLPattern] = []
