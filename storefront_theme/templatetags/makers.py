"""Organisations in words, in the page's language: `{% load makers %}`."""

from django import template
from django.utils.translation import gettext

from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import organisation_name, organisation_story, province_name

register = template.Library()


@register.filter
def maker_name(organisation: Organisation) -> str:
    """Name an organisation."""
    return organisation_name(organisation)


@register.filter
def maker_province(organisation: Organisation) -> str:
    """Name the province in which an organisation stands."""
    return province_name(organisation.province_code)


@register.filter
def maker_story(organisation: Organisation) -> list[str]:
    """Give what an organisation tells about itself, by paragraph."""
    return [one.strip() for one in organisation_story(organisation).splitlines() if one.strip()]


@register.filter
def kind_words(kind: str) -> str:
    """Name a kind of organisation."""
    words = {
        "centre": gettext("Vocational centres"),
        "settlement": gettext("Self-help land settlements"),
        "group": gettext("Makers’ groups"),
    }
    return words.get(kind, kind)
