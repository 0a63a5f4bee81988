"""The HTTP transport against a store that stumbles: what is asked again, what never is, what a caller reads."""

import logging
from decimal import Decimal
from typing import Any

import pytest

from marketplace.gateway.actors import ANYONE, APP, buyer
from marketplace.gateway.catalogue import categories
from marketplace.gateway.errors import PermissionDeniedError, SignInExpiredError, StoreUnavailableError
from marketplace.gateway.store import store
from marketplace.gateway.transports import http
from marketplace.gateway.transports.http import close_connections, put_question
from marketplace.gateway.transports.question import Question
from tests.contract.stumbling_store import a_store

NO_SHELVES = {"data": {"categories": {"edges": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}}}


def refusal(code: str) -> dict[str, Any]:
    return {"data": {"categories": None}, "errors": [{"message": "no", "extensions": {"exception": {"code": code}}}]}


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "PAUSE_SECONDS", 0)


def test_a_query_is_asked_again_while_the_store_is_busy_or_hangs_up(settings: Any) -> None:
    with a_store(settings, (503, b""), (0, b""), (200, NO_SHELVES)) as server:
        assert categories(ANYONE, language="th") == []
        assert len(server.asked) == 3


def test_a_query_is_given_up_after_three_tries(settings: Any) -> None:
    with a_store(settings, (503, b""), (502, b""), (504, b""), (200, NO_SHELVES)) as server:
        with pytest.raises(StoreUnavailableError):
            categories(ANYONE, language="th")
        assert len(server.asked) == 3


@pytest.mark.parametrize("stumble", [(503, b""), (0, b"")])
def test_a_change_is_never_asked_twice(settings: Any, stumble: tuple[int, bytes]) -> None:
    with a_store(settings, stumble, (200, {"data": {"orderConfirm": None}})) as server:
        with pytest.raises(StoreUnavailableError):
            store(APP).confirm_order(id="it")
        assert len(server.asked) == 1


def test_nobody_at_the_address_is_said_plainly(settings: Any) -> None:
    with a_store(settings):
        pass
    with pytest.raises(StoreUnavailableError):
        store(APP).confirm_order(id="it")
    close_connections()


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b"", b"null", {"data": None}, {"data": None, "errors": [{}]}])
def test_what_is_no_answer_counts_as_none(settings: Any, answer: Any) -> None:
    with a_store(settings, (200, answer)), pytest.raises(StoreUnavailableError):
        categories(ANYONE, language="th")


@pytest.mark.parametrize(
    ("code", "raised"),
    [
        ("PermissionDenied", PermissionDeniedError),
        ("ExpiredSignatureError", SignInExpiredError),
        ("InvalidTokenError", SignInExpiredError),
        ("ValueError", StoreUnavailableError),
    ],
)
def test_refusals_of_the_whole_question_become_our_errors(settings: Any, code: str, raised: type[Exception]) -> None:
    with a_store(settings, (400, refusal(code))), pytest.raises(raised):
        categories(ANYONE, language="th")


def test_each_actor_shows_its_own_token_and_anyone_none(settings: Any) -> None:
    with a_store(settings, *[(200, NO_SHELVES)] * 3) as server:
        for actor in (ANYONE, APP, buyer("her-token")):
            categories(actor, language="th")
        shown = [authorization for authorization, _body in server.asked]
        assert shown == [None, f"Bearer {settings.SALEOR_APP_TOKEN}", "Bearer her-token"]


def test_numbers_with_a_point_stay_exact(settings: Any) -> None:
    question = Question(query="query Q { q }", operation_name="Q", variables={}, authorization=None)
    with a_store(settings, (200, b'{"data": {"q": 0.1000000000000000055}}')):
        assert put_question(question)["data"]["q"] == Decimal("0.1000000000000000055")


def test_no_secret_is_written_to_the_log(settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with a_store(settings, (200, refusal("ValueError"))), pytest.raises(StoreUnavailableError):
        store(buyer("her-token")).sign_in(email="her@example.test", password="her-password")
    assert not [word for word in ("her-token", "her-password", "her@example.test") if word in caplog.text]
    question = Question(query="", operation_name="", variables={}, authorization="Bearer her-token")
    assert "her-token" not in repr(question)


def test_a_variable_that_does_not_fit_is_not_quoted_in_the_log(settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    said = 'Variable "$address" got invalid value {"phone": "0812345678"}. In field "phone": Expected "0812345678".'
    with a_store(settings, (200, {"errors": [{"message": said}]})), pytest.raises(StoreUnavailableError):
        categories(ANYONE, language="th")
    assert "$address" in caplog.text
    assert "0812345678" not in caplog.text
