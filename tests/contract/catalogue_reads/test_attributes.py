"""Questions of the catalogue, asked for with conditions."""

import pytest

from tests.builders import set_up_market
from tests.contract.ask import data

pytestmark = pytest.mark.django_db


def test_a_condition_that_is_null_narrows_nothing_however_deep() -> None:
    set_up_market()
    everything = data("{ attributes(first: 1) { totalCount } }")
    narrowed = "{ attributes(first: 1, where: {OR: null, AND: [{OR: null, slug: null}]}) { totalCount } }"
    assert data(narrowed) == everything
