"""Places in words: `{% load places %}`."""

from django import template

from marketplace.shared.thai.addresses import Place

register = template.Library()


@register.filter
def written(place: Place, language: str) -> str:
    """Write a place as on an envelope; English pages add the Thai, for that is what the carrier reads."""
    thai = place.written("th")
    return thai if language == "th" else f"{place.written('en')} ({thai})"
