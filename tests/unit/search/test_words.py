"""How Thai is cut and compared."""

from marketplace.search.rules import spellings, threes, vocabulary
from marketplace.search.words import normalised, words_and_parts, words_of


def test_sara_am_stays_one_letter_and_marks_come_in_order() -> None:
    assert normalised("น้ำ") == "น้ำ"
    assert normalised("นํ้า") == "น้ำ"
    assert normalised("เเพะ") == "แพะ"


def test_small_letters_single_spaces_and_ordinary_digits() -> None:
    assert normalised("  Goat   MILK\n๑๒ ") == "goat milk 12"


def test_our_own_craft_words_stay_whole() -> None:
    assert words_of("กระเป๋ากระจูดสาน") == ["กระเป๋า", "กระจูด", "สาน"]
    assert words_of("ผ้าทอซาโอริ") == ["ผ้าทอ", "ซาโอริ"]


def test_a_compound_is_also_its_parts() -> None:
    assert words_and_parts("ใบชา") == ["ใบชา", "ใบ", "ชา"]
    assert "ชา" not in words_and_parts("ชามดินเผา")
    assert "ชา" not in words_and_parts("ย้อมสีธรรมชาติ")


def test_threes_overlap_and_show_spaces() -> None:
    assert threes("ผ้า ทอ") == ["ผ้า", "้า_", "า_ท", "_ทอ"]


def test_an_english_plural_is_also_its_singular() -> None:
    assert spellings("bags") == ["bags", "bag"]
    assert spellings("glass") == ["glass"]
    assert spellings("ชา") == ["ชา"]


def test_the_vocabulary_joins_thai_neighbours_as_people_type_them() -> None:
    assert vocabulary(["กระเป๋า", "กระจูด"]) == {"กระเป๋า", "กระจูด", "กระเป๋ากระจูด"}
    assert vocabulary(["reed", "bag"]) == {"reed", "bag"}
