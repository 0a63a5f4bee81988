"""Turn a received sale into an order of the store."""

from django.utils import timezone

from marketplace.events.tills import SaleReceived
from marketplace.gateway.import_sales import import_sales
from marketplace.gateway.records import SaleLine, SaleToImport
from marketplace.places.place_address import place_address
from mobile_kiosk.sync.envelope import read_envelope
from mobile_kiosk.sync.models import ReceivedSale
from mobile_kiosk.sync.rules import Reason, corrected_time


def land_sale(event: SaleReceived) -> None:
    """Let the place's own warehouse and books pay for a sale that a till handed in.

    Called again, or after a crash in the middle, it changes nothing more: the store knows the sale by its id. When
    the store refuses, the sale stays with us and needs attention; when it does not answer, the event comes again.
    """
    received = ReceivedSale.objects.select_related("device__place").get(sale=event.sale)
    if received.state != ReceivedSale.State.RECEIVED:
        return
    (outcome,) = import_sales(sales=[_as_import(received)])
    waiting = ReceivedSale.objects.filter(pk=received.pk, state=ReceivedSale.State.RECEIVED)
    if outcome.status == "refused":
        waiting.update(state=ReceivedSale.State.ATTENTION, reason=Reason.STORE_REFUSED, explanation=outcome.reason)
    else:
        waiting.update(state=ReceivedSale.State.LANDED, landed_at=timezone.now())


def _as_import(received: ReceivedSale) -> SaleToImport:
    sale = read_envelope(received.envelope)
    place = received.device.place
    return SaleToImport(
        sale=received.sale,
        channel=place.channel,
        warehouse=place.warehouse,
        sold_at=corrected_time(sold_at=sale.sold_at, drift=received.clock_drift_ms),
        lines=tuple(
            SaleLine(variant=line.variant, quantity=line.quantity, total=line.total, name=line.name)
            for line in sale.lines
        ),
        payment_method=sale.payment.method,
        address=place_address(place),
        language=sale.language,
    )
