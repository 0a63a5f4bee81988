"""The tills' doors, below /kiosk/api/."""

from django.urls import path

from mobile_kiosk.sync_api.catalogue import catalogue
from mobile_kiosk.sync_api.enrol import enrol
from mobile_kiosk.sync_api.sales import sales
from mobile_kiosk.sync_api.status import status

app_name = "kiosk_api"
urlpatterns = [
    path("enrol", enrol, name="enrol"),
    path("catalogue", catalogue, name="catalogue"),
    path("sales", sales, name="sales"),
    path("status", status, name="status"),
]
