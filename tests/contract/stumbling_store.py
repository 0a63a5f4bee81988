"""A store over HTTP that gives the answers it was told to give, and remembers what it was asked."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from marketplace.gateway.transports.http import close_connections

Answers = list[tuple[int, bytes]]


class StumblingStore(ThreadingHTTPServer):
    """Gives the answers it was told, in turn; status 0 hangs up without one."""

    daemon_threads = True

    def __init__(self, answers: Answers) -> None:
        super().__init__(("127.0.0.1", 0), Door)
        self.answers = answers
        self.asked: list[tuple[str | None, dict[str, Any]]] = []


class Door(BaseHTTPRequestHandler):
    """Takes a question down and answers as told."""

    protocol_version = "HTTP/1.1"
    server: StumblingStore

    def log_message(self, *_args: Any) -> None:
        """Stay silent."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.headers.get("Authorization"), body))
        status, answer = self.server.answers.pop(0)
        if status == 0:
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)


@contextmanager
def a_store(settings: Any, *answers: tuple[int, Any]) -> Iterator[StumblingStore]:
    written = [(status, one if isinstance(one, bytes) else json.dumps(one).encode()) for status, one in answers]
    server = StumblingStore(written)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    settings.SALEOR_API_URL = f"http://127.0.0.1:{server.server_address[1]}/graphql/"
    try:
        yield server
    finally:
        close_connections()
        server.shutdown()
        thread.join()
        server.server_close()
