"""What was packed: parcels of a vendor's lines, and who stands on labels as the sender. No buyer's data."""

from django.db import models
from django.db.models import Q

from marketplace.organisations.models import Organisation


class Sender(models.Model):
    """Who sends an organisation's parcels: what the notice on cash on delivery (2567) wants on each of them."""

    organisation = models.OneToOneField(Organisation, related_name="sender", on_delete=models.PROTECT)
    name = models.CharField(max_length=150)
    address = models.CharField(max_length=300)
    postal_code = models.CharField(max_length=5)
    phone = models.CharField(max_length=16)
    email = models.EmailField()
    noted_by = models.CharField(max_length=60)
    noted_at = models.DateTimeField()


class Parcel(models.Model):
    """Pieces of one order that went out of an organisation's store-room together; `pieces` by the line's position.

    A parcel is promised before the store is asked and sent when it answered; a promise without a parcel in the store
    is taken away, so that nothing is shipped twice however often the machine stops. `number` is the store's own
    number of the parcel within the order.
    """

    reference = models.UUIDField(unique=True)
    organisation = models.ForeignKey(Organisation, related_name="parcels", on_delete=models.PROTECT)
    order = models.UUIDField(db_index=True)
    order_number = models.CharField(max_length=20)
    number = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=12, default="promised")
    pieces = models.JSONField()
    carrier = models.CharField(max_length=20)
    tracking_number = models.CharField(max_length=40, default="", blank=True)
    packed_by = models.CharField(max_length=60)
    promised_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    called_back_by = models.CharField(max_length=60, default="", blank=True)
    called_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["promised", "sent", "called_back"]), name="parcel_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state="promised", number=None) | Q(state__in=["sent", "called_back"], number__gte=1),
                name="parcel_sent_has_number",
            ),
            models.UniqueConstraint(fields=["order", "number"], name="parcel_number_once"),
        ]
