"""Before the doors open: whatever was taken back and the database does not know of is taken back again."""

from collections import defaultdict
from uuid import UUID

from django.db import transaction

from vendor_onboarding.consent.models import Consent, Withdrawal
from vendor_onboarding.consent.withdrawals_file import ERASED, WithdrawalLine, append_lines, read_lines

Question = tuple[UUID, str, str]


def replay_withdrawals() -> int:
    """Bring database and file together; gives how many answers were taken back again.

    Every yes that was given before a withdrawal of the same item and purpose is withdrawn, at the same moment and by
    the same person as then. Withdrawals that the file lacks (it was lost, or is new) are written into it.
    """
    lines = list(read_lines())
    with transaction.atomic():
        count = _into_database(lines)
        append_lines(_missing_in_file(lines))
    return count


def _into_database(lines: list[WithdrawalLine]) -> int:
    standing: dict[Question, list[Consent]] = defaultdict(list)
    for row in Consent.objects.filter(granted=True, withdrawal=None).select_related("maker"):
        standing[(row.maker.reference, row.item, row.purpose)].append(row)
    found: dict[int, Withdrawal] = {}
    for line in lines:
        for row in standing.get((line.maker, line.item, line.purpose), ()):
            if row.given_at <= line.at:
                found.setdefault(
                    row.pk, Withdrawal(consent=row, withdrawn_at=line.at, by=line.by, channel=line.channel)
                )
    Withdrawal.objects.bulk_create(found.values())
    return len(found)


def _missing_in_file(lines: list[WithdrawalLine]) -> list[WithdrawalLine]:
    known = {(line.maker, line.item, line.purpose, line.at) for line in lines if line.item != ERASED}
    missing: dict[tuple[UUID, str, str, object], WithdrawalLine] = {}
    for row in Withdrawal.objects.select_related("consent__maker").order_by("pk"):
        maker, item, purpose = row.consent.maker.reference, row.consent.item, row.consent.purpose
        key = (maker, item, purpose, row.withdrawn_at)
        if key not in known:
            missing[key] = WithdrawalLine(
                maker=maker, item=item, purpose=purpose, at=row.withdrawn_at, by=row.by, channel=row.channel
            )
    return list(missing.values())
