"""Invitations to a team, and who did what with its members."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from marketplace.organisations.models import Organisation


class Invitation(models.Model):
    """An e-mail address that was asked to join an organisation's team. The link is signed, kept nowhere."""

    reference = models.UUIDField(unique=True)
    organisation = models.ForeignKey(Organisation, related_name="invitations", on_delete=models.PROTECT)
    email = models.EmailField()
    role = models.CharField(max_length=10)
    language = models.CharField(max_length=2, default="th")
    state = models.CharField(max_length=10, default="open")
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, related_name="+", on_delete=models.PROTECT)
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["open", "accepted", "withdrawn"]), name="invitation_state_known"
            ),
            models.CheckConstraint(
                condition=Q(role__in=["manager", "editor", "packer", "viewer"]), name="invitation_role_known"
            ),
            models.UniqueConstraint(
                fields=["organisation", "email"], condition=Q(state="open"), name="invitation_open_once"
            ),
        ]


class TeamEvent(models.Model):
    """Something that was done with a team's members; only added to. `whom` is the address as it was then."""

    organisation = models.ForeignKey(Organisation, related_name="team_events", on_delete=models.PROTECT)
    kind = models.CharField(max_length=12)
    by = models.CharField(max_length=254)
    whom = models.CharField(max_length=254)
    role = models.CharField(max_length=10)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["invited", "withdrawn", "joined", "role", "removed"]),
                name="team_event_kind_known",
            )
        ]
        indexes = [models.Index(fields=["organisation", "-at"], name="team_event_recent")]
