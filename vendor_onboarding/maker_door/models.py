"""The makers' cards and who is in by one. Of tokens, cookies and picture numbers only hashes are kept."""

import uuid

from django.db import models
from django.db.models import Q

from vendor_onboarding.maker_door.rules import CARD_EVENTS, END_REASONS
from vendor_onboarding.makers.models import Maker

HASH = 64


class Card(models.Model):
    """A card with a code that opens its maker's own pages, together with her four pictures.

    `pin` is the sealed hash of the pictures, empty until she chooses them. `key` comes from the form, so that sending
    it twice makes one card. One card of a maker is good at a time.
    """

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    maker = models.ForeignKey(Maker, related_name="cards", on_delete=models.PROTECT)
    key = models.UUIDField(unique=True)
    token_hash = models.CharField(max_length=HASH, unique=True)
    made_by = models.CharField(max_length=80)
    made_at = models.DateTimeField()
    pin = models.TextField(default="", blank=True)
    pin_chosen_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=80, default="", blank=True)
    ended_why = models.CharField(max_length=10, default="", blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["maker"], condition=Q(ended_at=None), name="card_one_good"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by="", ended_why="")
                | (Q(ended_at__isnull=False, ended_why__in=END_REASONS) & ~Q(ended_by="")),
                name="card_ended_wholly",
            ),
            models.CheckConstraint(
                condition=Q(pin="", pin_chosen_at=None) | (~Q(pin="") & Q(pin_chosen_at__isnull=False)),
                name="card_pictures_chosen_wholly",
            ),
        ]


class CardEvent(models.Model):
    """Something that happened to a card: who did it, and when. Rows are only added."""

    card = models.ForeignKey(Card, related_name="events", on_delete=models.PROTECT)
    kind = models.CharField(max_length=12)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(kind__in=CARD_EVENTS), name="card_event_kind_known")]


class DoorSession(models.Model):
    """Somebody who showed a card: known by the hash of a cookie, inside once the pictures were right (`opened_at`).

    `first_choice` is the sealed hash of the pictures that she chose, until she has chosen them a second time.
    """

    card = models.ForeignKey(Card, related_name="sessions", on_delete=models.CASCADE)
    secret_hash = models.CharField(max_length=HASH, unique=True)
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    first_choice = models.TextField(default="", blank=True)
