"""An anonymous answer is given again from memory, and never once it is no longer true."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from marketplace.commerce.catalog.models import Product, ProductChannelListing, VariantChannelListing
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.stock.models import Stock
from marketplace.gateway.transports.in_process import put_question
from marketplace.gateway.transports.question import Question
from marketplace.graphql_api.answers.memory import ANSWERS
from tests import builders
from tests.background import database_url
from tests.contract.ask import ask
from tests.selling import an_order

LIST = """query List { products(first: 5, channel: "online") { totalCount edges { node {
  name isAvailable translation(languageCode: EN) { name } category { name }
  pricing { priceRange { start { gross { amount } } } }
  variants { quantityAvailable }
} } } }"""
NAMES = """query Names { products(first: 5, channel: "online") { edges { node { name } } } }"""


@pytest.fixture(autouse=True)
def _nothing_is_remembered() -> Iterator[None]:
    ANSWERS.forget()
    yield
    ANSWERS.forget()


@pytest.fixture
def product(db: Any) -> Product:
    builders.set_up_market()
    return builders.a_product("หมอน", price=35_000, stock=5, category=builders.a_category("ผ้า"))


def asked(query: str = LIST) -> Any:
    """What anyone is told, and by how many statements besides the look at the tokens."""
    with CaptureQueriesContext(connection) as statements:
        answer = ask(query)
    assert "errors" not in answer, answer
    return answer["data"], len(statements) - 1


def node(query: str = LIST) -> dict[str, Any]:
    """The first product of the answer."""
    return asked(query)[0]["products"]["edges"][0]["node"]


def test_the_same_question_again_costs_one_statement_and_gets_the_same_answer(product: Product) -> None:
    first, cost = asked()
    again, none = asked()
    assert (again, none) == (first, 0)
    assert cost > 5


def test_the_same_question_again_has_the_same_headers(product: Product) -> None:
    body = json.dumps({"query": LIST})
    first = Client().post("/graphql/", body, content_type="application/json")
    again = Client().post("/graphql/", body, content_type="application/json")
    assert len(ANSWERS) == 1
    assert again.content == first.content
    assert dict(again.headers) == {**first.headers, "Content-Length": str(len(first.content))}
    assert "Content-Security-Policy" in first.headers


def change_price(product: Product) -> None:
    listing = VariantChannelListing.objects.get(variant=builders.the_variant(product), channel__slug="online")
    listing.price_amount = 40_000
    listing.save()


def change_price_by_hand(product: Product) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE catalog_variantchannellisting SET price_amount = price_amount + 1")


def change_stock(product: Product) -> None:
    Stock.objects.filter(variant__product=product).update(quantity=0)


def change_name(product: Product) -> None:
    Product.objects.filter(pk=product.pk).update(name="เสื่อ")


def change_translation(product: Product) -> None:
    Product.objects.filter(pk=product.pk).update(translations={"en": {"name": "Mat"}})


def change_category(product: Product) -> None:
    product.category.name = "จักสาน"
    product.category.save()


def change_shelf(product: Product) -> None:
    Product.objects.filter(pk=product.pk).update(category=None)


def close_channel(product: Product) -> None:
    Channel.objects.filter(slug="online").update(is_active=False)


def take_out_of_channel(product: Product) -> None:
    ProductChannelListing.objects.filter(product=product).delete()


def order_one(product: Product) -> None:
    an_order({builders.the_variant(product): 1})


def add_a_product(_product: Product) -> None:
    builders.a_product("อันใหม่")


CHANGES = (
    change_price,
    change_price_by_hand,
    change_stock,
    change_name,
    change_translation,
    change_category,
    change_shelf,
    close_channel,
    take_out_of_channel,
    order_one,
    add_a_product,
)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.database
def test_after_a_change_the_very_next_answer_has_it(product: Product, change: Callable[[Product], None]) -> None:
    before, _ = asked()
    assert asked() == (before, 0)
    change(product)
    told = asked()[0]
    ANSWERS.forget()
    assert told == asked()[0] != before


def test_what_an_answer_did_not_read_does_not_touch_it(product: Product) -> None:
    asked(NAMES)
    change_stock(product)
    assert asked(NAMES)[1] == 0


def test_an_answer_ends_when_goods_appear(product: Product, monkeypatch: pytest.MonkeyPatch) -> None:
    now = timezone.now()
    late = builders.a_product("มาใหม่")
    ProductChannelListing.objects.filter(product=late).update(published_at=now + timedelta(seconds=20))
    assert asked()[0]["products"]["totalCount"] == 1
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(seconds=19))
    assert asked()[1] == 0
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(seconds=20))
    assert asked()[0]["products"]["totalCount"] == 2


def test_a_change_that_was_taken_back_leaves_nothing_behind(product: Product) -> None:
    before, _ = asked()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        change_name(product)
        assert node()["name"] == "เสื่อ"
        raise ZeroDivisionError
    assert asked()[0] == before
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Product.objects.filter(pk=product.pk).update(name="ไม้กวาด")
        assert node()["name"] == "ไม้กวาด"
        raise ZeroDivisionError
    assert asked()[0] == before


@pytest.mark.django_db(transaction=True)
@pytest.mark.database
def test_another_process_changes_a_price_and_this_one_tells_it() -> None:
    builders.set_up_market()
    builders.a_product(price=35_000)
    assert node()["pricing"]["priceRange"]["start"]["gross"]["amount"] == 350.0
    program = (
        "import os, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'marketplace.config.settings'; django.setup()\n"
        "from marketplace.commerce.catalog.models import VariantChannelListing as Row\n"
        "Row.objects.update(price_amount=41_000)"
    )
    here = {**os.environ, "DATABASE_URL": database_url()}
    subprocess.run([sys.executable, "-W", "ignore", "-c", program], env=here, check=True)
    assert node()["pricing"]["priceRange"]["start"]["gross"]["amount"] == 410.0


@pytest.mark.django_db(transaction=True)
@pytest.mark.database
def test_what_is_not_yet_committed_is_not_told() -> None:
    builders.set_up_market()
    product = builders.a_product("หมอน")
    before = asked_in_process()
    with transaction.atomic():
        change_name(product)
        with pytest.raises(RuntimeError):
            asked_in_process()
    assert asked_in_process() != before


def asked_in_process() -> dict[str, Any]:
    return put_question(Question(query=NAMES, operation_name="Names", variables={}, authorization=None))


@pytest.mark.django_db(transaction=True)
def test_the_gateways_questions_are_remembered_too() -> None:
    builders.set_up_market()
    builders.a_product("หมอน")
    first = asked_in_process()
    with CaptureQueriesContext(connection) as statements:
        again = asked_in_process()
    assert (again, len(statements)) == (first, 1)
    again["data"].clear()
    assert asked_in_process() == first


def test_what_belongs_to_one_caller_is_never_remembered(product: Product) -> None:
    from tests.contract.ask import APP

    ask(LIST, token=APP)
    ask('{ checkout(id: "Q2hlY2tvdXQ6MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw") { id } }')
    ask('mutation In { tokenCreate(email: "x", password: "y") { token } }')
    ask('query Wrong { products(first: 0, channel: "online") { totalCount } }')
    client = Client()
    client.cookies["sessionid"] = "somebody"
    client.post("/graphql/", json.dumps({"query": NAMES}), content_type="application/json")
    assert len(ANSWERS) == 0
