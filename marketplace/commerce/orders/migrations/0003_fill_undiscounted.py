"""What was sold before discounts were kept was sold without any."""

from typing import Any

from django.db import migrations
from django.db.models import F


def fill(apps: Any, _editor: Any) -> None:
    """Give each order and line its price before discounts."""
    apps.get_model("orders", "Order").objects.update(
        undiscounted_total_gross_amount=F("total_gross_amount"),
        undiscounted_shipping_gross_amount=F("shipping_gross_amount"),
    )
    apps.get_model("orders", "OrderLine").objects.update(
        undiscounted_total_price_gross_amount=F("undiscounted_unit_price_gross_amount") * F("quantity")
    )


class Migration(migrations.Migration):
    """Data only; going back leaves it."""

    dependencies = [("orders", "0002_keep_discounts")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
