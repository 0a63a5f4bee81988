"""Django's view of this room."""

from django.apps import AppConfig


class PayoutsConfig(AppConfig):
    """Payout runs: from owed to paid to confirmed."""

    name = "marketplace.ledger.payouts"
