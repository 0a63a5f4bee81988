"""The only list of doors. Pages exist in Thai without a prefix and in English below /en/; machines have neither."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("media/", include("marketplace.media.urls")),
]
urlpatterns += i18n_patterns(prefix_default_language=False)
