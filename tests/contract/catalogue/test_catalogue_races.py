"""Two who write the catalogue at once: one has it, the other is told so."""

from typing import Any

import pytest
from django.utils import timezone

from marketplace.commerce.catalog.answers import Answer
from marketplace.commerce.catalog.models import Attribute, AttributeValue, ProductVariant
from marketplace.commerce.catalog.write_product import update_product
from marketplace.commerce.catalog.write_variant import create_variant
from marketplace.shared.errors import Refusals
from tests.builders import a_product, set_up_market
from tests.racing import race

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def test_eight_who_want_one_sku_make_one_variant() -> None:
    set_up_market()
    products = [a_product() for _ in range(8)]

    def make(product: Any) -> Any:
        return lambda: create_variant(product_id=product.pk, values={"sku": "ONE"}, answers=[], now=timezone.now())

    answers = race([make(one) for one in products])
    refused = [one for one in answers if isinstance(one, Refusals)]
    assert [(one.field, one.code) for one in refused] == [("sku", "UNIQUE")] * 7
    assert ProductVariant.objects.filter(sku="ONE").count() == 1


def test_eight_who_give_the_same_new_answer_share_it() -> None:
    set_up_market()
    material = Attribute.objects.get(slug="material")
    products = [a_product() for _ in range(8)]
    answer = Answer(row=material.pk, values=("ใยกัญชง",))

    def say(product: Any) -> Any:
        return lambda: update_product(product_id=product.pk, values={}, answers=[answer], now=timezone.now())

    assert [one.pk for one in race([say(one) for one in products])] == [one.pk for one in products]
    assert AttributeValue.objects.get(attribute=material).products.count() == 8
