"""Reads of what tills handed in."""

from collections.abc import Mapping

from django.db.models import Count, QuerySet

from mobile_kiosk.devices.models import Device
from mobile_kiosk.sync.models import ReceivedSale


def counts_of(device: Device) -> Mapping[str, int]:
    """How many sales of a till are received, landed, or need attention."""
    rows = ReceivedSale.objects.filter(device=device).values_list("state").annotate(Count("pk")).order_by("state")
    return {state: 0 for state in ReceivedSale.State.values} | dict(rows)


def needing_attention() -> QuerySet[ReceivedSale]:
    """All sales at which a person has to look, the oldest first."""
    return ReceivedSale.objects.filter(state=ReceivedSale.State.ATTENTION).select_related("device").order_by("pk")
