"""A Saleor that publishes its key and signs its events: only what our doors look at."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from django.http import HttpResponse
from django.test import Client

from marketplace.gateway.saleor import signatures
from marketplace.gateway.transports.http import close_connections

DOOR = "/saleor/webhooks/"


class Signer(ThreadingHTTPServer):
    """Publishes keys at /.well-known/jwks.json and says yes to every question; remembers what was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Door)
        self.kid, self.key = "first", rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.published = self.looked_up = 0
        self.asked: list[dict[str, Any]] = []

    @property
    def api_url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/graphql/"

    def change_key(self, kid: str) -> None:
        """Sign with a new key from now on."""
        self.kid, self.key = kid, rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def sign(self, body: bytes) -> str:
        """Write a detached signature over the raw body."""
        header = {"b64": False, "crit": ["b64"], "kid": self.kid}
        return jwt.PyJWS().encode(body, self.key, algorithm="RS256", headers=header, is_payload_detached=True)

    def deliver(self, client: Client, payload: dict[str, Any], **headers: str) -> HttpResponse:
        """Knock at our door as Saleor does."""
        body = json.dumps({"issuedAt": datetime.now(UTC).isoformat()} | payload, ensure_ascii=False).encode()
        told = {"Saleor-Api-Url": self.api_url, "Saleor-Signature": self.sign(body)} | headers
        return client.post(DOOR, body, content_type="application/json", headers=told)


class _Door(BaseHTTPRequestHandler):
    server: Signer

    def log_message(self, *_args: Any) -> None:
        """Stay silent."""

    def do_GET(self) -> None:
        self.server.looked_up += 1
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.server.key.public_key()))
        self._answer({"keys": [public | {"kid": self.server.kid, "use": "sig", "alg": "RS256"}]})

    def do_POST(self) -> None:
        self.server.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self._answer({"data": {"orderUpdate": {"errors": []}}})

    def _answer(self, answer: dict[str, Any]) -> None:
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def a_signer(settings: Any) -> Iterator[Signer]:
    """Make it our Saleor for a while."""
    server = Signer()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    settings.SALEOR_API_URL = server.api_url
    signatures.KEYS = signatures.SaleorKeys()
    try:
        yield server
    finally:
        close_connections()
        server.shutdown()
        thread.join()
        server.server_close()
