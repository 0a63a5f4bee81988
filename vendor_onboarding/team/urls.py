"""Who belongs to a vendor's team: invitations, roles, history."""

from django.urls import URLPattern

app_name = "team"
urlpatterns: list[URLPattern] = []
