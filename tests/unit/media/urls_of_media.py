"""The media door alone."""

from django.urls import include, path

urlpatterns = [path("media/", include("marketplace.media.urls"))]
