"""The media door."""

from django.urls import path

from marketplace.media.views import picture

app_name = "media"
urlpatterns = [path("<path:path>", picture, name="picture")]
