"""Small tables and counts are shared between requests, and read anew as soon as they have changed."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from marketplace.commerce.catalog.models import Category, ProductChannelListing
from marketplace.graphql_api.answers.memory import ANSWERS
from marketplace.graphql_api.answers.results import RESULTS
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.permissions import Requestor
from tests import builders
from tests.contract.ask import APP, ask, data
from tests.contract.statements import statements

LIST = """query List($name: String!) { products(first: 5, channel: "online") {
  totalCount edges { node { category { name } note: metafield(key: $name) } }
} }"""


@pytest.fixture(autouse=True)
def _nothing_is_remembered() -> Iterator[None]:
    RESULTS.forget()
    ANSWERS.forget()
    yield
    RESULTS.forget()
    ANSWERS.forget()


def names(context: Context) -> list[str]:
    return context.remember("names", lambda: list(Category.objects.order_by("pk").values_list("name", flat=True)))


def a_context() -> Context:
    return Context(requestor=Requestor(), now=timezone.now())


@pytest.mark.django_db
def test_a_second_request_asks_nothing_and_a_change_is_seen_by_the_next() -> None:
    shelf = builders.a_category("ผ้า")
    assert names(a_context()) == ["ผ้า"]
    with statements() as found:
        assert names(a_context()) == ["ผ้า"]
    assert found == []
    shelf.name = "จักสาน"
    shelf.save()
    assert names(a_context()) == ["จักสาน"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.database
def test_what_was_taken_back_is_never_told_to_others() -> None:
    builders.a_category("ผ้า")
    context = a_context()
    context.remember("something", lambda: None)  # the request has looked at the tokens
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Category.objects.update(name="ผิด")
        assert names(context) == ["ผิด"]
        raise ZeroDivisionError
    assert names(a_context()) == ["ผ้า"]


@pytest.mark.django_db
def test_an_answer_made_with_shared_results_knows_what_they_read() -> None:
    builders.set_up_market()
    shelf = builders.a_category("ผ้า")
    builders.a_product(category=shelf)
    data(LIST, variables={"name": "a"})
    first = data(LIST, variables={"name": "b"})  # its shelves come from the results of the one before
    assert len(ANSWERS) == 2
    shelf.name = "จักสาน"
    shelf.save()
    assert data(LIST, variables={"name": "b"}) != first


@pytest.mark.django_db
@pytest.mark.parametrize("token", [None, APP], ids=["anyone", "app"])
def test_a_count_follows_what_is_shown_to_whom(token: str | None) -> None:
    builders.set_up_market()
    product = builders.a_product()
    builders.a_product()
    total = ask(LIST, variables={"name": "a"}, token=token)["data"]["products"]["totalCount"]
    ProductChannelListing.objects.filter(product=product).update(is_published=False)
    now: Any = ask(LIST, variables={"name": "a"}, token=token)["data"]["products"]["totalCount"]
    assert (total, now) == ((2, 2) if token else (2, 1))
