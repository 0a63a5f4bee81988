"""Orders to pack: picking list, parcels, labels."""

from django.urls import URLPattern

app_name = "packing"
urlpatterns: list[URLPattern] = []
