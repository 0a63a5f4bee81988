"""`/healthz`: can a person buy, and does what follows a sale follow?"""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from marketplace.config.dispatcher import DISPATCHER
from marketplace.gateway.actors import ANYONE
from marketplace.gateway.catalogue import categories
from marketplace.sample.queries import sample_state
from marketplace.search.queries import indexed_count
from marketplace.shared.models import Lease
from marketplace.shared.outbox.queries import outbox_state


class UnhealthyError(Exception):
    """A part does not do its work; the message says why, without secrets."""


def database_health(_now: datetime) -> str:
    """Ask the database for one row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return connection.vendor


def engine_health(_now: datetime) -> str:
    """Ask the store, through the gateway, what shelves it has."""
    categories(ANYONE, language="th")
    return "saleor" if settings.SALEOR_API_URL else "embedded"


def search_health(_now: datetime) -> str:
    """Ask the search index how many products it knows; an empty one is healthy in an empty market."""
    return f"{indexed_count()} products"


def queue_health(now: datetime) -> str:
    """See that somebody hands events on, and that none waits too long."""
    if not Lease.objects.filter(name=DISPATCHER, expires_at__gt=now).exists():
        raise UnhealthyError("no background process hands events on")
    state = outbox_state(now=now)
    if state.stuck:
        raise UnhealthyError(f"{state.stuck} deliveries have waited for more than five minutes")
    return f"{state.waiting} waiting"


def sample_health(_now: datetime) -> str:
    """See that the sample market, where one is wanted, is loaded whole."""
    if not settings.SAMPLE_MARKET:
        return "none"
    state = sample_state()
    if state != "loaded":
        raise UnhealthyError(f"the sample market is {state}")
    return state


PARTS: dict[str, Callable[[datetime], str]] = {
    "database": database_health,
    "engine": engine_health,
    "search": search_health,
    "queue": queue_health,
    "sample": sample_health,
}


@never_cache
def healthz(_request: HttpRequest) -> JsonResponse:
    """Answer 200 when every part works, else 503 with the reasons."""
    now = timezone.now()
    answer: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for name, look in PARTS.items():
        try:
            answer[name] = look(now)
        except UnhealthyError as error:
            reasons[name] = str(error)
        except Exception as error:  # Any fault at all makes the part unhealthy; its text may hold an address or a key.
            reasons[name] = f"does not answer ({type(error).__name__})"
    status = 503 if reasons else 200
    return JsonResponse({"ok": not reasons, **answer, **({"reasons": reasons} if reasons else {})}, status=status)
