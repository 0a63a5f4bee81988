"""Search kept in step with the store, through the gateway."""

import json
import uuid
from typing import Any

import pytest
from django.core.management import call_command

from marketplace.commerce.catalog.models import Product as ProductRow
from marketplace.commerce.catalog.models import ProductChannelListing
from marketplace.events.catalogue import ProductChanged
from marketplace.gateway.models import KnownId
from marketplace.gateway.reindex import reindex_all, reindex_product
from marketplace.search.index_product import index_product
from marketplace.search.queries import find_products, indexed_references
from marketplace.search.records import Document
from tests.builders import NOW, a_category, a_product, an_organisation, answer, set_up_market

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("either_engine", "market")]
RICH = {"blocks": [{"type": "paragraph", "data": {"text": "ย้อมด้วยใบขนุน"}}]}


@pytest.fixture
def market() -> None:
    set_up_market()


def changed(row: ProductRow) -> ProductChanged:
    return ProductChanged(occurred_at=NOW, product=uuid.UUID(row.external_reference))


def found(text: str, **where: Any) -> list[str]:
    return [str(one) for one in find_products(text=text, **({"channel": "online"} | where)).references]


def test_a_changed_product_is_found_by_name_description_material_and_english() -> None:
    centre = an_organisation("นิคมสร้างตนเองกระเสียว", slug="krasiao")
    cloth = a_category("ผ้าทอ", slug="cloth")
    row = a_product(
        "ผ้าคลุมไหล่",
        organisation=centre,
        category=a_category("ผ้าพันคอ", slug="scarves", parent=cloth),
        description=RICH,
        translations={"en": {"name": "Silk shawl", "description": json.dumps(RICH)}},
    )
    answer(row, "material", "เส้นใยสับปะรด")
    reindex_product(changed(row))
    for words in ("คลุมไหล่", "ขนุน", "สับปะรด", "shawl", "กระเสียว"):
        assert found(words) == [row.external_reference]
    assert found("คลุมไหล่", category="cloth", vendor="krasiao") == [row.external_reference]
    assert found("คลุมไหล่", vendor="phra-pradaeng") == []
    assert found("คลุมไหล่", channel="truck") == []


def test_a_product_that_is_hidden_everywhere_is_found_no_more() -> None:
    row = a_product("ผ้าคลุมไหล่")
    reindex_product(changed(row))
    ProductChannelListing.objects.update(is_published=False)
    reindex_product(changed(row))
    assert indexed_references() == []
    reindex_product(ProductChanged(occurred_at=NOW, product=uuid.uuid4()))


def test_reindexing_all_finds_everything_and_forgets_what_is_gone() -> None:
    rows = [a_product(f"ผ้าทอลาย {number}") for number in range(60)]
    a_product("ผ้าทอซ่อนไว้", published=False)
    gone = Document(
        reference=uuid.uuid4(), channels=frozenset({"online"}), categories=(), vendor="", name_th="ผ้าทอเก่า", name_en=""
    )
    index_product(gone)
    assert reindex_all() == 60
    assert sorted(found("ผ้าทอ", first=100)) == sorted(row.external_reference for row in rows)
    assert KnownId.objects.filter(kind="product").count() == 61
    assert KnownId.objects.filter(kind="variant").count() == 61


def test_the_command_says_how_many_products_can_be_found(capsys: pytest.CaptureFixture[str]) -> None:
    a_product("ผ้าทอ")
    call_command("reindex")
    assert "1" in capsys.readouterr().out
