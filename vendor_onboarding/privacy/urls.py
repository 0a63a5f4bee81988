"""The doors of the data protection desk; the notice is for everybody."""

from django.urls import path

from vendor_onboarding.privacy import breaches, desk, people, requests_of_persons

app_name = "privacy"
urlpatterns = [
    path("notice/", desk.public_notice, name="notice"),
    path("", desk.overview, name="overview"),
    path("notices/", desk.notices, name="notices"),
    path("record/", desk.record, name="record"),
    path("requests/", requests_of_persons.request_list, name="requests"),
    path("requests/new/", requests_of_persons.new_request, name="new-request"),
    path("requests/<uuid:reference>/", requests_of_persons.one_request, name="request"),
    path("breaches/", breaches.breach_list, name="breaches"),
    path("breaches/new/", breaches.new_breach, name="new-breach"),
    path("breaches/<uuid:reference>/", breaches.one_breach, name="breach"),
    path("retention/", desk.retention, name="retention"),
    path("retention/now/", desk.clear_now, name="clear-now"),
    path("looks/", desk.looks, name="looks"),
    path("people/", people.find, name="people"),
    path("people/<uuid:maker>/", people.one_person, name="person"),
    path("people/<uuid:maker>/export/", people.export, name="export"),
]
