"""The doors to labels: one order's, or those of all orders to pack. Each look at an address is noted."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from marketplace.shared.errors import DomainError
from vendor_onboarding.listings.desk import Desk, check_may_pack
from vendor_onboarding.packing.buyer_to_send import buyer_to_send
from vendor_onboarding.packing.doors import acting, page, paper
from vendor_onboarding.packing.forms import PackForm
from vendor_onboarding.packing.note_sender import sender_of
from vendor_onboarding.packing.own_packing import OwnPacking, all_to_pack, own_packing
from vendor_onboarding.packing.print_labels import SIZES, LabelOf, print_labels
from vendor_onboarding.portal.doors import at_desk

MOST_AT_ONCE = 100


@require_POST
@at_desk
def label(request: HttpRequest, desk: Desk, order: UUID) -> HttpResponseBase:
    """Print the label of one order for the pieces that were typed; without any, for all that is left."""
    check_may_pack(desk)
    packing = own_packing(desk, order=order)
    form = PackForm(request.POST, lines=packing.lines)
    form.is_valid()
    return _printed(request, desk, [(packing, form.pieces(), form.cleaned_data.get("tracking_number") or "")])


@require_POST
@at_desk
def labels(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Print the labels of all orders to pack, at most a hundred."""
    check_may_pack(desk)
    packings = all_to_pack(desk, now=timezone.now())[:MOST_AT_ONCE]
    return _printed(request, desk, [(one, {}, "") for one in packings])


def _printed(
    request: HttpRequest, desk: Desk, wanted: list[tuple[OwnPacking, dict[int, int], str]]
) -> HttpResponseBase:
    sender = sender_of(desk)
    if sender is None:
        return redirect("packing:sender", desk.organisation.slug)
    size = request.POST.get("size", "")
    try:
        made = [_label_of(request, desk, *one) for one in wanted]
    except DomainError as error:
        return page(request, desk, "no_label", {"reason": error.message}, status=422)
    if not made:
        return redirect("packing:picking-list", desk.organisation.slug)
    pdf = print_labels(
        sender=sender, band=desk.organisation.slug, labels=made, size=size if size in SIZES else SIZES[0]
    )
    return paper(pdf, "labels.pdf")


def _label_of(request: HttpRequest, desk: Desk, packing: OwnPacking, typed: dict[int, int], number: str) -> LabelOf:
    why = f"label of order {packing.order.number}"
    where = buyer_to_send(desk, packing=packing, who=acting(request), why=why, now=timezone.now())
    left = {line.position: line.left for line in packing.lines if line.left}
    some = {position: min(count, left[position]) for position, count in typed.items() if position in left and count > 0}
    return LabelOf(packing=packing, destination=where, pieces=some or left, tracking_number=number)
