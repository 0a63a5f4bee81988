"""The managers' doors to a maker's card, below the portal's addresses."""

from django.urls import path

from vendor_onboarding.maker_door import desk_doors

CARD = "<slug:organisation>/makers/<uuid:maker>/card/"
app_name = "maker_card"
urlpatterns = [
    path(CARD, desk_doors.card, name="card"),
    path(f"{CARD}make/", desk_doors.make, name="make"),
    path(f"{CARD}lost/", desk_doors.lost, name="lost"),
    path(f"{CARD}pictures/", desk_doors.pictures, name="pictures"),
]
