"""Real races: many threads, each on its own connection, all starting at one moment."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection, transaction

PATIENCE = 60


def race(runners: Sequence[Callable[[], Any]]) -> list[Any]:
    """Run all at once, each in a transaction of its own; give what each returned or raised, in their order."""
    start = threading.Barrier(len(runners))
    answers: list[Any] = [None] * len(runners)

    def run(place: int) -> None:
        try:
            start.wait(timeout=PATIENCE)
            with transaction.atomic():
                answers[place] = runners[place]()
        except Exception as error:
            answers[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(runners))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=PATIENCE)
    return answers
