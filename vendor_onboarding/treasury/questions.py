"""The doors to what payees ask about their payments."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.ledger.payouts.answer_dispute import answer_dispute
from marketplace.ledger.payouts.errors import NoSuchPayoutError
from marketplace.ledger.payouts.models import PayoutDispute
from marketplace.ledger.payouts.queries import dispute_by_reference, open_disputes, payee_of_payout
from marketplace.shared.errors import DomainError, NotFoundError
from vendor_onboarding.payees.names import names_of
from vendor_onboarding.treasury.doors import actor, for_treasurers, say_done, show
from vendor_onboarding.treasury.forms import AnswerForm
from vendor_onboarding.treasury.words import DISPUTES, destination_words, who_did


@require_safe
@for_treasurers
def question_list(request: HttpRequest) -> HttpResponseBase:
    """Show what waits for an answer, the oldest first."""
    return show(request, "questions", {"rows": _rows(open_disputes()), "here": "questions"})


@require_http_methods(["GET", "HEAD", "POST"])
@for_treasurers
def question_page(request: HttpRequest, dispute: UUID) -> HttpResponseBase:
    """Show a question; keep the answer."""
    found = dispute_by_reference(dispute)
    if found is None:
        raise NoSuchPayoutError
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            with transaction.atomic():
                answer_dispute(dispute=dispute, **form.cleaned_data, by=actor(request), now=timezone.now())
        except NotFoundError:
            raise
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            say_done(request, _("The answer is kept. She finds it beside her payment."))
            return redirect("treasury:questions")
    context = {"form": form, "row": _rows([found])[0], "here": "questions"}
    return show(request, "question", context, status=422 if form.errors else 200)


def _rows(disputes: list[PayoutDispute]) -> list[dict[str, Any]]:
    called = names_of(payee_of_payout(one.payout) for one in disputes)
    who = who_did(one.by for one in disputes)
    return [
        {
            "dispute": one,
            "kind": DISPUTES[one.kind],
            "name": called[payee_of_payout(one.payout)].name,
            "by": who[one.by],
            "where": destination_words(one.payout),
        }
        for one in disputes
    ]
