"""Parts and formats for all pages: `{% load market %}`."""

from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.forms import BaseForm, BoundField
from django.templatetags.static import static
from django.urls import translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from marketplace.shared.pages.chart import Chart
from marketplace.shared.pages.formats import written_baht
from marketplace.shared.thai.dates import written_day, written_month, written_time

register = template.Library()


@register.filter
def baht(satang: int | None) -> str:
    """Write satang as ฿1,234.00; nothing for nothing."""
    return "" if satang is None else written_baht(satang)


@register.filter
def day(moment: date | datetime | None, length: str = "long") -> str:
    """Write a day in the page's language, Buddhist era, Bangkok's clock; `|day:"short"` for tables."""
    return written_day(moment, language=get_language() or "th", short=length == "short") if moment else ""


@register.filter
def clock(moment: datetime | None, length: str = "long") -> str:
    """Write a day with its hour."""
    return written_time(moment, language=get_language() or "th", short=length == "short") if moment else ""


@register.filter
def month(first_day: date | None, length: str = "long") -> str:
    """Write the month in which a day lies."""
    if first_day is None:
        return ""
    return written_month(first_day.year, first_day.month, language=get_language() or "th", short=length == "short")


@register.simple_tag
def woven_band(seed: str, kind: str = "") -> SafeString:
    """Show the woven band of an organisation's slug; kinds: thin, wide, chip."""
    shape = f" band-{kind}" if kind else ""
    return format_html('<img class="band{}" src="/bands/{}.svg" alt="" aria-hidden="true">', shape, seed or "market")


@register.simple_tag
def icon(name: str) -> SafeString:
    """Show a small drawn sign; it is decoration, words stand beside it."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        static("pages/icons.svg"), name,
    )  # fmt: skip


@register.simple_tag(takes_context=True)
def this_address(context: template.Context) -> str:
    """Give the address of this page, question mark and all; a refusing page has only `path`."""
    request = context.get("request")
    return request.get_full_path() if request else str(context.get("path", "/"))


@register.simple_tag(takes_context=True)
def other_language_url(context: template.Context) -> str:
    """Give the address of this same page in the other language."""
    address = this_address(context)
    other = "en" if get_language() == "th" else "th"
    there = translate_url(address, other)
    if there != address or urlsplit(address).path.startswith("/en/") == (other == "en"):
        return there
    return "/en/" if other == "en" else "/"


@register.simple_tag
def other_language_name() -> str:
    """Name the other language as its readers call it."""
    return "English" if get_language() == "th" else "ภาษาไทย"


@register.simple_tag
def sample_words() -> str:
    """Give the words that every page of the sample market carries, in both languages at once."""
    return "ข้อมูลตัวอย่าง · Sample data"


@register.simple_tag(takes_context=True)
def doors(context: template.Context) -> list[dict[str, Any]]:
    """List the four doors of the house: name, address in this language, and whether we are inside."""
    here = this_address(context).removeprefix("/en")
    start = "" if get_language() == "th" else "/en"
    listed = (
        (gettext("Shop"), "/", start + "/"),
        (gettext("For makers’ groups"), "/vendor/", start + "/vendor/"),
        (gettext("Till"), "/kiosk/", "/kiosk/"),
        (gettext("Ministry figures"), "/ministry/", start + "/ministry/"),
    )
    inside = next((door for _, door, _ in listed[1:] if here.startswith(door)), "/")
    return [{"name": name, "url": url, "here": door == inside} for name, door, url in listed]


@register.inclusion_tag("pages/parts/field.html")
def field(bound: BoundField, kind: str = "") -> dict[str, Any]:
    """Show a form's field: label, hint, what is wrong, input. `kind` may be `choices` or `segments` for radios."""
    return {"field": bound, "kind": kind}


@register.inclusion_tag("pages/parts/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """Show at the top of a page what is wrong in its form, each a link to its field."""
    return {"form": form}


@register.inclusion_tag("pages/parts/chart.html")
def bar_chart(chart: Chart) -> dict[str, Any]:
    """Show monthly bars against a dashed target line, with the table of the same figures."""
    return {"chart": chart}
