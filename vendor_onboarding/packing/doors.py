"""The doors to packing: what to fetch, one order, its parcels, its label."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.doors import person
from marketplace.gateway.errors import StoreUnavailableError
from marketplace.shared.errors import DomainError
from marketplace.shared.thai.digits import written_telephone
from vendor_onboarding.listings.desk import Desk, check_may_edit, check_may_pack
from vendor_onboarding.listings.errors import MissingError, NotPackingError
from vendor_onboarding.packing.buyer_to_send import Destination, buyer_to_send
from vendor_onboarding.packing.call_back_own_parcel import call_back_own_parcel
from vendor_onboarding.packing.forms import PackForm, SenderForm, TrackingForm
from vendor_onboarding.packing.note_sender import note_sender, sender_of
from vendor_onboarding.packing.note_tracking import note_tracking
from vendor_onboarding.packing.own_packing import OwnPacking, all_to_pack, own_packing, own_parcel
from vendor_onboarding.packing.print_labels import address_lines
from vendor_onboarding.packing.print_picking_list import picking_shelves, print_picking_list
from vendor_onboarding.packing.rules import tracking_warning
from vendor_onboarding.packing.send_parcel import Packed, send_parcel
from vendor_onboarding.packing.words import CARRIERS, WARNINGS
from vendor_onboarding.portal.doors import at_desk, say_done, show_page

FORM_METHODS = ["GET", "HEAD", "POST"]


def page(
    request: HttpRequest, desk: Desk, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Show a page of packing at a desk."""
    return show_page(request, desk, f"packing/{template}.html", {"here": "orders", **context}, status=status)


def acting(request: HttpRequest) -> str:
    """Name who acts, for the records: "user:5"."""
    return f"user:{person(request).pk}"


