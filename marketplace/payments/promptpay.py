"""PromptPay: the text inside a Thai payment QR, written and read (EMVCo merchant-presented, DOMAIN section 2).

A code made here gives no notice of payment: what it says is a claim until somebody sees the money on the account.
"""

import re
from binascii import crc_hqx
from collections.abc import Mapping
from dataclasses import dataclass

CREDIT_TRANSFER_TAG, BILL_PAYMENT_TAG = "29", "30"
CREDIT_TRANSFER = "A000000677010111"
BILL_PAYMENT = "A000000677010112"
STATIC, DYNAMIC = "11", "12"
BAHT = "764"
CRC_TAG = "63"
LONGEST_VALUE = 99
MOST_SATANG = 99_999_999_999  # ten digits of baht: what the amount field holds with its two decimals
KIND_BY_LENGTH = {10: "phone", 13: "national", 15: "wallet"}
TAG_BY_KIND = {"phone": "01", "national": "02", "wallet": "03"}


class UnreadablePaymentError(ValueError):
    """A payload that is not a whole, undamaged payment code."""


@dataclass(frozen=True, kw_only=True)
class Payment:
    """What a payment code says. Amounts in satang; an open amount is None.

    `target` is the phone (0066...), tax or citizen id, or wallet of a credit transfer, the biller's 15 digits of a
    bill payment, whose `reference_1` and `reference_2` come back on the bank statement.
    """

    target: str
    amount: int | None
    is_bill: bool = False
    reference_1: str = ""
    reference_2: str = ""


def credit_transfer_payload(*, target: str, amount: int | None = None) -> str:
    """Write the code that pays a person or body: `target` is a phone number, a 13-digit id or a 15-digit wallet.

    Tag 29. Raises ValueError for a target or an amount that no bank would take.
    """
    digits = re.sub(r"[\s\-]", "", target).removeprefix("+")
    if digits.startswith("66") and len(digits) == 11:
        digits = "0" + digits[2:]
    kind = KIND_BY_LENGTH.get(len(digits)) if digits.isascii() and digits.isdigit() else None
    if kind is None:
        raise ValueError("a PromptPay target is a phone number, a 13-digit id or a 15-digit wallet")
    value = "0066" + digits[1:] if kind == "phone" else digits
    account = _field("00", CREDIT_TRANSFER) + _field(TAG_BY_KIND[kind], value)
    return _payload(_field(CREDIT_TRANSFER_TAG, account), amount)


def bill_payment_payload(*, biller: str, reference_1: str, reference_2: str = "", amount: int | None = None) -> str:
    """Write the code that pays a bill: tax id with its two-digit suffix, and references that the statement repeats.

    Tag 30. References are at most 20 capital letters and digits. Raises ValueError otherwise.
    """
    if not re.fullmatch(r"\d{15}", biller, re.ASCII):
        raise ValueError("a biller is a 13-digit tax id and a 2-digit suffix")
    for reference in (reference_1, reference_2):
        if not re.fullmatch(r"[A-Z0-9]{0,20}", reference):
            raise ValueError("a reference has at most 20 capital letters and digits")
    if not reference_1:
        raise ValueError("a bill needs its first reference")
    bill = _field("00", BILL_PAYMENT) + _field("01", biller) + _field("02", reference_1)
    bill += _field("03", reference_2) if reference_2 else ""
    return _payload(_field(BILL_PAYMENT_TAG, bill), amount)


def read_payment(payload: str) -> Payment:
    """Read a payment code; raises UnreadablePaymentError when it is cut short, damaged or not PromptPay."""
    if not checksum_holds(payload):
        raise UnreadablePaymentError("the checksum does not fit")
    fields = read_fields(payload)
    amount = _satang(fields["54"]) if "54" in fields else None
    payment = _credit_transfer(fields, amount) or _bill_payment(fields, amount)
    if payment is None:
        raise UnreadablePaymentError("this is no PromptPay code")
    return payment


def _credit_transfer(fields: Mapping[str, str], amount: int | None) -> Payment | None:
    account = read_fields(fields.get(CREDIT_TRANSFER_TAG, ""))
    target = next((account[tag] for tag in TAG_BY_KIND.values() if tag in account), "")
    if account.get("00") != CREDIT_TRANSFER or not target:
        return None
    return Payment(target=target, amount=amount)


def _bill_payment(fields: Mapping[str, str], amount: int | None) -> Payment | None:
    bill = read_fields(fields.get(BILL_PAYMENT_TAG, ""))
    if bill.get("00") != BILL_PAYMENT or not {"01", "02"} <= bill.keys():
        return None
    first, second = bill["02"], bill.get("03", "")
    return Payment(target=bill["01"], amount=amount, is_bill=True, reference_1=first, reference_2=second)


def read_fields(payload: str) -> dict[str, str]:
    """Take tag-length-value text apart; raises UnreadablePaymentError when a length does not fit."""
    fields: dict[str, str] = {}
    rest = payload
    while rest:
        head = re.match(r"(\d\d)(\d\d)", rest, re.ASCII)
        if head is None or len(rest) < 4 + int(head[2]):
            raise UnreadablePaymentError("a field is cut short")
        length = int(head[2])
        fields[head[1]] = rest[4 : 4 + length]
        rest = rest[4 + length :]
    return fields


def checksum_holds(payload: str) -> bool:
    """Tell whether a code came through undamaged: its last four letters are the CRC of all before them."""
    return payload[-8:-4] == CRC_TAG + "04" and payload[-4:] == _checksum(payload[:-4])


def _payload(account: str, amount: int | None) -> str:
    if amount is not None and not 0 < amount <= MOST_SATANG:
        raise ValueError("an amount is at least one satang and fits ten digits of baht")
    body = _field("00", "01") + _field("01", STATIC if amount is None else DYNAMIC) + account + _field("53", BAHT)
    if amount is not None:
        body += _field("54", f"{amount // 100}.{amount % 100:02d}")
    body += _field("58", "TH") + CRC_TAG + "04"
    return body + _checksum(body)


def _field(tag: str, value: str) -> str:
    if len(value) > LONGEST_VALUE:
        raise ValueError(f"field {tag} is too long")
    return f"{tag}{len(value):02d}{value}"


def _checksum(text: str) -> str:
    """CRC-16/CCITT-FALSE in four capital hex digits."""
    return f"{crc_hqx(text.encode('utf-8', 'replace'), 0xFFFF):04X}"


def _satang(written: str) -> int:
    parts = re.fullmatch(r"(\d{1,10})(?:\.(\d{0,2}))?", written, re.ASCII)
    if parts is None:
        raise UnreadablePaymentError("the amount is no amount")
    return int(parts[1]) * 100 + int((parts[2] or "").ljust(2, "0"))
