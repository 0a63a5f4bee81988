"""A vendor hands a table in: it is read at once, checked in the background, and nothing is changed yet."""

import re
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.accounts.models import User
from marketplace.events.imports import ImportMoved
from marketplace.media.private_files import keep_private
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.bulk.models import Import, ImportRow
from vendor_onboarding.bulk.read_package import Package, read_upload
from vendor_onboarding.bulk.read_table import FileRefusedError
from vendor_onboarding.bulk.rules import LONGEST_KEY, plain_cell
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.errors import MissingError


@dataclass(frozen=True, kw_only=True, slots=True)
class Upload:
    """A file as it came; its name is shown back and trusted for nothing. `key` is a UUID of the form."""

    key: UUID
    name: str
    data: bytes


def start_import(*, desk: Desk, upload: Upload, by: User, now: datetime) -> Import:
    """Take a table in; a file that cannot be read is kept as refused, with the reason, and nothing of it.

    The same form sent twice is one import. Raises LooksOnlyError, MissingError (another organisation's key).
    """
    check_may_edit(desk)
    if known := Import.objects.filter(reference=upload.key).first():
        if known.organisation_id != desk.organisation.pk:
            raise MissingError
        return known
    table = Import(
        reference=upload.key,
        organisation=desk.organisation,
        file_name=shown_name(upload.name),
        made_by=by,
        made_at=now,
    )
    try:
        package = read_upload(upload.data)
    except FileRefusedError as refused:
        table.state, table.reasons, table.finished_at = "refused", [asdict(refused.reason)], now
        table.save()
        return table
    if package.is_package:
        table.archive = keep_private(data=upload.data, folder="imports", suffix="zip")
    return _kept(table, package, now)


def shown_name(name: str) -> str:
    """Write a file's name for people: its last part, no unseen signs, at most a hundred letters."""
    last = re.split(r"[\\/]", name)[-1]
    return plain_cell(last)[:100] or "table"


def _kept(table: Import, package: Package, now: datetime) -> Import:
    table.pictures, table.ignored = package.pictures, list(package.table.ignored)
    with transaction.atomic():
        table.save()
        ImportRow.objects.bulk_create(
            [
                ImportRow(table=table, number=number, key=plain_cell(cells.get("sku", ""))[:LONGEST_KEY], cells=cells)
                for number, cells in package.table.rows
            ],
            batch_size=500,
        )
        record_event(ImportMoved(occurred_at=now, table=table.reference))
    return table
