"""A product in Saleor's words."""

import uuid
from typing import Any

from marketplace.gateway.saleor.goods import AnswerToMove, ListingToMove, ProductToMove, VariantToMove
from marketplace.gateway.saleor.product_input import (
    StoreIds,
    product_input,
    product_translation,
    value_translation,
    variant_translations,
)

PRODUCT, VARIANT, COTTON, SILK, RED, ROOM = (uuid.uuid4() for _ in range(6))
IDS = StoreIds(
    channels={"online": "C1"},
    kinds={"goods": "K1"},
    categories={"cloth": "S1"},
    taxes={"VAT 7": "T1"},
    attributes={"material": "A1", "colour": "A2"},
    warehouses={str(ROOM): "W1"},
)


def an_answer(attribute: str, reference: uuid.UUID, name: str, *, name_en: str = "", many: bool) -> AnswerToMove:
    return AnswerToMove(attribute=attribute, reference=reference, name=name, name_en=name_en, is_one_of_many=many)


def a_variant() -> VariantToMove:
    return VariantToMove(
        reference=VARIANT,
        sku="KM-1",
        name="แดง",
        name_en="red",
        is_counted=True,
        prices={"online": 35_050},
        costs={"online": 20_000},
        pieces={str(ROOM): 7},
        answers=(an_answer("colour", RED, "แดง", many=False),),
    )


def a_product(**more: Any) -> ProductToMove:
    plain: dict[str, Any] = {
        "reference": PRODUCT,
        "slug": "checked",
        "name": "ผ้าขาวม้า",
        "name_en": "",
        "description": "",
        "description_en": "",
        "kind": "goods",
        "category": "cloth",
        "tax_class": "VAT 7",
        "notes": {"vendor": "V"},
        "listings": (
            ListingToMove(channel="online", is_published=True, published_at=None, visible=True, available_at=None),
        ),
        "answers": (
            an_answer("material", COTTON, "ฝ้าย", name_en="Cotton", many=True),
            an_answer("material", SILK, "ไหม", many=True),
        ),
        "pictures": (),
        "variants": (a_variant(),),
    }
    return ProductToMove(**plain | more)


def test_values_are_named_by_our_references_since_saleor_makes_up_their_slugs() -> None:
    written = product_input(a_product(), IDS)
    chosen = [
        {"externalReference": str(COTTON), "value": "ฝ้าย"},
        {"externalReference": str(SILK), "value": "ไหม"},
    ]
    assert written["attributes"] == [{"id": "A1", "multiselect": chosen}]
    (variant,) = written["variants"]
    assert variant["attributes"] == [{"id": "A2", "dropdown": {"externalReference": str(RED), "value": "แดง"}}]


def test_prices_are_whole_baht_and_satang_and_pieces_lie_in_their_warehouse() -> None:
    (variant,) = product_input(a_product(), IDS)["variants"]
    assert variant["channelListings"] == [{"channelId": "C1", "price": "350.50", "costPrice": "200.00"}]
    assert variant["stocks"] == [{"warehouse": "W1", "quantity": 7}]


def test_what_a_product_has_not_is_not_written() -> None:
    written = product_input(a_product(category="", tax_class=""), IDS)
    assert not {"category", "taxClass", "description"} & set(written)


def test_words_are_translated_where_there_are_some() -> None:
    assert product_translation(a_product()) is None
    words = product_translation(a_product(name_en="Checked cloth"))
    assert words == {
        "externalReference": str(PRODUCT),
        "languageCode": "EN",
        "translationFields": {"name": "Checked cloth"},
    }
    assert [one["translationFields"] for one in variant_translations(a_product())] == [{"name": "red"}]
    cotton, silk = a_product().answers
    assert (value_translation(cotton) is None, value_translation(silk)) == (False, None)
