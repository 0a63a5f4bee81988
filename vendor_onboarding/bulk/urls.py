"""The doors to tables; each names its desk."""

from django.urls import path

from vendor_onboarding.bulk import doors

app_name = "bulk"
urlpatterns = [
    path("<slug:organisation>/tables/", doors.tables, name="tables"),
    path("<slug:organisation>/tables/imports/<uuid:table>/", doors.import_page, name="import"),
    path("<slug:organisation>/tables/imports/<uuid:table>/apply/", doors.apply, name="apply"),
    path("<slug:organisation>/tables/imports/<uuid:table>/drop/", doors.drop, name="drop"),
    path("<slug:organisation>/tables/imports/<uuid:table>/fates.csv", doors.fates, name="fates"),
    path("<slug:organisation>/tables/<slug:name>.<slug:ending>", doors.export, name="export"),
]
