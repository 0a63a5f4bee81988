"""The doors to a team; each names its desk."""

from django.urls import path

from vendor_onboarding.team import doors

app_name = "team"
urlpatterns = [
    path("join/<str:token>/", doors.join, name="join"),
    path("<slug:organisation>/members/", doors.members, name="members"),
    path("<slug:organisation>/members/invite/", doors.invite, name="invite"),
    path("<slug:organisation>/members/invitations/<uuid:invitation>/withdraw/", doors.withdraw, name="withdraw"),
    path("<slug:organisation>/members/<int:member>/", doors.member, name="member"),
    path("<slug:organisation>/members/<int:member>/remove/", doors.remove, name="remove"),
]
