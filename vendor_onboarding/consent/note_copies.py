"""Know which tills may still hold something of a maker in their own memory."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from vendor_onboarding.consent.models import Handle, HeldCopy

Given = tuple[UUID, str]  # a maker's handle, and what of her (an item)


def note_copies(
    *, holder: UUID, holder_name: str, given: Collection[Given], has_just_these: bool, now: datetime
) -> None:
    """Note what a till was given. With `has_just_these` it has shown that it holds just that and nothing else.

    Only then is anything taken off the list of what it holds: an answer that was sent may never have arrived. Reads
    alone when nothing changed, so that a catalogue does not queue for the write lock.
    """
    held = {(row.maker_id, row.item): row.pk for row in HeldCopy.objects.filter(holder=holder, dropped_at=None)}
    fresh = _by_maker(given)
    gone = set(held) - fresh if has_just_these else set()
    new = fresh - set(held)
    if not gone and not new:
        return
    with transaction.atomic():
        HeldCopy.objects.filter(pk__in=[held[one] for one in gone]).update(dropped_at=now, last_contact=now)
        HeldCopy.objects.bulk_create(
            (
                HeldCopy(holder=holder, holder_name=holder_name, maker_id=maker, item=item, since=now, last_contact=now)
                for maker, item in sorted(new)
            ),
            update_conflicts=True,
            unique_fields=["holder", "maker", "item"],
            update_fields=["holder_name", "last_contact", "dropped_at"],
        )


def _by_maker(given: Collection[Given]) -> set[tuple[int, str]]:
    if not given:
        return set()
    handles = {handle for handle, _ in given}
    makers = dict(Handle.objects.filter(handle__in=handles).values_list("handle", "maker"))
    return {(makers[handle], item) for handle, item in given if handle in makers}
