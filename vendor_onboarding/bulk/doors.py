"""The doors to tables: hand one in, read the fate of its rows, say yes, take tables away."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.doors import person
from marketplace.media.private_files import drop_private
from marketplace.shared.thai.dates import fiscal_year
from vendor_onboarding.bulk.apply_import import apply_import, drop_import
from vendor_onboarding.bulk.export_tables import (
    as_csv,
    as_xlsx,
    income_rows,
    order_rows,
    product_rows,
    template_rows,
)
from vendor_onboarding.bulk.fates import fate_rows, own_import, recent_imports, shown_row
from vendor_onboarding.bulk.forms import UploadForm
from vendor_onboarding.bulk.start_import import Upload, start_import
from vendor_onboarding.bulk.words import FATES, STATES, column_name, file_sentence
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.portal.doors import at_desk, say_done, show_page

A_PAGE = 100
FIRST_YEAR = 2560
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _page(
    request: HttpRequest, desk: Desk, template: str, context: dict[str, Any], *, bad: bool = False
) -> HttpResponse:
    return show_page(
        request, desk, f"bulk/{template}.html", {"here": "products", **context}, status=422 if bad else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def tables(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Offer the template and the exports; take a table in."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        check_may_edit(desk)
        if form.is_valid():
            file = form.cleaned_data["table"]
            upload = Upload(key=form.cleaned_data["key"], name=file.name, data=file.read())
            table = start_import(desk=desk, upload=upload, by=person(request), now=timezone.now())
            return redirect("bulk:import", desk.organisation.slug, table.reference)
    imports = [(one, STATES[one.state]) for one in recent_imports(desk)]
    year = fiscal_year(timezone.now())
    return _page(request, desk, "tables", {"form": form, "imports": imports, "year": year}, bad=form.is_bound)


@require_safe
@at_desk
def import_page(request: HttpRequest, desk: Desk, table: UUID) -> HttpResponseBase:
    """Show how far a table is and the fate of its rows, those left out first."""
    found = own_import(desk, reference=table)
    asked = request.GET.get("show", "")
    rows = fate_rows(found, only=asked if asked in FATES else "")
    shown = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    counts = dict(found.rows.values_list("fate").annotate(count=Count("pk")))
    context = {
        "table": found,
        "state": STATES[found.state],
        "refusals": [file_sentence(one) for one in found.reasons],
        "counts": [
            (fate, words[0], words[1], words[2], counts[fate]) for fate, words in FATES.items() if fate in counts
        ],
        "rows": [shown_row(row) for row in shown],
        "shown": shown,
        "asked": asked,
        "total": sum(counts.values()),
        "finished": sum(count for fate, count in counts.items() if not _is_open(fate, found.state)),
        "to_do": counts.get("change", 0) + counts.get("new", 0),
        "running": found.state in ("checking", "applying"),
    }
    return _page(request, desk, "import", context)


def _is_open(fate: str, state: str) -> bool:
    return fate == "waiting" or (state == "applying" and fate in ("change", "new"))


@require_POST
@at_desk
def apply(request: HttpRequest, desk: Desk, table: UUID) -> HttpResponseBase:
    """Say yes to a dry run."""
    with transaction.atomic():
        apply_import(desk=desk, reference=table, by=person(request), now=timezone.now())
    say_done(request, _("The table is carried out now. You may close this page; it goes on."))
    return redirect("bulk:import", desk.organisation.slug, table)


@require_POST
@at_desk
def drop(request: HttpRequest, desk: Desk, table: UUID) -> HttpResponseBase:
    """Drop a table; nothing of it is changed."""
    with transaction.atomic():
        archive = drop_import(desk=desk, reference=table, now=timezone.now())
    if archive:
        drop_private(archive)
    say_done(request, _("The table is dropped. Nothing was changed."))
    return redirect("bulk:tables", desk.organisation.slug)


@require_safe
@at_desk
def fates(request: HttpRequest, desk: Desk, table: UUID) -> HttpResponseBase:
    """Give every row's fate as a table."""
    found = own_import(desk, reference=table)
    heading = [_("Row"), column_name("sku"), _("What becomes of it"), _("Why")]
    listed = [shown_row(row) for row in fate_rows(found).iterator(chunk_size=1000)]
    rows = [heading, *([str(one["number"]), one["key"], str(one["fate"]), " ".join(one["reasons"])] for one in listed)]
    return _file(as_csv(rows), "fates.csv", "text/csv; charset=utf-8")


@require_safe
@at_desk
def export(request: HttpRequest, desk: Desk, name: str, ending: str) -> HttpResponseBase:
    """Give a table to take away: template, products, orders or income, as CSV or XLSX."""
    year = request.GET.get("year", "")
    this_year = fiscal_year(timezone.now())
    fiscal = int(year) if year.isascii() and year.isdigit() and len(year) == 4 else this_year
    fiscal = min(max(fiscal, FIRST_YEAR), this_year)
    makers = {
        "template": lambda: template_rows(),
        "products": lambda: product_rows(desk),
        "orders": lambda: order_rows(desk),
        "income": lambda: income_rows(desk, year=fiscal),
    }
    if name not in makers or ending not in ("csv", "xlsx"):
        raise Http404
    rows = makers[name]()
    if ending == "csv":
        return _file(as_csv(rows), f"{name}.csv", "text/csv; charset=utf-8")
    return _file(as_xlsx(rows), f"{name}.xlsx", XLSX)


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
