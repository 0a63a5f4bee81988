"""The portal's doors about consent."""

from django.urls import path

from vendor_onboarding.portal import consent, consent_ask, consent_keep

MAKER = "<slug:organisation>/makers/<uuid:maker>/"
CONSENT_DOORS = [
    path(f"{MAKER}consent/", consent.consent, name="consent"),
    path(f"{MAKER}consent/stop/", consent.stop_all, name="consent-stop-all"),
    path(f"{MAKER}consent/outside/", consent.outside, name="consent-outside"),
    path(f"{MAKER}consent/keep/<slug:way>/", consent_keep.keep, name="consent-keep"),
    path(f"{MAKER}consent/kept/<uuid:portrayal>/<slug:name>", consent_keep.kept_file, name="consent-file"),
    path(f"{MAKER}consent/<slug:item>/<slug:purpose>/", consent_ask.ask, name="consent-ask"),
    path(f"{MAKER}consent/<slug:item>/<slug:purpose>/stop/", consent.stop, name="consent-stop"),
]
