"""Mutations that may not be tried for ever: who knocks too often is turned away before anything is weighed."""

from typing import Any

from django.conf import settings

from marketplace.graphql_api.base.caller import caller
from marketplace.shared.rate_limits.count_try import count_try
from marketplace.shared.rate_limits.errors import TooManyTriesError


def check_rate(info: Any, door: str, *, account: str = "") -> None:
    """Count a try at a door, by client address and - given an account - by both together.

    Apps and our own faces are not counted: the first have a token, the second count at their own doors. Raises
    TooManyTriesError.
    """
    who = caller()
    if who is None or info.context.requestor.app is not None:
        return
    try:
        count_try(door=door, address=who.address, now=info.context.now)
        if account and f"{door} of one account" in settings.RATE_LIMITS:
            count_try(door=f"{door} of one account", address=who.address, account=account, now=info.context.now)
    except TooManyTriesError as refused:
        who.retry_after = refused.retry_after
        raise
