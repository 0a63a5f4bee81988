"""The doors to packing; each names its desk."""

from django.urls import path

from vendor_onboarding.packing import doors, label_doors

app_name = "packing"
urlpatterns = [
    path("<slug:organisation>/packing/", doors.picking_list, name="picking-list"),
    path("<slug:organisation>/packing/labels/", label_doors.labels, name="labels"),
    path("<slug:organisation>/packing/sender/", doors.sender, name="sender"),
    path("<slug:organisation>/packing/orders/<uuid:order>/", doors.pack, name="pack"),
    path("<slug:organisation>/packing/orders/<uuid:order>/label/", label_doors.label, name="label"),
    path("<slug:organisation>/packing/parcels/<uuid:parcel>/", doors.parcel_page, name="parcel"),
    path("<slug:organisation>/packing/parcels/<uuid:parcel>/tracking/", doors.tracking, name="tracking"),
    path("<slug:organisation>/packing/parcels/<uuid:parcel>/call-back/", doors.call_back, name="call-back"),
]
