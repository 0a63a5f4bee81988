"""Goods that cannot be bought for a while: sold out, and holidays."""

from django.urls import URLPattern

app_name = "closing"
urlpatterns: list[URLPattern] = []
