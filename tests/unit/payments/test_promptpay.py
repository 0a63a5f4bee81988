"""PromptPay payloads against known-good codes of other makers (DOMAIN section 2.2) and an independent library."""

import xml.etree.ElementTree as ET

import promptpay_qr as oracle
import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from marketplace.payments import promptpay_transfer
from marketplace.payments.promptpay import (
    Payment,
    UnreadablePaymentError,
    bill_payment_payload,
    checksum_holds,
    credit_transfer_payload,
    read_fields,
    read_payment,
)
from marketplace.payments.qr import qr_svg

PHONE = "00020101021129370016A000000677010111011300668012345675802TH530376463046197"
PHONE_ABROAD = "00020101021129370016A000000677010111011300668912345675802TH5303764630429C1"
TAX_ID = "00020101021129370016A000000677010111021301234567890125802TH530376463040CBD"
PHONE_30_BAHT = "00020101021229370016A0000006770101110113006681222333353037645802TH540530.0063043CAD"
BILL = "00020101021130620016A000000677010112011301122334455660211CUSTOMER0010306INV00153037645802TH62070703SCB6304780E"
BILL_OPEN = "00020101021130550016A0000006770101120115099999999999990021211122233344453037645802TH63043EE7"
GOVERNMENT = "00020101021229370016A0000006770101110213099400016550153037645802TH54071234.5063042B25"
TRUCK_BILL = (
    "00020101021230670016A00000067701011201150994000165501000213ORD25690000010307TRUCK0753037645802TH5406350.00630446DD"
)


@pytest.mark.parametrize(
    ("target", "amount", "known"),
    [
        ("0801234567", None, PHONE),
        ("+66-89-123-4567", None, PHONE_ABROAD),
        ("0123456789012", None, TAX_ID),
        ("0812223333", 3_000, PHONE_30_BAHT),
        ("0994000165501", 123_450, GOVERNMENT),
    ],
)
def test_a_transfer_says_the_same_as_known_codes(target: str, amount: int | None, known: str) -> None:
    ours = credit_transfer_payload(target=target, amount=amount)
    assert read_fields(ours)["29"] == read_fields(known)["29"]
    assert read_payment(ours) == read_payment(known)
    assert checksum_holds(ours)
    assert [tag for tag in read_fields(ours) if tag != "63"] == [
        "00",
        "01",
        "29",
        "53",
        *(["54"] if amount else []),
        "58",
    ]


def test_a_bill_says_the_same_as_a_known_code() -> None:
    ours = bill_payment_payload(
        biller="099400016550100", reference_1="ORD2569000001", reference_2="TRUCK07", amount=35_000
    )
    assert read_fields(ours) | {"63": ""} == read_fields(TRUCK_BILL) | {"63": ""}
    assert read_payment(ours) == Payment(
        target="099400016550100", amount=35_000, is_bill=True, reference_1="ORD2569000001", reference_2="TRUCK07"
    )


@pytest.mark.parametrize("known", [PHONE, PHONE_ABROAD, TAX_ID, PHONE_30_BAHT, BILL, BILL_OPEN, GOVERNMENT, TRUCK_BILL])
def test_known_codes_of_other_makers_are_read(known: str) -> None:
    assert read_payment(known).target


def test_the_bill_of_a_customer_is_read_whole() -> None:
    assert read_payment(BILL) == Payment(
        target="0112233445566", amount=None, is_bill=True, reference_1="CUSTOMER001", reference_2="INV001"
    )


@given(
    target=st.from_regex(r"0[689][0-9]{8}|[0-9]{13}|[0-9]{15}", fullmatch=True),
    baht=st.integers(min_value=1, max_value=2_000_000),
)
def test_an_independent_library_writes_the_same_fields(target: str, baht: int) -> None:
    theirs = read_fields(oracle.generate_payload(target, float(baht)))
    ours = read_fields(credit_transfer_payload(target=target, amount=baht * 100))
    assert {tag: ours[tag] for tag in ("00", "29", "53", "54", "58")} == {
        tag: theirs[tag] for tag in ("00", "29", "53", "54", "58")
    }


@given(amount=st.integers(min_value=1, max_value=99_999_999_999))
def test_an_amount_comes_back_to_the_satang(amount: int) -> None:
    assert read_payment(credit_transfer_payload(target="0994000165501", amount=amount)).amount == amount


@given(place=st.integers(min_value=0, max_value=len(PHONE_30_BAHT) - 1), letter=st.sampled_from("0123456789ABCDEFX"))
def test_one_changed_letter_is_noticed(place: int, letter: str) -> None:
    damaged = PHONE_30_BAHT[:place] + letter + PHONE_30_BAHT[place + 1 :]
    assert checksum_holds(damaged) == (damaged == PHONE_30_BAHT)


@pytest.mark.parametrize("amount", [0, -1, 100_000_000_000])
def test_an_amount_that_no_bank_takes_is_refused(amount: int) -> None:
    with pytest.raises(ValueError, match="amount"):
        credit_transfer_payload(target="0801234567", amount=amount)


@pytest.mark.parametrize("target", ["", "12345", "08012345678901234", "๐๘๐๑๒๓๔๕๖๗", "phone number"])
def test_a_target_that_is_none_is_refused(target: str) -> None:
    with pytest.raises(ValueError, match="PromptPay target"):
        credit_transfer_payload(target=target)


@pytest.mark.parametrize(
    ("biller", "first", "second"),
    [
        ("0994000165501", "A1", ""),
        ("099400016550100", "", ""),
        ("099400016550100", "a1", ""),
        ("099400016550100", "A" * 21, ""),
    ],
)
def test_a_bill_that_no_statement_could_repeat_is_refused(biller: str, first: str, second: str) -> None:
    with pytest.raises(ValueError, match=r"biller|reference"):
        bill_payment_payload(biller=biller, reference_1=first, reference_2=second)


@pytest.mark.parametrize("text", ["", "0002", "hello", PHONE[:-1], PHONE_30_BAHT.replace("30.00", "31.00")])
def test_what_is_cut_short_or_changed_is_unreadable(text: str) -> None:
    with pytest.raises(UnreadablePaymentError):
        read_payment(text)


def test_the_picture_has_its_quiet_edge_and_no_inline_style() -> None:
    payload = credit_transfer_payload(target="0994000165501", amount=123_450)
    picture = ET.fromstring(qr_svg(payload))
    side = segno.make_qr(payload, error="m").symbol_size(border=4)[0]
    assert picture.attrib["viewBox"] == f"0 0 {side} {side}"
    assert "style" not in qr_svg(payload)


@pytest.mark.parametrize("amount", [0, 100_000_000_000])
def test_a_transfer_that_no_code_can_hold_is_a_payment_that_failed(amount: int) -> None:
    event = {
        "__typename": "TransactionInitializeSession",
        "action": {"amount": amount, "currency": "THB"},
        "transaction": {"token": "6cbea340-d072-48a5-ac6e-4eaa711fefdc"},
    }
    assert promptpay_transfer.answer(event)["result"] == "CHARGE_FAILURE"
