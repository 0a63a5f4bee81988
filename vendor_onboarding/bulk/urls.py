"""Many products at once: import and export of tables."""

from django.urls import URLPattern

app_name = "bulk"
urlpatterns: list[URLPattern] = []
