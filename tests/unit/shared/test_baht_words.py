"""Amounts as they are spoken."""

import pytest

from marketplace.shared.thai.baht_words import spoken_baht, thai_number


@pytest.mark.parametrize(
    ("satang", "said"),
    [
        (0, "ศูนย์บาท"),
        (123_450, "หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์"),
        (100, "หนึ่งบาท"),
        (1_100, "สิบเอ็ดบาท"),
        (2_100, "ยี่สิบเอ็ดบาท"),
        (2_000, "ยี่สิบบาท"),
        (10_100, "หนึ่งร้อยเอ็ดบาท"),
        (11_000, "หนึ่งร้อยสิบบาท"),
        (25, "ยี่สิบห้าสตางค์"),
        (1, "หนึ่งสตางค์"),
        (101, "หนึ่งบาทหนึ่งสตางค์"),
        (100_000_000, "หนึ่งล้านบาท"),
        (100_000_100, "หนึ่งล้านเอ็ดบาท"),
        (1_100_000_000, "สิบเอ็ดล้านบาท"),
        (1_234_567_800, "สิบสองล้านสามแสนสี่หมื่นห้าพันหกร้อยเจ็ดสิบแปดบาท"),
        (100_000_000_000_000, "หนึ่งล้านล้านบาท"),
        (-5_000, "ลบห้าสิบบาท"),
    ],
)
def test_an_amount_is_said_in_thai(satang: int, said: str) -> None:
    assert spoken_baht(satang, language="th") == said


@pytest.mark.parametrize(
    ("satang", "said"),
    [(0, "0 baht"), (123_450, "1,234 baht and 50 satang"), (75, "75 satang"), (-100, "minus 1 baht")],
)
def test_an_amount_is_said_in_english(satang: int, said: str) -> None:
    assert spoken_baht(satang, language="en") == said


def test_a_number_below_zero_is_no_number_to_say() -> None:
    with pytest.raises(ValueError, match="from zero on"):
        thai_number(-1)
