"""The doors of this room: what a maker agreed to show, at an address that is not her reference."""

from django.urls import path

from vendor_onboarding.consent import views

app_name = "consent"
urlpatterns = [
    path("<uuid:handle>/portrait/<int:width>.webp", views.portrait, name="portrait"),
    path("<uuid:handle>/voice", views.voice, name="voice"),
]
