"""Finding products by words.

The search room finds Thai words inside names, descriptions and answers, best first, among what a channel shows. Its
index follows the catalogue by a moment (as Saleor's does), and what is not published is not in it: for staff, and
where it finds nothing, the names themselves are asked.
"""

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


def with_words(context: Context, channel: Channel | None, text: str) -> Q:
    """Give the condition on products that these words find; no words find everything."""
    words = searchable(text)
    if not words:
        return Q()
    references = ranked(context, channel, words)
    by_search = Q(external_reference__in=references)
    if references and not context.requestor.has(*STAFF):
        return by_search
    skus = ProductVariant.objects.filter(product=OuterRef("pk"), sku__iexact=words)
    in_names = Q(name__icontains=words) | Q(translations__en__name__icontains=words) | Q(slug__icontains=words)
    return by_search | in_names | Q(Exists(skus))
