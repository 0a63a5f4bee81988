"""Who may knock at the doors for a real Saleor, and what a stranger gets."""

import json
import os
import stat
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from graphql import parse, validate

from marketplace.gateway.actors import APP
from marketplace.gateway.models import WebhookDelivery
from marketplace.gateway.saleor.manifest import invitation
from marketplace.gateway.saleor.read_document import DOCUMENTS, document
from marketplace.shared.models import OutboxEvent
from tests.contract.saleor.signer import DOOR, a_signer
from tests.contract.saleor.told_orders import told_order
from tests.contract.saleor_schema import saleor_schema

pytestmark = pytest.mark.django_db(transaction=True)
TOKEN = "a-token-of-thirty-characters.."


@pytest.fixture(autouse=True)
def own_files(settings: Any, tmp_path: Path) -> None:
    settings.PRIVATE_ROOT = tmp_path / "private"
    settings.PUBLIC_URL = "https://market.example"


def test_all_doors_are_shut_while_the_embedded_engine_answers(client: Client) -> None:
    assert client.get(f"/saleor/manifest.json?key={invitation()}").status_code == 404
    assert client.post(f"/saleor/register/?key={invitation()}").status_code == 404
    assert client.post(DOOR).status_code == 404


def test_a_body_that_was_changed_or_not_signed_is_refused(settings: Any, client: Client) -> None:
    body = json.dumps({"order": told_order(uuid.uuid4())}).encode()
    with a_signer(settings) as signer:
        for signature in (signer.sign(b"another body"), signer.sign(body)[:-4] + "AAAA", "", "a.b.c"):
            headers = {"Saleor-Api-Url": signer.api_url, "Saleor-Signature": signature}
            assert client.post(DOOR, body, content_type="application/json", headers=headers).status_code == 403
    assert not OutboxEvent.objects.exists()
    assert not WebhookDelivery.objects.exists()


def test_another_saleor_is_refused(settings: Any, client: Client) -> None:
    with a_signer(settings) as signer:
        elsewhere = {"Saleor-Api-Url": "https://another.example/graphql/"}
        assert signer.deliver(client, {"order": told_order(uuid.uuid4())}, **elsewhere).status_code == 403
        assert signer.looked_up == 0
    assert not OutboxEvent.objects.exists()


def test_a_new_key_is_looked_up_but_not_at_every_knock(settings: Any, client: Client, monkeypatch: Any) -> None:
    now = [0.0]
    monkeypatch.setattr("marketplace.gateway.saleor.signatures.time.monotonic", lambda: now[0])
    with a_signer(settings) as signer:
        order = {"order": told_order(uuid.uuid4())}
        assert [signer.deliver(client, order).status_code for _ in range(2)] == [200, 200]
        assert signer.looked_up == 1
        signer.change_key("second")
        assert signer.deliver(client, order).status_code == 403
        assert signer.looked_up == 1
        now[0] = 31.0
        assert signer.deliver(client, order).status_code == 200
        assert signer.looked_up == 2


def test_an_event_of_another_shape_is_refused(settings: Any, client: Client) -> None:
    with a_signer(settings) as signer:
        assert signer.deliver(client, {"order": {"id": "1"}}).status_code == 400
    assert not WebhookDelivery.objects.exists()


def test_an_invited_saleor_reads_who_we_are_and_hands_over_a_token(settings: Any, client: Client) -> None:
    with a_signer(settings) as signer:
        settings.SALEOR_APP_TOKEN = ""
        told = client.get(f"/saleor/manifest.json?key={invitation()}").json()
        path = told["tokenTargetUrl"].removeprefix("https://market.example")
        answer = client.post(
            path,
            json.dumps({"auth_token": TOKEN}),
            content_type="application/json",
            headers={"Saleor-Api-Url": signer.api_url},
        )
        assert (answer.status_code, APP.authorization) == (200, f"Bearer {TOKEN}")
    assert {one["targetUrl"] for one in told["webhooks"]} == {"https://market.example/saleor/webhooks/"}
    kept = settings.PRIVATE_ROOT / "saleor_app_token"
    assert stat.S_IMODE(os.stat(kept).st_mode) == 0o600  # noqa: PTH116


@pytest.mark.parametrize(
    ("key", "url", "body", "status"),
    [
        ("", "", {"auth_token": TOKEN}, 404),
        ("made-up", "", {"auth_token": TOKEN}, 404),
        (None, "https://another.example/graphql/", {"auth_token": TOKEN}, 403),
        (None, "", {}, 400),
        (None, "", {"auth_token": 7}, 400),
        (None, "", {"auth_token": "x" * 201}, 400),
    ],
)
def test_nobody_else_hands_over_a_token(
    settings: Any, client: Client, key: str | None, url: str, body: dict[str, Any], status: int
) -> None:
    with a_signer(settings) as signer:
        told = client.post(
            f"/saleor/register/?key={invitation() if key is None else key}",
            json.dumps(body),
            content_type="application/json",
            headers={"Saleor-Api-Url": url or signer.api_url},
        )
    assert told.status_code == status
    assert not settings.PRIVATE_ROOT.exists()


def test_the_manifest_is_for_the_invited_only(settings: Any, client: Client) -> None:
    with a_signer(settings):
        assert client.get("/saleor/manifest.json").status_code == 404
        assert client.get("/saleor/manifest.json?key=made-up").status_code == 404


def test_the_documents_for_a_real_saleor_are_valid_there() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(DOCUMENTS.glob("*.graphql"))]
    assert [error.message for error in validate(saleor_schema(), parse("\n".join(texts)))] == []


def test_a_document_is_sent_with_its_fragments_alone() -> None:
    assert document("OrderEvents").count("fragment ") == 1
    assert "fragment" not in document("Channels")
