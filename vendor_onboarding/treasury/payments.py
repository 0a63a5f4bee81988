"""The door at which a payment that came back is noted."""

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from marketplace.ledger.payouts.errors import NoSuchPayoutError
from marketplace.ledger.payouts.queries import payee_of_payout, payout_by_reference
from marketplace.ledger.payouts.record_return import record_return
from marketplace.shared.errors import DomainError, NotFoundError
from vendor_onboarding.payees.names import names_of
from vendor_onboarding.treasury.doors import actor, for_treasurers, say_done, show
from vendor_onboarding.treasury.forms import ReturnForm
from vendor_onboarding.treasury.words import destination_words


@require_http_methods(["GET", "HEAD", "POST"])
@for_treasurers
def returned(request: HttpRequest, payout: UUID) -> HttpResponseBase:
    """Ask when and why a payment came back; note it, and owe the money again."""
    found = payout_by_reference(payout)
    if found is None:
        raise NoSuchPayoutError
    form = ReturnForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            with transaction.atomic():
                record_return(payout=payout, **form.cleaned_data, by=actor(request), now=timezone.now())
        except NotFoundError:
            raise
        except DomainError as error:
            field = "returned_on" if error.field == "value_date" else error.field
            form.add_error(field if field in form.fields else None, error.message)
        else:
            say_done(request, _("It is noted that the payment came back. The next run takes it again."))
            return redirect("treasury:run", found.run.number)
    payee = payee_of_payout(found)
    context = {
        "form": form,
        "payout": found,
        "name": names_of([payee])[payee].name,
        "where": destination_words(found),
        "here": "runs",
    }
    return show(request, "returned", context, status=422 if form.errors else 200)
