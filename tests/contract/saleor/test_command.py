"""`python -m marketplace saleor ...` says in one sentence what is wrong."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from marketplace.config.saleor_catalogue import products_to_push
from marketplace.config.saleor_plan import saleor_plan
from marketplace.gateway.saleor.permissions import PERMISSIONS
from marketplace.organisations.queries import store_room_reference
from tests import builders
from tests.contract.stumbling_store import a_store

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def english(settings: Any, tmp_path: Path) -> Any:
    settings.PRIVATE_ROOT = tmp_path
    with translation.override("en"):
        yield


def said(deed: str) -> str:
    out = StringIO()
    call_command("saleor", deed, stdout=out)
    return out.getvalue()


def test_without_an_address_it_says_so(settings: Any) -> None:
    settings.SALEOR_API_URL = ""
    with pytest.raises(CommandError, match=r"Set SALEOR_API_URL"):
        said("setup")


def test_without_a_token_it_says_so(settings: Any) -> None:
    settings.SALEOR_API_URL, settings.SALEOR_APP_TOKEN = "http://127.0.0.1:1/graphql/", ""
    with pytest.raises(CommandError, match=r"saleor invite"):
        said("check")


def test_a_saleor_that_does_not_answer_is_one_sentence(settings: Any) -> None:
    with a_store(settings, *[(503, b"")] * 3), pytest.raises(CommandError, match=r"does not answer"):
        said("setup")


def test_a_missing_permission_is_one_sentence(settings: Any) -> None:
    denied = {"data": None, "errors": [{"message": "no", "extensions": {"exception": {"code": "PermissionDenied"}}}]}
    with a_store(settings, (200, denied)), pytest.raises(CommandError, match=r"not yours"):
        said("setup")


def test_what_saleor_refuses_is_told_in_its_words(settings: Any) -> None:
    refused = {"answer": {"made": None, "errors": [{"field": "slug", "message": "Taken."}]}}
    with (
        a_store(settings, (200, {"data": {"channels": []}}), (200, {"data": refused})),
        pytest.raises(CommandError, match=r"channel “online”: Taken\. \(slug\)"),
    ):
        said("setup")


def test_the_check_names_version_permissions_and_what_is_missing(settings: Any) -> None:
    builders.set_up_market()
    held = [{"code": one} for one in PERMISSIONS if one != "MANAGE_TAXES"]
    app = {"id": "A", "name": "ours", "permissions": held, "webhooks": []}
    nothing = {"edges": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}
    lists = ("taxClasses", "attributes", "productTypes", "warehouses", "shippingZones")
    answers = [
        {"shop": {"version": "3.21.0"}, "app": app},
        {"channels": [{"slug": "online"}]},
        *({one: nothing} for one in lists),
        {"user": None},
    ]
    out = StringIO()
    with a_store(settings, *[(200, {"data": one}) for one in answers]), pytest.raises(CommandError):
        call_command("saleor", "check", stdout=out)
    lines = out.getvalue().splitlines()
    assert lines[:2] == [
        "This Saleor is 3.21.0; the market knows 3.23.",
        "The app “ours” lacks these permissions: MANAGE_TAXES.",
    ]
    assert "Saleor lacks channels: showroom, truck, event, shelf." in lines
    assert "Saleor lacks product types: goods, goods-by-colour, goods-by-size, service, service-by-size." in lines


def test_the_plan_has_a_warehouse_for_each_seller_and_shelves_above_first() -> None:
    builders.set_up_market()
    centre = builders.an_organisation("ศูนย์พระประแดง", slug="phra-pradaeng")
    cloth = builders.a_category("ผ้าทอ", slug="cloth")
    builders.a_category("ผ้าพันคอ", slug="scarves", parent=cloth)
    plan = saleor_plan()
    assert [(one.slug, one.channel) for one in plan.warehouses] == [(f"store-{centre.slug}", "online")]
    assert [(one.slug, one.parent) for one in plan.shelves] == [("cloth", ""), ("scarves", "cloth")]


def test_a_service_has_a_piece_at_its_vendors_when_it_is_moved() -> None:
    builders.set_up_market()
    centre = builders.an_organisation()
    massage = builders.the_variant(builders.a_product("นวด", kind="service", organisation=centre, stock=0))
    massage.track_inventory = False
    massage.save()
    row = builders.a_product("ผ้า", organisation=centre, stock=3, price=12_345)
    moved = {one.name: one for one in products_to_push()}
    assert moved["ผ้า"].variants[0].prices["online"] == 12_345
    assert moved["นวด"].variants[0].pieces == {str(store_room_reference(centre)): 1}
    assert sum(moved["ผ้า"].variants[0].pieces.values()) == 3
    assert str(moved["ผ้า"].reference) == row.external_reference
