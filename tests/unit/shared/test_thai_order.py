"""The order of Thai dictionaries."""

import random

from hypothesis import given
from hypothesis import strategies as st

from marketplace.shared.thai.order import sorting_key

# As the Royal Institute Dictionary lists them.
DICTIONARY = [
    "กก",
    "กระจูด",
    "กะลา",
    "กา",
    "เกลือ",
    "แก้ว",
    "ไก่",
    "ขา",
    "ข่า",
    "ข้า",
    "เขา",
    "คราม",
    "โคม",
    "ผ้า",
    "ไผ่",
    "ไหม",
    "อาหาร",
    "ไอ",
]


def test_words_stand_under_their_first_consonant() -> None:
    shuffled = random.Random("thai").sample(DICTIONARY, len(DICTIONARY))
    assert sorted(shuffled, key=sorting_key) == DICTIONARY


def test_a_shorter_word_stands_before_what_it_begins() -> None:
    assert sorted(["ผ้าไหม", "ผ้า", "ผ้าขาวม้า"], key=sorting_key) == ["ผ้า", "ผ้าขาวม้า", "ผ้าไหม"]


def test_latin_stands_before_thai_and_capitals_make_no_difference() -> None:
    assert sorted(["กา", "soap", "Bag", "Éclair", "eclipse", "10 ชิ้น"], key=sorting_key) == [
        "10 ชิ้น",
        "Bag",
        "Éclair",
        "eclipse",
        "soap",
        "กา",
    ]


@given(st.text(max_size=250))
def test_a_key_fits_its_column_and_any_collation(text: str) -> None:
    key = sorting_key(text)
    assert len(key) <= 242
    assert set(key) <= set("0123456789abcdefghijklmnopqrstuv")
