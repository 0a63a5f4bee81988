"""Search in Elasticsearch, for the ministry's production.

Our own newmm words and threes of letters are what is indexed (the server's `thai` tokenizer depends on its Java), so
that both engines find and rank alike: each tier of the embedded engine is a constant score here.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from elasticsearch import Elasticsearch, NotFoundError, helpers

from marketplace.search.entry import Entry
from marketplace.search.rules import Question, Term, threes

# The number rises with the mapping; `python -m marketplace reindex` then fills the new index.
INDEX = "talad-feemue-products-2"
BY_SPACES = {"type": "text", "analyzer": "whitespace"}
KEYWORD = {"type": "keyword"}
MAPPING = {
    "dynamic": "strict",
    "properties": {
        "channels": KEYWORD,
        "categories": KEYWORD,
        "vendor": KEYWORD,
        "answers": KEYWORD,
        "reference": KEYWORD,
        "name_length": {"type": "integer"},
        "name_words": BY_SPACES,
        "words": BY_SPACES,
        "name_threes": BY_SPACES,
        "threes": BY_SPACES,
        "name_letters": {"type": "wildcard"},
        "letters": {"type": "wildcard"},
    },
}
BETWEEN = "="  # an attribute's slug and an answer's hold none
MOST_ANSWERS = 1_000
TIER_SCORES = (300, 200, 100)
BY_TIER = [{"_score": "desc"}, {"name_length": "asc"}, {"reference": "asc"}]
NOTHING: dict[str, Any] = {"match_none": {}}


def keep(entries: Sequence[Entry]) -> None:
    """Keep entries, each in place of what was kept of its product before."""
    _make_index()
    actions = (
        {"_op_type": "index", "_index": INDEX, "_id": str(entry.reference), "_source": _source(entry)}
        for entry in entries
    )
    helpers.bulk(_client(settings.ELASTICSEARCH_URL), actions)


def forget(reference: UUID) -> None:
    """Forget a product; one that was never there is no matter."""
    _client(settings.ELASTICSEARCH_URL).options(ignore_status=404).delete(index=INDEX, id=str(reference))


def find(question: Question) -> tuple[list[UUID], int]:
    """Give the references of a page of hits, best first, and how many hits there are in all."""
    try:
        answer = _client(settings.ELASTICSEARCH_URL).search(
            index=INDEX,
            query=_query(question),
            sort=BY_TIER,
            from_=question.offset,
            size=question.first,
            source=False,
            track_total_hits=True,
        )
    except NotFoundError:
        return [], 0  # Nothing was ever indexed.
    hits = answer["hits"]
    return [UUID(hit["_id"]) for hit in hits["hits"]], int(hits["total"]["value"])


def count_answers(question: Question, picked: Mapping[str, Collection[str]]) -> dict[str, dict[str, int]]:
    """Count the hits behind each answer; `picked` narrows the hits, but never the counts of its own attribute."""
    counts: dict[str, dict[str, int]] = {}
    for own in (None, *picked):
        others = {attribute: values for attribute, values in picked.items() if attribute != own}
        for attribute, value, hits in _answers(question, others):
            if attribute == own or (own is None and attribute not in picked):
                counts.setdefault(attribute, {})[value] = hits
    return counts


def _answers(question: Question, picked: Mapping[str, Collection[str]]) -> list[tuple[str, str, int]]:
    narrowed = [
        {"terms": {"answers": [f"{attribute}{BETWEEN}{value}" for value in values]}}
        for attribute, values in picked.items()
    ]
    try:
        answer = _client(settings.ELASTICSEARCH_URL).search(
            index=INDEX,
            query={"bool": {"filter": [_query(question), *narrowed]}},
            size=0,
            aggs={"answers": {"terms": {"field": "answers", "size": MOST_ANSWERS}}},
        )
    except NotFoundError:
        return []  # Nothing was ever indexed.
    buckets = answer["aggregations"]["answers"]["buckets"]
    return [(*one["key"].split(BETWEEN, 1), int(one["doc_count"])) for one in buckets]


def count() -> int:
    """Count what is kept."""
    return int(_client(settings.ELASTICSEARCH_URL).options(ignore_status=404).count(index=INDEX).get("count", 0))


def references() -> list[UUID]:
    """Give every product that is kept."""
    _make_index()
    everything = helpers.scan(_client(settings.ELASTICSEARCH_URL), index=INDEX, query={"_source": False})
    return [UUID(hit["_id"]) for hit in everything]


def close() -> None:
    """Close the connections of this process."""
    if settings.ELASTICSEARCH_URL:
        _client(settings.ELASTICSEARCH_URL).close()
        _client.cache_clear()


@cache
def _client(url: str) -> Elasticsearch:
    return Elasticsearch(url, request_timeout=5, max_retries=2, retry_on_timeout=True)


def _make_index() -> None:
    indices = _client(settings.ELASTICSEARCH_URL).indices
    if not indices.exists(index=INDEX):
        # 400: another process was faster.
        _client(settings.ELASTICSEARCH_URL).options(ignore_status=400).indices.create(index=INDEX, mappings=MAPPING)


def _source(entry: Entry) -> dict[str, Any]:
    return {
        "reference": str(entry.reference),
        "channels": entry.channels,
        "categories": entry.categories,
        "vendor": entry.vendor,
        "answers": [f"{attribute}{BETWEEN}{value}" for attribute, value in entry.answers],
        "name_length": entry.name_length,
        "name_words": entry.name_words,
        "words": entry.words,
        "name_threes": " ".join(threes(entry.name_letters)),
        "threes": " ".join(threes(entry.letters)),
        "name_letters": entry.name_letters,
        "letters": entry.letters,
    }


def _query(question: Question) -> dict[str, Any]:
    where: list[dict[str, Any]] = [{"term": {"channels": question.channel}}]
    if question.category:
        where.append({"term": {"categories": question.category}})
    if question.vendor:
        where.append({"term": {"vendor": question.vendor}})
    where += [_any(_found(spelling, question) for spelling in term) for term in question.terms]
    return {"bool": {"filter": where, "should": _tiers(question)}}


def _found(term: Term, question: Question) -> dict[str, Any]:
    by_words = {"match": {"words": {"query": " ".join(term.words), "operator": "and"}}} if term.words else NOTHING
    if term.may_stand_inside:
        return _any([by_words, _letters("", term)])
    return _any([by_words, _letters("", term)]) if question.loose else by_words


def _letters(field: str, term: Term) -> dict[str, Any]:
    """Ask for letters in their order: a phrase of threes, or for one or two letters a wildcard."""
    if term.may_stand_inside:
        return {"match_phrase": {f"{field}threes": " ".join(threes(term.letters))}}
    return {"wildcard": {f"{field}letters": {"value": f"*{_escaped(term.letters)}*"}}}


def _tiers(question: Question) -> list[dict[str, Any]]:
    whole = question.whole
    in_name = [_any(_letters("name_", spelling) for spelling in term) for term in question.terms]
    tiers = [
        {"match_phrase": {"name_words": " ".join(whole.words)}},
        _letters("name_", whole),
        {"bool": {"filter": in_name}},
    ]
    # The best tier alone counts: dis_max takes the highest score and adds nothing for the others.
    scored = [
        {"constant_score": {"filter": tier, "boost": score}} for tier, score in zip(tiers, TIER_SCORES, strict=True)
    ]
    return [{"dis_max": {"queries": scored}}]


def _any(choices: Any) -> dict[str, Any]:
    return {"bool": {"should": list(choices), "minimum_should_match": 1}}


def _escaped(letters: str) -> str:
    return "".join("\\" + one if one in "*?\\" else one for one in letters)
