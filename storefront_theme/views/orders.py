"""An order under a link that one can keep."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from marketplace.gateway import orders
from marketplace.gateway.actors import APP
from storefront_theme.doors import page_language, shop_door
from storefront_theme.shopping import orders_placed
from storefront_theme.transfer_slip import transfer_slip
from storefront_theme.words import awaits_transfer, is_called_off, payment_words, stages


@require_safe
@never_cache
@shop_door
def order(request: HttpRequest, reference: UUID) -> HttpResponse:
    """Show how far an order is and what to do next. Who ordered in this session sees the whole address."""
    found = orders.order(APP, reference=reference, language=page_language())
    if found is None or found.channel != settings.DEFAULT_CHANNEL:
        raise Http404
    context = {
        "order": found,
        "stages": stages(found),
        "called_off": is_called_off(found),
        "payment": payment_words(found.payment_method),
        "slip": transfer_slip(found) if awaits_transfer(found) else None,
        "address": found.shipping_address or found.billing_address,
        "is_own": reference in orders_placed(request),
    }
    return render(request, "storefront/order.html", context)
