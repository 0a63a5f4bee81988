"""The doors to sold out, there again, and holidays."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from marketplace.accounts.doors import person
from marketplace.shared.errors import DomainError
from vendor_onboarding.closing.forms import HolidayForm
from vendor_onboarding.closing.models import Closure
from vendor_onboarding.closing.plan_closure import Holiday, end_closure, plan_closure
from vendor_onboarding.closing.queries import closure_of
from vendor_onboarding.closing.rules import back_on
from vendor_onboarding.closing.sell_out import bring_back, sell_out
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.errors import LooksOnlyError, MissingError
from vendor_onboarding.portal.doors import at_desk, say_done, show_page


@require_POST
@at_desk
def sold_out(request: HttpRequest, desk: Desk, product: UUID, variant: UUID) -> HttpResponseBase:
    """Mark a variant as sold out."""
    sell_out(desk=desk, product=product, variant=variant, by=f"user:{person(request).pk}", now=timezone.now())
    say_done(request, _("Sold out: nobody can order it now. By mistake? Press “There again”."))
    return redirect("portal:product", desk.organisation.slug, product)


@require_POST
@at_desk
def there_again(request: HttpRequest, desk: Desk, product: UUID, variant: UUID) -> HttpResponseBase:
    """Put a variant back on sale with the pieces that it had; where none are known, ask how many there are."""
    count = bring_back(desk=desk, product=product, variant=variant, now=timezone.now())
    if count is None:
        return redirect("portal:stock", desk.organisation.slug, product, variant)
    words = ngettext("There again: %(count)s piece.", "There again: %(count)s pieces.", count) % {"count": f"{count:,}"}
    say_done(request, words)
    return redirect("portal:product", desk.organisation.slug, product)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def holiday(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Show the holiday, or ask for one."""
    found = closure_of(desk.organisation)
    form = HolidayForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        check_may_edit(desk)
    if form.is_valid():
        try:
            plan_closure(
                desk=desk,
                holiday=Holiday(**form.cleaned_data),
                by=f"user:{person(request).pk}",
                now=timezone.now(),
            )
        except (MissingError, LooksOnlyError):
            raise
        except DomainError as error:
            form.add_error(error.field, error.message)
        else:
            say_done(request, _("The holiday is kept. It begins and ends by itself."))
            return redirect("closing:holiday", desk.organisation.slug)
    return _page(request, desk, form, found)


@require_POST
@at_desk
def end_holiday(request: HttpRequest, desk: Desk, closure: UUID) -> HttpResponseBase:
    """Cancel a holiday, or come back early."""
    with transaction.atomic():
        end_closure(desk=desk, closure=closure, by=f"user:{person(request).pk}", now=timezone.now())
    say_done(request, _("The holiday is over. Within a few minutes your goods are for sale as before."))
    return redirect("closing:holiday", desk.organisation.slug)


def _page(request: HttpRequest, desk: Desk, form: HolidayForm, found: Closure | None) -> HttpResponse:
    context: dict[str, Any] = {
        "here": "overview",
        "form": form,
        "closure": found,
        "back_on": back_on(found.last_day) if found else None,
        "products": found.products.count() if found else 0,
    }
    return show_page(request, desk, "closing/holiday.html", context, status=422 if form.is_bound else 200)
