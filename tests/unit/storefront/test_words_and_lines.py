"""What a person types and reads in the shop."""

import pytest

from storefront_theme.basket_lines import asked_quantity
from storefront_theme.searching import offset_of, search_text


@pytest.mark.parametrize(
    ("posted", "pieces"),
    [
        ({"quantity": "3"}, 3),
        ({"quantity": "๑๒"}, 12),
        ({"quantity": " 7 "}, 7),
        ({"quantity": "0"}, 0),
        ({"quantity": "3", "step": "more"}, 6),
        ({"quantity": "3", "step": "less"}, 4),
        ({"quantity": "3", "remove": "1"}, 0),
        ({"quantity": "3", "step": "nonsense"}, 3),
        ({"quantity": "-1"}, None),
        ({"quantity": "1000"}, None),
        ({"quantity": "²"}, None),
        ({}, None),
    ],
)
def test_pieces_are_read_from_buttons_and_typing(posted: dict[str, str], pieces: int | None) -> None:
    assert asked_quantity(posted, now=5) == pieces


def test_less_than_none_is_none() -> None:
    assert asked_quantity({"step": "less"}, now=0) == 0


def test_search_words_are_cleaned() -> None:
    assert search_text("  ผ้า\u0000\tไหม \n") == "ผ้า ไหม"
    assert len(search_text("ก" * 5_000)) == 100


@pytest.mark.parametrize(
    ("typed", "offset"), [("24", 24), ("-1", 0), ("x", 0), ("", 0), ("99999", 2_400), ("9" * 99, 0)]
)
def test_the_place_in_a_list_is_read(typed: str, offset: int) -> None:
    assert offset_of(typed) == offset
