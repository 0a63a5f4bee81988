"""Thai banks by the three-digit code that transfers name them by: data, for the treasury to confirm.

Codes of banks marked "seen" agree in several public programs that read slips and pay out (looked up in November
2026); the others are from memory. Neither was read in the Bank of Thailand's own list, so the treasury confirms the
table once before the first real file (see /treasury/formats/).
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank: its code, its names, and how sure the code is."""

    code: str
    short: str
    th: str
    en: str
    known: Literal["seen", "to confirm"]


BANKS: tuple[Bank, ...] = (
    Bank("002", "BBL", "ธนาคารกรุงเทพ", "Bangkok Bank", "seen"),
    Bank("004", "KBANK", "ธนาคารกสิกรไทย", "Kasikornbank", "seen"),
    Bank("006", "KTB", "ธนาคารกรุงไทย", "Krungthai Bank", "seen"),
    Bank("011", "TTB", "ธนาคารทหารไทยธนชาต", "TMBThanachart Bank", "seen"),
    Bank("014", "SCB", "ธนาคารไทยพาณิชย์", "Siam Commercial Bank", "seen"),
    Bank("022", "CIMBT", "ธนาคารซีไอเอ็มบี ไทย", "CIMB Thai Bank", "seen"),
    Bank("024", "UOBT", "ธนาคารยูโอบี", "United Overseas Bank (Thai)", "seen"),
    Bank("025", "BAY", "ธนาคารกรุงศรีอยุธยา", "Bank of Ayudhya (Krungsri)", "seen"),
    Bank("030", "GSB", "ธนาคารออมสิน", "Government Savings Bank", "seen"),
    Bank("033", "GHB", "ธนาคารอาคารสงเคราะห์", "Government Housing Bank", "to confirm"),
    Bank("034", "BAAC", "ธ.ก.ส. (ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร)",
         "BAAC (Bank for Agriculture and Agricultural Cooperatives)", "seen"),
    Bank("066", "ISBT", "ธนาคารอิสลามแห่งประเทศไทย", "Islamic Bank of Thailand", "to confirm"),
    Bank("067", "TISCO", "ธนาคารทิสโก้", "Tisco Bank", "seen"),
    Bank("069", "KKP", "ธนาคารเกียรตินาคินภัทร", "Kiatnakin Phatra Bank", "seen"),
    Bank("070", "ICBCT", "ธนาคารไอซีบีซี (ไทย)", "ICBC (Thai)", "seen"),
    Bank("071", "TCRB", "ธนาคารไทยเครดิต", "Thai Credit Bank", "seen"),
    Bank("073", "LHFG", "ธนาคารแลนด์ แอนด์ เฮ้าส์", "Land and Houses Bank", "seen"),
    Bank("098", "SME", "ธนาคารพัฒนาวิสาหกิจขนาดกลางและขนาดย่อม", "SME Development Bank", "seen"),
)  # fmt: skip
BANK_BY_CODE = {bank.code: bank for bank in BANKS}


def bank_name(code: str, language: str) -> str:
    """Name a bank by its code in a language ("th", "en"); the code itself when it is none of ours."""
    bank = BANK_BY_CODE.get(code)
    if bank is None:
        return code
    return bank.en if language.startswith("en") else bank.th


def bank_choices(language: str) -> list[tuple[str, str]]:
    """List the banks for a form, by name."""
    return sorted(((bank.code, bank_name(bank.code, language)) for bank in BANKS), key=lambda pair: pair[1])
