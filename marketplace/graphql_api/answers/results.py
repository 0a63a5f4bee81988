"""Parts of answers that many requests share: the small tables (channels, shelves, taxes, ...) and counts of lists.

Kept as whole answers are: by what was read and what changed. Who gets a result must not change it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Any

from marketplace.graphql_api.answers.tokens import Tokens, current_tokens
from marketplace.graphql_api.answers.watch import Validity, Watch, heard_by_all

MOST_RESULTS = 500


@dataclass(frozen=True, slots=True)
class _Result:
    value: Any
    validity: Validity
    tables: frozenset[str]


class Results:
    """Results by their keys, those used last. Safe between threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, _Result] = OrderedDict()
        self._lock = Lock()

    def give(self, key: Hashable, compute: Callable[[], Any], *, tokens: Tokens, now: datetime) -> Any:
        """Give what `compute` gives, which it need not do while what it read has not changed."""
        with self._lock:
            known = self._kept.get(key)
            if known is not None and known.validity.holds(tokens, now=now):
                self._kept.move_to_end(key)
                heard_by_all(known.tables)
                return known.value
        # Read anew: in a transaction that has written since, the old ones would stand for what is not committed.
        watch = Watch(current_tokens(), now=now)
        with watch.listening():
            value = compute()
        if (validity := watch.validity()) is not None:
            self._keep(key, _Result(value, validity, watch.tables))
        return value

    def forget(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()

    def _keep(self, key: Hashable, result: _Result) -> None:
        with self._lock:
            self._kept[key] = result
            while len(self._kept) > MOST_RESULTS:
                self._kept.popitem(last=False)


RESULTS = Results()
