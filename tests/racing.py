"""Real races: many threads, each on its own connection, all starting at one moment."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection, transaction

PATIENCE = 60


def race(runners: Sequence[Callable[[], Any]], *, threads_at_once: int | None = None) -> list[Any]:
    """Run all at once, each in a transaction of its own; give what each returned or raised, in their order.

    With fewer threads than runners (a database has only so many connections) each thread takes every n-th runner.
    """
    count = min(threads_at_once or len(runners), len(runners))
    start = threading.Barrier(count)
    answers: list[Any] = [None] * len(runners)

    def run_one(place: int) -> None:
        try:
            with transaction.atomic():
                answers[place] = runners[place]()
        except Exception as error:
            answers[place] = error

    def run(first: int) -> None:
        try:
            start.wait(timeout=PATIENCE)
            for place in range(first, len(runners), count):
                run_one(place)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(first,)) for first in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=PATIENCE)
    return answers