@require_safe
@at_desk
def picking_list(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Show what to fetch for all orders to pack; as paper where `?as=pdf` asks for it."""
    check_may_pack(desk)
    now = timezone.now()
    packings = all_to_pack(desk, now=now)
    shelves = picking_shelves(desk, packings)
    if request.GET.get("as") == "pdf":
        return paper(print_picking_list(desk=desk, shelves=shelves, now=now), "picking-list.pdf")
    return page(request, desk, "picking_list", {"shelves": shelves, "orders": packings})


@require_http_methods(FORM_METHODS)
@at_desk
def pack(request: HttpRequest, desk: Desk, order: UUID) -> HttpResponseBase:
    """Show one order with what is left to send and where it goes; note the parcel that was put together."""
    check_may_pack(desk)
    packing = own_packing(desk, order=order)
    form = PackForm(request.POST if request.method == "POST" else None, lines=packing.lines)
    if form.is_valid():
        try:
            return _sent(request, desk, order, form)
        except (MissingError, NotPackingError, StoreUnavailableError):
            raise
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
            packing = own_packing(desk, order=order)
    return page(request, desk, "pack", _asked(request, desk, packing, form), status=422 if form.is_bound else 200)


def _sent(request: HttpRequest, desk: Desk, order: UUID, form: PackForm) -> HttpResponseBase:
    packed = Packed(
        key=form.cleaned_data["key"],
        pieces=form.pieces(),
        carrier=form.cleaned_data["carrier"],
        tracking_number=form.cleaned_data["tracking_number"],
    )
    parcel = send_parcel(desk=desk, order=order, packed=packed, by=acting(request), now=timezone.now())
    say_done(request, _("The parcel is noted as sent. The buyer gets a letter."))
    return redirect("packing:parcel", desk.organisation.slug, parcel.reference)


def _asked(request: HttpRequest, desk: Desk, packing: OwnPacking, form: PackForm) -> dict[str, Any]:
    where = _where(request, desk, packing) if packing.open else None
    name, address = address_lines(where.address) if where else ("", "")
    return {
        "packing": packing,
        "order": packing.order,
        "form": form,
        "where": where,
        "to_name": name,
        "to_address": address,
        "to_phone": written_telephone(where.address.phone) if where else "",
        "rows": [(line, form[f"pieces_{line.position}"]) for line in packing.lines if line.left],
        "sent_lines": [line for line in packing.lines if not line.left],
        "parcels": [(parcel, CARRIERS[parcel.carrier]) for parcel in packing.parcels],
        "sender": sender_of(desk),
    }


def _where(request: HttpRequest, desk: Desk, packing: OwnPacking) -> Destination:
    why = f"packing order {packing.order.number}"
    return buyer_to_send(desk, packing=packing, who=acting(request), why=why, now=timezone.now())


@require_safe
@at_desk
def parcel_page(request: HttpRequest, desk: Desk, parcel: UUID) -> HttpResponseBase:
    """Show a parcel: what is inside, who carries it, and whether its number looks right."""
    check_may_pack(desk)
    return page(request, desk, "parcel", _parcel_words(desk, parcel))


def _parcel_words(desk: Desk, reference: UUID) -> dict[str, Any]:
    found = own_parcel(desk, parcel=reference)
    packing = own_packing(desk, order=found.order)
    names = {str(line.position): line.name for line in packing.lines}
    warning = tracking_warning(found.carrier, found.tracking_number)
    return {
        "parcel": found,
        "packing": packing,
        "lines": [(names.get(position, ""), count) for position, count in found.pieces.items()],
        "carrier": CARRIERS[found.carrier],
        "warning": WARNINGS[warning] if warning else "",
    }


@require_http_methods(FORM_METHODS)
@at_desk
def tracking(request: HttpRequest, desk: Desk, parcel: UUID) -> HttpResponseBase:
    """Ask for the carrier and its number; write them down."""
    check_may_pack(desk)
    found = own_parcel(desk, parcel=parcel)
    start = {"carrier": found.carrier, "tracking_number": found.tracking_number}
    form = TrackingForm(request.POST if request.method == "POST" else None, initial=start)
    if form.is_valid():
        try:
            note_tracking(desk=desk, parcel=parcel, now=timezone.now(), **form.cleaned_data)
        except (MissingError, NotPackingError, StoreUnavailableError):
            raise
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            say_done(request, _("The carrier and the number are kept. The buyer gets a letter with them."))
            return redirect("packing:parcel", desk.organisation.slug, parcel)
    context = {**_parcel_words(desk, parcel), "form": form}
    return page(request, desk, "tracking", context, status=422 if form.is_bound else 200)


@require_POST
@at_desk
def call_back(request: HttpRequest, desk: Desk, parcel: UUID) -> HttpResponseBase:
    """Cancel a shipment that was noted by mistake."""
    call_back_own_parcel(desk=desk, parcel=parcel, by=acting(request), now=timezone.now())
    say_done(request, _("The shipment is cancelled. Its pieces lie in the store-room again and are to be packed."))
    return redirect("packing:parcel", desk.organisation.slug, parcel)


@require_http_methods(FORM_METHODS)
@at_desk
def sender(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Ask who stands on labels as the sender."""
    check_may_edit(desk)
    form = SenderForm(request.POST if request.method == "POST" else None, initial=_said(desk))
    if form.is_valid():
        note_sender(desk=desk, words=form.words(), by=acting(request), now=timezone.now())
        say_done(request, _("The sender is kept. It stands on every label from now on."))
        return redirect("packing:picking-list", desk.organisation.slug)
    return page(request, desk, "sender", {"form": form}, status=422 if form.is_bound else 200)


def _said(desk: Desk) -> dict[str, str]:
    found = sender_of(desk)
    if found is None:
        return {}
    said = {key: str(getattr(found, key)) for key in ("name", "address", "postal_code", "email")}
    return {**said, "phone": written_telephone(found.phone)}


def paper(pdf: bytes, name: str) -> HttpResponse:
    """Hand out a paper as a file that no cache keeps and no browser takes for a page."""
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
