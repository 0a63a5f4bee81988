"""A client that knows nothing but the address: one kept connection, JSON out, JSON in, and a loud end on any error."""

import http.client
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DOCUMENTS = Path(__file__).with_name("documents")
APP_TOKEN = "the-benchmark's-own-token"


@dataclass
class Asker:
    """One connection to a server at host:port."""

    address: str
    connection: http.client.HTTPConnection = field(init=False)

    def __post_init__(self) -> None:
        self.connection = http.client.HTTPConnection(self.address, timeout=60)

    def send(self, body: bytes, *, token: str = "") -> bytes:
        """Post a body; give the answer's bytes. An answer with errors, or without status 200, ends the run."""
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self.connection.request("POST", "/graphql/", body, headers)
        reply = self.connection.getresponse()
        answer = reply.read()
        if reply.status != 200 or b'"errors": [{' in answer or b'"errors":[{' in answer:
            raise RuntimeError(f"{reply.status}: {answer[:2000].decode(errors='replace')}")
        return answer

    def close(self) -> None:
        """Hang up."""
        self.connection.close()

    def ask(self, name: str, variables: dict[str, Any], *, operation: str | None = None, token: str = "") -> Any:
        """Put one of our documents; give its data."""
        answer = self.send(body_of(name, variables, operation=operation), token=token)
        return json.loads(answer)["data"]


def body_of(name: str, variables: dict[str, Any], *, operation: str | None = None) -> bytes:
    """Write the request's body for a document of ours."""
    return json.dumps({"query": text_of(name), "variables": variables, "operationName": operation}).encode()


_texts: dict[str, str] = {}


def text_of(name: str) -> str:
    """Read a document of ours by its file's name."""
    if name not in _texts:
        _texts[name] = (DOCUMENTS / f"{name}.graphql").read_text(encoding="utf-8")
    return _texts[name]
