"""Finding products by words.

The search room finds Thai words inside names, descriptions and answers, best first, among what a channel shows. Its
index follows the catalogue by a moment (as Saleor's does), and what is not published is not in it: for staff, and
where it finds nothing, the names themselves are asked.
"""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.catalog.rules import searchable
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.catalogue.shown import STAFF
from marketplace.search.queries import ranked_products


@loads_by("words")
def _ranked(context: Context, questions: list[tuple[str, str]]) -> dict[tuple[str, str], list[str]]:
    """The references that search finds for each (channel's slug, words), best first.

    The same words are asked again and again, page by page too: what the embedded index finds is shared by requests.
    """
    return {one: _asked(context, one) for one in questions}


def _asked(context: Context, question: tuple[str, str]) -> list[str]:
    def ask() -> list[str]:
        return [str(one) for one in ranked_products(channel=question[0], text=question[1])]

    # No table tells when Elasticsearch's index changed.
    return ask() if settings.ELASTICSEARCH_URL else context.remember(("ranked", *question), ask)


def ranked(context: Context, channel: Channel | None, text: str) -> list[str]:
    """Give the references of the products that these words find in a channel, best first."""
    if channel is None:
        return []
    found: list[str] = context.load(_ranked, (channel.slug, text))
    return found


def read_words(context: Context, channel: Channel | None, text: str | None) -> dict[str, Any] | None:
    """Read what these words find: the references of products, and whether names are asked too; None for no words."""
    words = searchable(text or "")
    if not words:
        return None
    references = ranked(context, channel, words)
    only_ranked = bool(references) and not context.requestor.has(*STAFF)
    return {"references": references} if only_ranked else {"references": references, "in_names": words}


def found_by(words: Mapping[str, Any]) -> Q:
    """Give the condition on products of what `read_words` read."""
    found = Q(external_reference__in=words["references"])
    if "in_names" not in words:
        return found
    text = words["in_names"]
    skus = ProductVariant.objects.filter(product=OuterRef("pk"), sku__iexact=text)
    in_names = Q(name__icontains=text) | Q(translations__en__name__icontains=text) | Q(slug__icontains=text)
    return found | in_names | Q(Exists(skus))


def with_words(context: Context, channel: Channel | None, text: str) -> Q:
    """Give the condition on products that these words find; no words find everything."""
    words = read_words(context, channel, text)
    return found_by(words) if words else Q()
