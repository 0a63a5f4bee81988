"""How contract tests ask: over HTTP, as anyone, as our app, or as a customer."""

import json
from typing import Any

from django.conf import settings
from django.test import Client

from tests.builders import NOW  # noqa: F401

APP = f"Bearer {settings.SALEOR_APP_TOKEN}"


def ask(query: str, *, variables: dict[str, Any] | None = None, token: str | None = None) -> dict[str, Any]:
    """The whole answer, as JSON."""
    headers = {"Authorization": token} if token else {}
    body = json.dumps({"query": query, "variables": variables})
    return Client().post("/graphql/", body, content_type="application/json", headers=headers).json()


def data(query: str, *, variables: dict[str, Any] | None = None, token: str | None = None) -> dict[str, Any]:
    """The data of an answer without errors."""
    answer = ask(query, variables=variables, token=token)
    assert "errors" not in answer, answer["errors"]
    return answer["data"]
