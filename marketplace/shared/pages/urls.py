"""Doors of the common pages."""

from django.urls import path

from marketplace.shared.pages import views

app_name = "pages"
urlpatterns = [
    path("display/", views.display, name="display"),
]
