"""The doors at which a bank's file format is added or changed."""

import json

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.ledger.payouts.errors import NoSuchPayoutError
from marketplace.shared.errors import DomainError
from vendor_onboarding.payees.banks import BANKS
from vendor_onboarding.treasury.doors import actor, for_treasurers, say_done, show
from vendor_onboarding.treasury.forms import LayoutForm
from vendor_onboarding.treasury.models import BankFileFormat
from vendor_onboarding.treasury.rules import ENCODINGS, LINE_ENDS, VALUES
from vendor_onboarding.treasury.save_bank_format import save_bank_format


@require_safe
@for_treasurers
def format_list(request: HttpRequest) -> HttpResponseBase:
    """Show the bank file formats, and the bank codes with how sure they are."""
    context = {"formats": BankFileFormat.objects.order_by("name"), "banks": BANKS, "here": "formats"}
    return show(request, "formats", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_treasurers
def new_format(request: HttpRequest) -> HttpResponseBase:
    """Ask for a new bank's format."""
    return _edited(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
@for_treasurers
def format_page(request: HttpRequest, layout: str) -> HttpResponseBase:
    """Show a format to change it."""
    found = BankFileFormat.objects.filter(slug=layout).first()
    if found is None:
        raise NoSuchPayoutError
    return _edited(request, found)


def _edited(request: HttpRequest, found: BankFileFormat | None) -> HttpResponseBase:
    initial = {}
    if found:
        written = json.dumps(found.layout, ensure_ascii=False, indent=2)
        initial = {"name": found.name, "layout": written, "is_confirmed": found.is_confirmed}
    form = LayoutForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        try:
            with transaction.atomic():
                slug = found.slug if found else ""
                save_bank_format(slug=slug, **form.cleaned_data, by=actor(request), now=timezone.now())
        except DomainError as error:
            form.add_error(error.field, error.message)
        else:
            say_done(request, _("The format is kept."))
            return redirect("treasury:formats")
    context = {"form": form, "format": found, "meanings": _meanings(), "here": "formats"}
    return show(request, "format", context, status=422 if form.errors else 200)


def _meanings() -> list[tuple[str, str]]:
    """Say of each key of a layout what may stand there."""
    return [
        ("encoding", ", ".join(ENCODINGS)),
        ("line_end", ", ".join(LINE_ENDS)),
        ("shape", _("csv (with a separator) or fixed (each column with a width)")),
        ("header", _("true: the first line holds the titles")),
        (
            "columns",
            _("a list; each has a value, and may have a title, text, width, align (left, right) and fill"),
        ),
        ("value", ", ".join(VALUES)),
    ]
