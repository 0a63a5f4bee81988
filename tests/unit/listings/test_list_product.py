"""Saying whose a product is."""

from uuid import uuid4

import pytest

from marketplace.shared.errors import DomainError
from tests.builders import an_organisation
from vendor_onboarding.listings.list_product import list_product
from vendor_onboarding.listings.models import Listing

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["centre", "settlement", "group"])
def test_a_seller_lists_a_product_and_listing_it_again_changes_nothing(kind):
    product, seller = uuid4(), an_organisation(kind=kind)
    first = list_product(product=product, organisation=seller)
    assert list_product(product=product, organisation=seller) == first
    assert Listing.objects.get().organisation == seller


def test_a_product_of_another_organisation_is_refused_and_stays_where_it_is():
    product, owner = uuid4(), an_organisation()
    list_product(product=product, organisation=owner)
    with pytest.raises(DomainError) as refusal:
        list_product(product=product, organisation=an_organisation())
    assert refusal.value.code == "LISTED_ELSEWHERE"
    assert Listing.objects.get().organisation == owner


@pytest.mark.parametrize("kind", ["ministry", "department"])
def test_a_body_that_sells_nothing_lists_nothing(kind):
    with pytest.raises(DomainError) as refusal:
        list_product(product=uuid4(), organisation=an_organisation(kind=kind))
    assert refusal.value.code == "NOT_A_SELLER"
    assert Listing.objects.count() == 0
