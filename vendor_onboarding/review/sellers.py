"""The doors to the sellers of record: who sells before the law. Reviewers see them, administrators write them down."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.accounts.doors import person, private, role_required
from marketplace.accounts.queries import has_role
from marketplace.organisations.models import SellerOfRecord
from marketplace.organisations.queries import (
    organisation_by_slug,
    organisation_name,
    sellers,
    sellers_without_record,
)
from marketplace.organisations.record_seller import SellerFacts, record_seller
from marketplace.shared.thai.dates import bangkok_day
from marketplace.shared.thai.tax_ids import tax_id_doubt
from vendor_onboarding.applications.doors import say
from vendor_onboarding.applications.form_parts import TYPED, DayField
from vendor_onboarding.applications.steps import day_of
from vendor_onboarding.applications.words import VAT, WARNINGS
from vendor_onboarding.review.doors import at_review

NEEDED = {"required": gettext_lazy("This is needed. Nothing was written down.")}


class SellerForm(forms.Form):
    """A decision on who sells before the law."""

    organisation = forms.ChoiceField(label=gettext_lazy("For whom?"), required=False)
    legal_name = forms.CharField(
        label=gettext_lazy("Legal name of the seller"),
        max_length=250,
        error_messages=NEEDED,
        widget=forms.TextInput(attrs=TYPED),
    )
    tax_id = forms.CharField(
        label=gettext_lazy("Tax id"),
        max_length=20,
        error_messages=NEEDED,
        widget=forms.TextInput(attrs={**TYPED, "inputmode": "numeric"}),
    )
    address = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=500,
        error_messages=NEEDED,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    vat_status = forms.ChoiceField(
        label=gettext_lazy("VAT"), choices=list(VAT.items()), widget=forms.RadioSelect, error_messages=NEEDED
    )
    vat_branch = forms.CharField(
        label=gettext_lazy("Branch number"),
        max_length=5,
        required=False,
        help_text=gettext_lazy("Only if registered: 00000 for the head office."),
        widget=forms.TextInput(attrs=TYPED),
    )
    decided_on = DayField(
        label=gettext_lazy("Decided on"), error_messages=NEEDED, help_text=gettext_lazy("for example 1/10/2569")
    )
    signed_by = forms.CharField(
        label=gettext_lazy("Signed by (name and office)"),
        max_length=200,
        error_messages=NEEDED,
        widget=forms.TextInput(attrs=TYPED),
    )
    valid_from = DayField(label=gettext_lazy("Valid from"), error_messages=NEEDED)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["organisation"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                ("", _("the whole store")),
                *((one.slug, organisation_name(one)) for one in sellers()),
            ]

    def clean_decided_on(self) -> str:
        """What is signed is signed: a day to come is a slip of the finger."""
        typed = str(self.cleaned_data["decided_on"])
        day = day_of(typed)
        if day and day > bangkok_day(timezone.now()):
            raise forms.ValidationError(_("This day has not come yet. Check it."))
        return typed


@require_safe
@at_review
def seller_list(request: HttpRequest) -> HttpResponseBase:
    """Show who sells before the law and for whom nobody decided yet."""
    rows = SellerOfRecord.objects.select_related("organisation").order_by("organisation__name_th", "-valid_from", "-pk")
    context = {
        "rows": [_row(one) for one in rows],
        "undecided": sellers_without_record(day=bangkok_day(timezone.now())),
        "production": settings.PRODUCTION,
        "may_write": has_role(person(request), "admin"),
        "here": "sellers",
    }
    return render(request, "review/sellers.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("admin")
def new_seller(request: HttpRequest) -> HttpResponseBase:
    """Write down a decision, dated and signed; what stands is never changed, a later one takes over."""
    form = SellerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        typed = form.cleaned_data
        decided, valid = day_of(typed["decided_on"]), day_of(typed["valid_from"])
        if decided and valid:
            facts = SellerFacts(
                legal_name=typed["legal_name"],
                tax_id=typed["tax_id"],
                address=typed["address"],
                vat_status=typed["vat_status"],
                vat_branch=typed["vat_branch"] or ("00000" if typed["vat_status"] == "registered" else ""),
                decided_on=decided,
                signed_by=typed["signed_by"],
                valid_from=valid,
            )
            organisation = organisation_by_slug(typed["organisation"]) if typed["organisation"] else None
            record_seller(organisation=organisation, facts=facts, by=person(request), now=timezone.now())
            say(request, _("Written down. It holds from its first day on."))
            return redirect("review:sellers")
    context = {"form": form, "here": "sellers"}
    return private(render(request, "review/new_seller.html", context, status=422 if form.is_bound else 200))


def _row(one: SellerOfRecord) -> dict[str, Any]:
    doubt = tax_id_doubt(one.tax_id)
    return {
        "seller": one,
        "for_whom": organisation_name(one.organisation) if one.organisation else _("the whole store"),
        "vat": VAT[one.vat_status],
        "doubt": WARNINGS[doubt] if doubt else "",
    }
