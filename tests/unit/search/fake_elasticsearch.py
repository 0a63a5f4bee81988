"""A small Elasticsearch of our own over real HTTP: what our requests need, with the rules that could refuse them.

It knows strict mappings, bulk, delete by id, scroll, and the query clauses that search uses, over whitespace tokens
with their positions. It proves that the requests are well formed and mean what they should; not the real server's
speed.
"""

import fnmatch
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

Json = dict[str, Any]


class Index:
    """One index: its strict mapping and its documents."""

    def __init__(self, mappings: Json) -> None:
        assert mappings["dynamic"] == "strict"
        self.fields: Json = mappings["properties"]
        self.documents: dict[str, Json] = {}

    def keep(self, key: str, source: Json) -> None:
        """Keep a document, unless it has a field that the mapping lacks."""
        assert set(source) <= set(self.fields), f"strict_dynamic_mapping_exception: {set(source) - set(self.fields)}"
        self.documents[key] = source

    def search(self, body: Json) -> Json:
        """Answer a search."""
        scored = [
            (key, score(body.get("query", {"match_all": {}}), one, self.fields)) for key, one in self.documents.items()
        ]
        hits = [(key, points) for key, points in scored if points is not None]
        for rule in reversed(body.get("sort", [])):
            ((field, direction),) = rule.items()
            hits.sort(
                key=lambda hit: hit[1] if field == "_score" else self.documents[hit[0]][field],
                reverse=direction == "desc",
            )
        start = body.get("from", 0)
        page = hits[start : start + body.get("size", 10)]
        total = {"value": len(hits), "relation": "eq"}
        return {
            "hits": {"total": total, "hits": [{"_index": "it", "_id": key, "_score": points} for key, points in page]}
        }


def score(query: Json, document: Json, fields: Json) -> float | None:
    """Score a document, or None when it does not match."""
    ((clause, body),) = query.items()
    return CLAUSES[clause](body, document, fields)


def _bool(body: Json, document: Json, fields: Json) -> float | None:
    assert set(body) <= {"filter", "should", "minimum_should_match"}, body
    if any(score(one, document, fields) is None for one in body.get("filter", [])):
        return None
    points = [found for one in body.get("should", []) if (found := score(one, document, fields)) is not None]
    needed = body.get("minimum_should_match", 0 if "filter" in body else 1)
    return sum(points) if len(points) >= needed else None


def _dis_max(body: Json, document: Json, fields: Json) -> float | None:
    return max((found for one in body["queries"] if (found := score(one, document, fields)) is not None), default=None)


def _constant(body: Json, document: Json, fields: Json) -> float | None:
    return None if score(body["filter"], document, fields) is None else float(body["boost"])


def _term(body: Json, document: Json, fields: Json) -> float | None:
    ((field, wanted),) = body.items()
    assert fields[field] == {"type": "keyword"}
    held = document[field]
    return 1.0 if wanted in (held if isinstance(held, list) else [held]) else None


def _tokens(field: str, document: Json, fields: Json) -> list[str]:
    assert fields[field] == {"type": "text", "analyzer": "whitespace"}
    return str(document[field]).split()


def _match(body: Json, document: Json, fields: Json) -> float | None:
    ((field, how),) = body.items()
    assert how["operator"] == "and"
    tokens = set(_tokens(field, document, fields))
    return 1.0 if set(how["query"].split()) <= tokens else None


def _match_phrase(body: Json, document: Json, fields: Json) -> float | None:
    ((field, phrase),) = body.items()
    tokens, wanted = _tokens(field, document, fields), phrase.split()
    places = range(len(tokens) - len(wanted) + 1) if wanted else range(0)
    return 1.0 if any(tokens[at : at + len(wanted)] == wanted for at in places) else None


def _wildcard(body: Json, document: Json, fields: Json) -> float | None:
    ((field, how),) = body.items()
    assert fields[field] == {"type": "wildcard"}
    pattern = re.sub(r"\\(.)", lambda one: f"[{one[1]}]", how["value"])
    return 1.0 if fnmatch.fnmatchcase(document[field], pattern) else None


CLAUSES = {
    "bool": _bool,
    "dis_max": _dis_max,
    "constant_score": _constant,
    "term": _term,
    "match": _match,
    "match_phrase": _match_phrase,
    "wildcard": _wildcard,
    "match_all": lambda _body, _document, _fields: 1.0,
    "match_none": lambda _body, _document, _fields: None,
}


class FakeElasticsearch(ThreadingHTTPServer):
    """The server; `url` is its address, `indices` what it holds."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Door)
        self.indices: dict[str, Index] = {}
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class Door(BaseHTTPRequestHandler):
    """Parses requests as the real server does."""

    protocol_version = "HTTP/1.1"
    server: FakeElasticsearch

    def log_message(self, *_args: Any) -> None:
        """Stay silent."""

    def _handle(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        status, answer = self._answer(urlsplit(self.path).path.strip("/").split("/"), raw)
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _handle

    def _answer(self, path: list[str], raw: str) -> tuple[int, Json]:
        if path == ["_bulk"]:
            return self._bulk(raw)
        if path[:2] == ["_search", "scroll"]:
            return 200, {"_scroll_id": "1", "hits": {"total": {"value": 0, "relation": "eq"}, "hits": []}}
        name, rest = path[0], path[1:]
        body = json.loads(raw) if raw else {}
        if self.command == "PUT" and not rest:
            self.server.indices.setdefault(name, Index(body["mappings"]))
            return 200, {"acknowledged": True}
        index = self.server.indices.get(name)
        if index is None:
            return 404, {"error": {"type": "index_not_found_exception"}, "status": 404}
        if rest[:1] == ["_doc"] and self.command == "DELETE":
            gone = index.documents.pop(rest[1], None)
            return (200 if gone else 404), {"result": "deleted" if gone else "not_found"}
        if rest == ["_search"]:
            shards = {"total": 1, "successful": 1, "skipped": 0, "failed": 0}
            return 200, {"_scroll_id": "1", "_shards": shards, **index.search(body | {"size": body.get("size", 1000)})}
        if rest == ["_count"]:
            return 200, {"count": len(index.documents)}
        return 200, {}

    def _bulk(self, raw: str) -> tuple[int, Json]:
        lines = [json.loads(line) for line in raw.splitlines() if line]
        for action, source in zip(lines[::2], lines[1::2], strict=True):
            self.server.indices[action["index"]["_index"]].keep(action["index"]["_id"], source)
        return 200, {"errors": False, "items": [{"index": {"status": 200}} for _one in lines[::2]]}


@contextmanager
def running() -> Iterator[FakeElasticsearch]:
    """Run the server for the length of a `with` block."""
    server = FakeElasticsearch()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
