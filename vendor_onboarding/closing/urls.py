"""The doors to sold out, there again, and holidays; each names its desk."""

from django.urls import path

from vendor_onboarding.closing import doors

app_name = "closing"
ONE = "<slug:organisation>/products/<uuid:product>/<uuid:variant>"
urlpatterns = [
    path(f"{ONE}/sold-out/", doors.sold_out, name="sold-out"),
    path(f"{ONE}/there-again/", doors.there_again, name="there-again"),
    path("<slug:organisation>/holiday/", doors.holiday, name="holiday"),
    path("<slug:organisation>/holiday/<uuid:closure>/end/", doors.end_holiday, name="end-holiday"),
]
