"""What an entry of a menu may lead to, and where it may stand."""

from collections.abc import Mapping, Sequence


def targets_problem(targets: Sequence[object]) -> str | None:
    """Say what is wrong with what an entry leads to ("too many"); None: nothing. A heading leads nowhere."""
    return "too many" if len([one for one in targets if one]) > 1 else None


def stands_below(parents: Mapping[int, int | None], item: int, other: int) -> bool:
    """Tell whether an entry is `other` or stands below it; a circle is cut where it closes."""
    seen: set[int] = set()
    at: int | None = item
    while at is not None and at not in seen:
        if at == other:
            return True
        seen.add(at)
        at = parents.get(at)
    return False
