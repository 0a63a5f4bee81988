"""The short address in a tag's code."""

from django.urls import path

from vendor_onboarding.tags import doors

app_name = "tag"
urlpatterns = [path("<str:sku>", doors.open_tag, name="open")]
