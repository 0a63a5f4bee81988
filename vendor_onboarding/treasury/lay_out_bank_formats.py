"""Lay out the bank file formats that every store begins with."""

import json
from datetime import datetime
from pathlib import Path

from vendor_onboarding.treasury.models import BankFileFormat

SHIPPED = Path(__file__).parent / "bank_formats.json"


def lay_out_bank_formats(*, now: datetime) -> None:
    """Write down the formats that came with the house; what the treasury changed stays as it is."""
    for one in json.loads(SHIPPED.read_text(encoding="utf-8")):
        BankFileFormat.objects.get_or_create(
            slug=one["slug"], defaults={"name": one["name"], "layout": one["layout"], "changed_at": now}
        )
