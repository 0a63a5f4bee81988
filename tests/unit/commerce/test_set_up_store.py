"""The store stands before its first product."""

import pytest
from django.conf import settings

from marketplace.commerce.catalog.models import Attribute, ProductType
from marketplace.commerce.channels.models import Channel, ShopSettings, TaxClass
from marketplace.commerce.customers.models import App
from marketplace.commerce.customers.register_app import token_hash
from marketplace.commerce.shipping.models import ShippingMethod, ShippingZone
from tests.builders import set_up_market


@pytest.mark.django_db
def test_a_second_set_up_changes_nothing_that_staff_changed() -> None:
    set_up_market()
    Channel.objects.filter(slug="online").update(name="ร้านออนไลน์")
    set_up_market()
    counts = [
        model.objects.count()
        for model in (Channel, TaxClass, Attribute, ProductType, ShippingZone, ShippingMethod, App)
    ]
    # goods and services, whole or by size or colour; our app, and the two that take payments
    assert counts == [5, 3, 5, 5, 1, 2, 3]
    assert Channel.objects.get(slug="online").name == "ร้านออนไลน์"
    assert ShopSettings.objects.get().limit_quantity_per_checkout == 50


@pytest.mark.django_db
def test_only_online_orders_may_stay_unpaid_and_wait_for_confirmation() -> None:
    set_up_market()
    unpaid = Channel.objects.filter(allow_unpaid_orders=True, automatically_confirm_all_new_orders=False)
    assert [one.slug for one in unpaid] == ["online"]


@pytest.mark.django_db
def test_of_the_apps_token_only_the_hash_is_kept() -> None:
    set_up_market()
    app = App.objects.get(identifier="talad-feemue")
    assert [one.token_hash for one in app.tokens.all()] == [token_hash(settings.SALEOR_APP_TOKEN)]
    assert settings.SALEOR_APP_TOKEN not in str(vars(app))
