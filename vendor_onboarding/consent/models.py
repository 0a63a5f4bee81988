"""What may be shown of a maker: what she was told, what she answered, what she took back. Rows are only added."""

import uuid

from django.db import models
from django.db.models import Q

from vendor_onboarding.consent import rules
from vendor_onboarding.makers.models import Maker

ITEM, PURPOSE = 20, 12


class ConsentText(models.Model):
    """The exact words that a person is told before she answers. A changed text is a new version; none is edited.

    `form` is how it reaches her: the easy words to read, the full text, the same read aloud, or shown in sign language.
    """

    item = models.CharField(max_length=ITEM)
    way = models.CharField(max_length=ITEM)
    purpose = models.CharField(max_length=PURPOSE)
    language = models.CharField(max_length=2)
    form = models.CharField(max_length=12)
    version = models.PositiveIntegerField()
    text = models.TextField()
    since = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["item", "way", "purpose", "language", "form", "version"], name="consent_text_version_once"
            ),
            models.CheckConstraint(condition=Q(form__in=rules.FORMS), name="consent_text_form_known"),
            models.CheckConstraint(condition=~Q(text=""), name="consent_text_says_something"),
        ]


class Portrayal(models.Model):
    """Something by which a maker could be shown: a name, a picture of her hands or face, her voice, her story.

    It is never changed: a new picture is a new row, and needs a new yes. `files` are private paths by width or "voice".
    Erasing it (`dropped_at`) empties its words and files.
    """

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    maker = models.ForeignKey(Maker, related_name="portrayals", on_delete=models.PROTECT)
    way = models.CharField(max_length=ITEM)
    words_th = models.TextField(default="", blank=True)
    words_en = models.TextField(default="", blank=True)
    files = models.JSONField(default=dict, blank=True)
    content_type = models.CharField(max_length=40, default="", blank=True)
    kept_at = models.DateTimeField()
    kept_by = models.CharField(max_length=80)
    key = models.UUIDField(unique=True, default=uuid.uuid4)
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(way__in=["alias", "name", "hands", "face", "voice", "story"]), name="portrayal_way_known"
            )
        ]
        indexes = [models.Index(fields=["maker", "way", "-id"], name="portrayal_newest")]


class Consent(models.Model):
    """One answer of a maker, yes or no, to one item for one purpose; only her last one counts. Never changed."""

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    key = models.UUIDField(unique=True)
    maker = models.ForeignKey(Maker, related_name="consents", on_delete=models.PROTECT)
    item = models.CharField(max_length=ITEM)
    purpose = models.CharField(max_length=PURPOSE)
    text = models.ForeignKey(ConsentText, related_name="consents", on_delete=models.PROTECT)
    portrayal = models.ForeignKey(Portrayal, null=True, related_name="consents", on_delete=models.PROTECT)
    granted = models.BooleanField()
    given_at = models.DateTimeField()
    expires_on = models.DateField()
    given_by = models.CharField(max_length=10)
    helper_name = models.CharField(max_length=150, default="", blank=True)
    recorded_by = models.CharField(max_length=80)
    channel = models.CharField(max_length=12)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(item__in=rules.ITEMS), name="consent_item_known"),
            models.CheckConstraint(condition=Q(purpose__in=rules.PURPOSES), name="consent_purpose_known"),
            models.CheckConstraint(condition=Q(channel__in=rules.CHANNELS), name="consent_channel_known"),
            models.CheckConstraint(
                condition=Q(given_by="self", helper_name="") | Q(given_by__in=["guardian", "supporter"]),
                name="consent_giver_known",
            ),
            models.CheckConstraint(
                condition=Q(granted=False) | Q(item=rules.DISABILITY_MENTION) | Q(portrayal__isnull=False),
                name="consent_shows_something",
            ),
        ]
        indexes = [models.Index(fields=["maker", "item", "purpose", "-id"], name="consent_newest")]


class Withdrawal(models.Model):
    """A yes that was taken back: by whom and when. It stands for ever; a new yes is a new row."""

    consent = models.OneToOneField(Consent, related_name="withdrawal", on_delete=models.PROTECT)
    withdrawn_at = models.DateTimeField()
    by = models.CharField(max_length=80)
    channel = models.CharField(max_length=12)


class Handle(models.Model):
    """The name of a maker in public addresses for one purpose; it is not her reference and leads back to nothing."""

    handle = models.UUIDField(unique=True, default=uuid.uuid4)
    maker = models.ForeignKey(Maker, related_name="handles", on_delete=models.CASCADE)
    purpose = models.CharField(max_length=PURPOSE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["maker", "purpose"], name="handle_once")]


class HeldCopy(models.Model):
    """What a till may still hold of a maker in its own memory, until it has fetched a list without it."""

    holder = models.UUIDField()
    holder_name = models.CharField(max_length=250)
    maker = models.ForeignKey(Maker, related_name="held_copies", on_delete=models.CASCADE)
    item = models.CharField(max_length=ITEM)
    since = models.DateTimeField()
    last_contact = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["holder", "maker", "item"], name="held_copy_once")]


class OutsideUse(models.Model):
    """Something with her in it that left the house: printed tags, a catalogue, a newspaper. It cannot come back."""

    maker = models.ForeignKey(Maker, related_name="outside_uses", on_delete=models.PROTECT)
    purpose = models.CharField(max_length=PURPOSE)
    what = models.CharField(max_length=200)
    used_on = models.DateField()
    noted_by = models.CharField(max_length=80)
    noted_at = models.DateTimeField()
    key = models.UUIDField(unique=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(purpose__in=["print", "press"]), name="outside_use_purpose_known")
        ]
