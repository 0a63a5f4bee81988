"""A seeded slice of `make fuzz`: documents made at random from the contract's own schema, run in this process."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis_graphql import mutations, queries

from marketplace.graphql_api.execute import execute
from marketplace.graphql_api.schema import schema
from tests.builders import set_up_market
from tests.contract.ask import APP
from tests.random_scalars import SCALARS

pytestmark = pytest.mark.django_db

FEW = settings(
    max_examples=40,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def codes(answer: dict[str, Any]) -> set[str]:
    return {one["extensions"]["exception"]["code"] for one in answer.get("errors", [])}


@pytest.mark.parametrize("authorization", [None, APP], ids=["stranger", "app"])
def test_no_random_question_meets_an_unforeseen_failure(authorization: str | None) -> None:
    set_up_market()

    @FEW
    @given(queries(schema.graphql_schema, custom_scalars=SCALARS))
    def ask(document: str) -> None:
        assert "InternalServerError" not in codes(execute(query=document, authorization=authorization)), document

    ask()


@pytest.mark.parametrize("authorization", [None, APP], ids=["stranger", "app"])
def test_no_random_change_meets_an_unforeseen_failure(authorization: str | None) -> None:
    set_up_market()

    @FEW
    @given(mutations(schema.graphql_schema, custom_scalars=SCALARS))
    def change(document: str) -> None:
        assert "InternalServerError" not in codes(execute(query=document, authorization=authorization)), document

    change()
