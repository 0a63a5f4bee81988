"""Ask Saleor to tell us what happens there, where the app's token was pasted in and no manifest was installed."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from marketplace.gateway.saleor.ask import ask, change
from marketplace.gateway.saleor.events import DOOR, LISTENINGS, Listening
from marketplace.gateway.saleor.read_document import document


def listen(public_url: str) -> Iterator[str]:
    """Make the webhooks that are missing, and mend those that tell another address or ask for other things."""
    there = {_name(one): one for one in ask("WhoWeAre")["app"]["webhooks"] or []}
    for listening in LISTENINGS:
        what = _("webhook “%(name)s”") % {"name": listening.identifier}
        chosen = _chosen(listening, public_url)
        known = there.get(listening.identifier)
        if known is None:
            change("CreateWebhook", what=what, input=chosen)
            yield _("Saleor tells us of its events at %(url)s (%(name)s).") % {
                "url": chosen["targetUrl"],
                "name": listening.identifier,
            }
        elif not _is_same(known, chosen):
            change("UpdateWebhook", what=what, id=known["id"], input=chosen)
            yield _("Saleor now tells us of its events at %(url)s (%(name)s).") % {
                "url": chosen["targetUrl"],
                "name": listening.identifier,
            }


def is_heard(public_url: str, webhooks: list[dict[str, Any]]) -> bool:
    """Tell whether all webhooks are there, switched on, and tell this address."""
    there = {_name(one): one for one in webhooks}
    return all(
        listening.identifier in there and _is_same(there[listening.identifier], _chosen(listening, public_url))
        for listening in LISTENINGS
    )


def _name(webhook: dict[str, Any]) -> str:
    return str(webhook["identifier"] or webhook["name"])


def _chosen(listening: Listening, public_url: str) -> dict[str, Any]:
    return {
        "name": listening.identifier,
        "identifier": listening.identifier,
        "targetUrl": f"{public_url}{DOOR}",
        "asyncEvents": list(listening.events),
        "isActive": True,
        "query": document(listening.document),
    }


def _is_same(known: dict[str, Any], chosen: dict[str, Any]) -> bool:
    return (
        known["isActive"]
        and known["targetUrl"] == chosen["targetUrl"]
        and known["subscriptionQuery"] == chosen["query"]
        and {one["eventType"] for one in known["asyncEvents"]} == set(chosen["asyncEvents"])
    )
