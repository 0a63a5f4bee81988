"""Dates as Thai people write them: Buddhist era, Bangkok's clock, and the state's fiscal year."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

BANGKOK = ZoneInfo("Asia/Bangkok")
BUDDHIST_OFFSET = 543
FISCAL_FIRST_MONTH = 10  # October, as the Budget Procedures Act counts

MONTHS_TH = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
MONTHS_TH_SHORT = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def bangkok_day(moment: date | datetime) -> date:
    """Give the day that the calendar on a wall in Bangkok shows at this moment.

    An aware time is turned to Bangkok's clock; a plain date stays as it is. Raises ValueError for a naive time.
    """
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is None:
        raise ValueError("a time without its zone has no day")
    return moment.astimezone(BANGKOK).date()


def written_day(moment: date | datetime, *, language: str, short: bool = False) -> str:
    """Write a day for people: `22 พฤศจิกายน 2569`, in English `22 November 2026 (BE 2569)`.

    `short` gives `22 พ.ย. 2569` and `22 Nov 2026`. The only formatter of dates in the house.
    """
    day = bangkok_day(moment)
    return f"{day.day} {written_month(day.year, day.month, language=language, short=short)}"


def written_month(year: int, month: int, *, language: str, short: bool = False) -> str:
    """Write a month of a common-era year: `พฤศจิกายน 2569`, in English `November 2026 (BE 2569)`."""
    if language == "th":
        names = MONTHS_TH_SHORT if short else MONTHS_TH
        return f"{names[month - 1]} {year + BUDDHIST_OFFSET}"
    if short:
        return f"{MONTHS_EN[month - 1][:3]} {year}"
    return f"{MONTHS_EN[month - 1]} {year} (BE {year + BUDDHIST_OFFSET})"


def written_time(moment: datetime, *, language: str, short: bool = False) -> str:
    """Write a day with its hour on Bangkok's clock: `22 พ.ย. 2569 เวลา 14:05 น.`, `22 Nov 2026, 14:05`."""
    clock = f"{moment.astimezone(BANGKOK):%H:%M}"
    day = written_day(moment, language=language, short=short)
    return f"{day} เวลา {clock} น." if language == "th" else f"{day}, {clock}"


def fiscal_year(moment: date | datetime) -> int:
    """Name the fiscal year of a day, in the Buddhist era: October 2024 to September 2025 is 2568."""
    day = bangkok_day(moment)
    return day.year + BUDDHIST_OFFSET + (day.month >= FISCAL_FIRST_MONTH)


def fiscal_month(moment: date | datetime) -> int:
    """Number the months of the fiscal year: October is 1, September 12."""
    return (bangkok_day(moment).month - FISCAL_FIRST_MONTH) % 12 + 1


def fiscal_year_days(year: int) -> tuple[date, date]:
    """Give the first and last day of a Buddhist fiscal year: 2568 runs from 1 Oct 2024 to 30 Sep 2025."""
    ends = year - BUDDHIST_OFFSET
    return date(ends - 1, FISCAL_FIRST_MONTH, 1), date(ends, FISCAL_FIRST_MONTH - 1, 30)


def fiscal_year_months(year: int) -> list[tuple[int, int]]:
    """List the twelve months of a Buddhist fiscal year in order, as (common-era year, month)."""
    first, _ = fiscal_year_days(year)
    return [(first.year + (index + 9) // 12, (index + 9) % 12 + 1) for index in range(12)]


def start_of_day(day: date) -> datetime:
    """Give the moment, in UTC, at which a day begins in Bangkok."""
    return datetime(day.year, day.month, day.day, tzinfo=BANGKOK).astimezone(UTC)
