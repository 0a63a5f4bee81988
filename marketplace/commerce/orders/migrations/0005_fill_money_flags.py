"""How far the orders that stand are covered, and what may be asked of their payments."""

from typing import Any

from django.db import migrations


def fill(apps: Any, _editor: Any) -> None:
    """What is paid needs no reserve; money that came may be given back (as Saleor writes when it marks as paid)."""
    orders = apps.get_model("orders", "Order").objects
    orders.filter(charge_status__in=("FULL", "OVERCHARGED")).update(authorize_status="FULL")
    orders.filter(charge_status="PARTIAL").update(authorize_status="PARTIAL")
    apps.get_model("orders", "TransactionItem").objects.filter(charged_amount__gt=0).update(
        available_actions=["REFUND"]
    )


class Migration(migrations.Migration):
    """Data only; going back leaves it."""

    dependencies = [("orders", "0004_keep_returns_grants_and_pending_money")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
