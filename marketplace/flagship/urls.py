"""The ministry's addresses."""

from django.urls import path

from marketplace.flagship import views

app_name = "ministry"
urlpatterns = [
    path("", views.figures, name="figures"),
    path("figures.csv", views.download, name="download"),
]
