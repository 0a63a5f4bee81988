"""The drawn signs and pictures of the maker's own pages: `{% load signs %}`."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def sign(name: str) -> SafeString:
    """Show a sign beside its words."""
    return _drawn("sign", "maker_door/signs.svg", name)


@register.simple_tag
def picture(name: str) -> SafeString:
    """Show one of the twelve pictures; its name stands under it."""
    return _drawn("picture", "maker_door/pictures.svg", name)


def _drawn(kind: str, file: str, name: str) -> SafeString:
    return format_html(
        '<svg class="{}" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        kind, static(file), name,
    )  # fmt: skip
