"""The only list of doors. Pages exist in Thai without a prefix and in English below /en/; machines have neither."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from marketplace.config.health import healthz
from marketplace.graphql_api.key_set import jwks
from marketplace.shared.pages.views import band

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz),
    path(".well-known/jwks.json", jwks),
    path("graphql/", include("marketplace.graphql_api.urls")),
    path("programme/graphql/", include("marketplace.programme_api.urls")),
    path("bands/<slug:seed>.svg", band, name="band"),
    path("kiosk/api/", include("mobile_kiosk.sync_api.urls")),
    path("kiosk/", include("mobile_kiosk.urls")),
    path("saleor/", include("marketplace.gateway.urls")),
    path("media/", include("marketplace.media.urls")),
]
urlpatterns += i18n_patterns(
    path("", include("marketplace.shared.pages.urls")),
    path("", include("marketplace.accounts.urls")),
    path("ministry/", include("marketplace.flagship.urls")),
    path("", include("storefront_theme.urls")),
    path("vendor/", include("vendor_onboarding.portal.urls")),
    path("vendor/", include("vendor_onboarding.team.urls")),
    path("vendor/", include("vendor_onboarding.closing.urls")),
    path("vendor/", include("vendor_onboarding.bulk.urls")),
    path("vendor/", include("vendor_onboarding.packing.urls")),
    path("vendor/", include("vendor_onboarding.tags.urls")),
    path("vendor/", include("vendor_onboarding.maker_door.desk_urls")),
    path("t/", include("vendor_onboarding.tags.short_urls")),
    path("apply/", include("vendor_onboarding.applications.urls")),
    path("review/", include("vendor_onboarding.review.urls")),
    path("treasury/", include("vendor_onboarding.treasury.urls")),
    path("me/", include("vendor_onboarding.maker_door.urls")),
    path("people/", include("vendor_onboarding.consent.urls")),
    path("privacy/", include("vendor_onboarding.privacy.urls")),
    prefix_default_language=False,
)

handler400 = "marketplace.shared.pages.views.bad_request"
handler403 = "marketplace.shared.pages.views.forbidden"
handler404 = "marketplace.shared.pages.views.not_found"
handler500 = "marketplace.shared.pages.views.broken"
