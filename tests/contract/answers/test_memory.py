"""The memory of answers is bounded, and what a statement reads is seen from its text."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from marketplace.graphql_api.answers.memory import Answer, Answers
from marketplace.graphql_api.answers.subjects import SUBJECTS, tables
from marketplace.graphql_api.answers.tokens import current_tokens
from marketplace.graphql_api.answers.triggers import missing_triggers, put_triggers_in_place
from marketplace.graphql_api.answers.watch import Validity, tables_of

NOW = datetime(2026, 11, 20, tzinfo=UTC)
TRUE = Validity({"stock": 1}, NOW, NOW + timedelta(seconds=9))


def test_the_oldest_answers_make_room() -> None:
    answers = Answers(kept_bytes=25_000)
    for name in "abc":
        answers.keep(name, Answer(b"x" * 10_000, TRUE), asked=1)
    assert [answers.find(name, {"stock": 1}, now=NOW) is None for name in "abc"] == [True, False, False]


def test_an_answer_asked_for_again_stays_longest() -> None:
    answers = Answers(kept_bytes=25_000)
    answers.keep("a", Answer(b"x" * 10_000, TRUE), asked=1)
    answers.keep("b", Answer(b"x" * 10_000, TRUE), asked=1)
    answers.find("a", {"stock": 1}, now=NOW)
    answers.keep("c", Answer(b"x" * 10_000, TRUE), asked=1)
    assert [answers.find(name, {"stock": 1}, now=NOW) is None for name in "abc"] == [False, True, False]


@pytest.mark.parametrize(
    ("tokens", "seconds", "holds"),
    [
        ({"stock": 1, "shop": 7}, 0, True),
        ({"stock": 2}, 0, False),
        ({}, 0, False),
        ({"stock": 1}, 9, False),
        ({"stock": 1}, -1, False),
    ],
)
def test_an_answer_holds_while_its_tokens_stay_and_its_time_lasts(
    tokens: dict[str, int], seconds: int, holds: bool
) -> None:
    assert TRUE.holds(tokens, now=NOW + timedelta(seconds=seconds)) is holds


def test_every_table_behind_from_or_join_is_seen_known_or_not() -> None:
    sql = 'SELECT "a"."x" FROM "orders_order" a JOIN words w ON 1 WHERE EXISTS(SELECT 1 FROM "catalog_product" U0)'
    assert tables_of(sql) == {"orders_order", "words", "catalog_product"}


@pytest.mark.parametrize("sql", ["UPDATE x SET y = 1", "SAVEPOINT a", "INSERT INTO x VALUES (1)", "WITH a AS (SELECT)"])
def test_a_statement_that_may_do_more_than_read_spoils_the_answer(sql: str) -> None:
    assert tables_of(sql) is None


@pytest.mark.django_db
@pytest.mark.database
def test_every_table_of_a_subject_has_its_triggers() -> None:
    assert missing_triggers() == {}
    assert {"catalog_product", "stock_stock", "channels_channel", "search_indexedproduct"} <= set(tables())
    assert "catalog_producttype_product_attributes" in tables()


@pytest.mark.django_db
def test_a_table_that_was_rebuilt_gets_its_triggers_back_and_all_is_asked_anew() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite rebuilds tables")
    before = current_tokens()
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER raise_generation_update_catalog_product")
    assert list(missing_triggers()) == [("catalog_product", "raise_generation_update_catalog_product")]
    put_triggers_in_place()
    assert missing_triggers() == {}
    after = current_tokens()
    assert after.keys() == before.keys() == SUBJECTS.keys()
    assert not any(after[subject] == before[subject] for subject in SUBJECTS)


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.parametrize("statement", ["UPDATE", "DELETE", "INSERT"])
def test_each_kind_of_change_changes_the_token_of_its_subject(statement: str) -> None:
    from marketplace.commerce.channels.models import TaxClass

    row = TaxClass.objects.create(name="x", rate=0)
    before: Any = current_tokens()
    if statement == "UPDATE":
        TaxClass.objects.update(rate=1)
    elif statement == "DELETE":
        row.delete()
    else:
        TaxClass.objects.bulk_create([TaxClass(name="y", rate=0)])
    after = current_tokens()
    assert after["shop"] != before["shop"]
    assert after["stock"] == before["stock"]
