"""By what buyers choose a variant: a client of Saleor waits for an answer to each question that is put to it."""

import pytest

from marketplace.commerce.catalog.models import ProductType
from marketplace.sample.products import sample_products
from tests.builders import set_up_market

pytestmark = pytest.mark.django_db


def test_each_sample_product_with_choices_answers_all_that_its_type_asks() -> None:
    set_up_market()
    types = ProductType.objects.prefetch_related("selection_attributes")
    asked = {kind.slug: {one.slug for one in kind.selection_attributes.all()} for kind in types}
    for product in sample_products():
        answered = {name for name, given in (("colour", product.good.colours), ("size", product.good.sizes)) if given}
        assert answered == asked[product.kind] or len(product.variants) == 1, product.good.slug
