"""The memory of a process: the answers that were used last, bounded by their size."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from marketplace.graphql_api.answers.tokens import Tokens
from marketplace.graphql_api.answers.watch import Validity

KEPT_BYTES = 8 * 1024 * 1024
LARGEST_ANSWER = 512 * 1024
OVERHEAD = 1_000  # of an entry, beside its texts


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it goes out: JSON in bytes, and the headers it had over HTTP."""

    body: bytes
    validity: Validity
    headers: tuple[tuple[str, str], ...] = ()


class Answers:
    """Answers by what was asked. Safe between threads."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._limit = kept_bytes
        self._size = 0
        self._kept: OrderedDict[Hashable, tuple[Answer, int]] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Hashable, tokens: Tokens, *, now: datetime) -> Answer | None:
        """Give the answer to what was asked, if it is there and still true."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            answer = found[0]
            if answer.validity.holds(tokens, now=now):
                self._kept.move_to_end(key)
                return answer
            self._drop(key)
            return None

    def keep(self, key: Hashable, answer: Answer, *, asked: int) -> None:
        """Remember an answer; `asked` is how many bytes the question has."""
        if len(answer.body) > LARGEST_ANSWER:
            return
        size = len(answer.body) + asked + OVERHEAD
        with self._lock:
            if key in self._kept:
                self._drop(key)
            self._kept[key] = (answer, size)
            self._size += size
            while self._size > self._limit:
                self._drop(next(iter(self._kept)))

    def forget(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
            self._size = 0

    def __len__(self) -> int:
        """Count what is remembered."""
        return len(self._kept)

    def _drop(self, key: Hashable) -> None:
        self._size -= self._kept.pop(key)[1]


ANSWERS = Answers()
