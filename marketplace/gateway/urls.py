"""The doors for a real Saleor."""

from django.urls import path

from marketplace.gateway.views import saleor_manifest, saleor_register, saleor_webhooks

app_name = "saleor"
urlpatterns = [
    path("manifest.json", saleor_manifest, name="manifest"),
    path("register/", saleor_register, name="register"),
    path("webhooks/", saleor_webhooks, name="webhooks"),
]
