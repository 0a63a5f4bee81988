"""The doors to price tags."""

from django.urls import path

from vendor_onboarding.tags import doors

app_name = "tags"
urlpatterns = [path("<slug:organisation>/price-tags/", doors.price_tags, name="price-tags")]
