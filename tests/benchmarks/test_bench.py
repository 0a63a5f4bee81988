"""Each part of the benchmark runs and gets what it asks for; how fast is measured by `make bench` alone."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests import builders
from tests.benchmarks.asking import APP_TOKEN, Asker
from tests.benchmarks.many_products import write
from tests.benchmarks.scenarios import EVERYTHING, look_around

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def asker(live_server: Any, settings: Any) -> Iterator[Asker]:
    settings.SALEOR_APP_TOKEN = APP_TOKEN
    asker = Asker(live_server.url.removeprefix("http://"))
    yield asker
    asker.close()


def test_every_scenario_gets_what_it_asks_for(asker: Asker) -> None:
    builders.set_up_market()
    organisation = builders.an_organisation()
    builders.a_product(organisation=organisation)
    builders.a_product(organisation=organisation)
    goods = look_around(asker)
    assert (len(goods.slugs), len(goods.pieces)) == (2, 2)
    for number, scenario in enumerate(EVERYTHING):
        scenario.run(asker, goods, number)


def test_a_market_of_many_products_is_whole(asker: Asker) -> None:
    write(30)
    found = asker.ask("product_list", {"channel": "online", "note": "-"})["products"]
    assert (found["totalCount"], len(found["edges"])) == (30, 24)
    assert all(edge["node"]["isAvailable"] and edge["node"]["thumbnail"]["url"] for edge in found["edges"])
    assert len(look_around(asker).pieces) == 24
