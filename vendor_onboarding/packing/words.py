"""Packing's words for what is kept as codes."""

from django.utils.translation import gettext_lazy

CARRIERS = {
    "thailand_post": gettext_lazy("Thailand Post"),
    "flash": gettext_lazy("Flash Express"),
    "jt": gettext_lazy("J&T Express"),
    "kex": gettext_lazy("KEX Express (Kerry)"),
    "other": gettext_lazy("Another carrier, or we bring it ourselves"),
}
WARNINGS = {
    "SHAPE": gettext_lazy(
        "This does not look like a number of this carrier. It is kept as you typed it; compare it with the receipt."
    ),
    "CHECK_DIGIT": gettext_lazy(
        "One digit of this number is wrong: its check digit does not fit. It is kept; compare it with the receipt."
    ),
}
