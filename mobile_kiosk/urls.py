"""The till's page and its files, below /kiosk/."""

from django.urls import path

from mobile_kiosk.app_files import app_file

app_name = "kiosk"
urlpatterns = [
    path("", app_file, name="app"),
    path("<path:path>", app_file, name="file"),
]
