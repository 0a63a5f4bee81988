"""A vendor says yes to a dry run, or drops it."""

from datetime import datetime
from uuid import UUID

from marketplace.accounts.models import User
from marketplace.events.imports import ImportMoved
from marketplace.shared.locks import lock_rows
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.bulk.models import Import
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.errors import MissingError


def apply_import(*, desk: Desk, reference: UUID, by: User, now: datetime) -> bool:
    """Carry a checked table out in the background; gives False when that was asked before, or it was dropped.

    Raises LooksOnlyError, MissingError. The caller holds a transaction.
    """
    table = _held(desk, reference)
    if table.state != "checked":
        return False
    table.state, table.applied_by = "applying", by
    table.save(update_fields=["state", "applied_by"])
    record_event(ImportMoved(occurred_at=now, table=table.reference))
    return True


def drop_import(*, desk: Desk, reference: UUID, now: datetime) -> str | None:
    """Drop a table that was not applied; gives the path of its archive, which the caller takes away after the commit.

    None: there is none, or it is being applied. Raises LooksOnlyError, MissingError. The caller holds a transaction.
    """
    table = _held(desk, reference)
    if table.state not in ("checking", "checked"):
        return None
    archive, table.archive = table.archive, ""
    table.state, table.finished_at = "dropped", now
    table.save(update_fields=["state", "finished_at", "archive"])
    return archive or None


def _held(desk: Desk, reference: UUID) -> Import:
    check_may_edit(desk)
    rows = lock_rows(Import.objects.filter(organisation=desk.organisation, reference=reference))
    if not rows:
        raise MissingError
    return rows[0]
