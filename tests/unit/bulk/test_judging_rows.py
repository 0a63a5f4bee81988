"""What becomes of a row, beside the product as it is."""

import pytest

from vendor_onboarding.bulk.rules import Known, judge_row

KNOWN = Known(name="ผ้าขาวม้า", name_en="Cloth", prices={"online": 25_000}, stock=10)


def judged(known=KNOWN, pictures=None, **cells):
    return judge_row({"sku": "W-1", **cells}, known, pictures=pictures)


def codes(verdict):
    return [(one.code, one.column) for one in verdict.reasons]


def test_an_empty_cell_and_the_same_value_change_nothing():
    assert judged(name="", price_online="250.00", stock="๑๐ ชิ้น", name_en=" Cloth ").fate == "same"


def test_only_what_differs_is_changed_and_what_was_seen_is_kept():
    verdict = judged(name="ผ้าขาวม้าใหม่", price_online="฿๒๖๐", price_truck="240", stock="12.0")
    assert verdict.fate == "change"
    assert verdict.values == {"name": "ผ้าขาวม้าใหม่", "price_online": 26_000, "price_truck": 24_000, "stock": 12}
    assert verdict.seen == {"price_online": 25_000, "price_truck": None, "stock": 10}


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("price_online", "0", "PRICE_ZERO"),
        ("price_online", "-5", "PRICE_NEGATIVE"),
        ("price_online", "1,25", "PRICE_NOT_A_NUMBER"),
        ("price_online", "1.234", "PRICE_TOO_FINE"),
        ("price_truck", "1000001", "PRICE_TOO_HIGH"),
        ("stock", "1.5", "STOCK_NOT_A_NUMBER"),
        ("stock", "-1", "STOCK_NEGATIVE"),
        ("stock", "100001", "STOCK_TOO_MANY"),
        ("name", "ก" * 121, "TOO_LONG"),
        ("stock", "\ue000=1+1", "FORMULA"),
        ("name", "\ue004long", "TOO_LONG"),
    ],
)
def test_a_wrong_cell_leaves_the_whole_row_out_and_says_which(column, text, code):
    verdict = judged(**{"name_en": "Changed", column: text})
    assert (verdict.fate, codes(verdict)) == ("refused", [(code, column)])


def test_every_wrong_cell_of_a_row_is_told_at_once():
    assert codes(judged(price_online="x", stock="y")) == [
        ("PRICE_NOT_A_NUMBER", "price_online"),
        ("STOCK_NOT_A_NUMBER", "stock"),
    ]


def test_a_row_of_an_unknown_code_begins_a_product_if_it_has_a_name():
    assert judged(known=None, name="ตะกร้า", price_online="90").values == {"name": "ตะกร้า", "price_online": 9_000}
    assert codes(judged(known=None, price_online="90")) == [("NEW_WITHOUT_NAME", "name")]


def test_a_row_without_its_code_is_left_out():
    verdict = judge_row({"sku": " ", "name": "ผ้า"}, None, pictures=None)
    assert codes(verdict) == [("NO_KEY", "sku")]


def test_pictures_belong_to_new_products_and_must_have_come():
    came = frozenset({"one.jpg"})
    assert judged(known=None, pictures=came, name="ผ้า").fate == "new"
    assert judge_row({"sku": "N", "name": "ผ้า", "pictures": "One.jpg"}, None, pictures=came).values["pictures"] == [
        "One.jpg"
    ]
    missing = judge_row({"sku": "N", "name": "ผ้า", "pictures": "two.jpg"}, None, pictures=came)
    assert codes(missing) == [("PICTURE_MISSING", "pictures")]
    assert codes(judge_row({"sku": "N", "name": "ผ้า", "pictures": "a.jpg"}, None, pictures=None)) == [
        ("NO_PICTURES_CAME", "pictures")
    ]
    assert codes(judge_row({"sku": "W-1", "pictures": "one.jpg"}, KNOWN, pictures=came)) == [
        ("PICTURES_OF_KNOWN", "pictures")
    ]
