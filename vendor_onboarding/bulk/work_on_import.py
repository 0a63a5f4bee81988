"""A table is worked on in the background, a part at a time: bulk's answer to ImportMoved."""

from dataclasses import asdict
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from marketplace.accounts.models import User
from marketplace.events.imports import ImportMoved
from marketplace.media.private_files import drop_private
from marketplace.shared.leases import held_lease
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.bulk.apply_row import apply_row
from vendor_onboarding.bulk.check_import import check_import
from vendor_onboarding.bulk.models import Import
from vendor_onboarding.bulk.rules import Reason
from vendor_onboarding.listings.desk import Desk, desk_of
from vendor_onboarding.listings.errors import MissingError

A_PART = 50  # rows; other events wait no longer than these take
# A worker that died is followed after so long; two at once would do the same rows twice, which changes nothing more.
ALONE_FOR = timedelta(seconds=90)
WAIT_FOR_IT = timedelta(seconds=1)  # all other events wait behind this one


def work_on_import(event: ImportMoved) -> None:
    """Check a table, or carry out its next rows and ask for the part after them.

    May be called twice and stopped anywhere: each row is noted as it is done, and a row done twice changes nothing.
    Whoever handed the table in must still be at the desk and may still edit there; else the rest is refused.
    """
    table = Import.objects.filter(reference=event.table).select_related("organisation", "made_by").first()
    if table is None:
        return
    with held_lease(f"import:{table.reference}", lifetime=ALONE_FOR, patience=WAIT_FOR_IT):
        table.refresh_from_db(fields=["state"])
        desk = _desk(table)
        if table.state == "checking" and desk is not None:
            check_import(table, desk)
        elif table.state == "applying":
            _next_part(table, desk, event.part, now=timezone.now())


def _desk(table: Import) -> Desk | None:
    person = table.applied_by or table.made_by
    try:
        desk = desk_of(person, table.organisation.slug)
    except MissingError:
        return None
    return desk if desk.may_edit and person.is_active else None


def _next_part(table: Import, desk: Desk | None, part: int, *, now: datetime) -> None:
    rows = list(table.rows.filter(fate__in=["change", "new"], done_at=None).order_by("number")[:A_PART])
    for row in rows:
        by = f"user:{_acting(table).pk}"
        reasons = [Reason(code="NO_RIGHT")] if desk is None else apply_row(table, row, desk, by=by, now=now)
        row.fate, row.done_at = "failed" if reasons and not _mild(reasons) else "done", now
        row.reasons = [asdict(one) for one in reasons]
        row.save(update_fields=["fate", "done_at", "reasons"])
    if len(rows) == A_PART:
        with transaction.atomic():
            record_event(ImportMoved(occurred_at=now, table=table.reference, part=part + 1))
        return
    _finish(table, now)


def _acting(table: Import) -> User:
    return table.applied_by or table.made_by


def _mild(reasons: list[Reason]) -> bool:
    """Was everything done, with only a word to add?"""
    return all(one.code in ("ONE_PRICE", "CHANGE_INCOMPLETE", "PICTURE_REFUSED") for one in reasons)


def _finish(table: Import, now: datetime) -> None:
    archive = table.archive
    Import.objects.filter(pk=table.pk, state="applying").update(state="applied", finished_at=now, archive="")
    if archive:
        drop_private(archive)
