"""The ministry's flagship missions and their indicators, in the words of each fiscal year.

The wording of fiscal year 2568 is that of the government's news of 18 April 2568. It changes with the years: a year
that is announced gets its own list here; until then the latest announced wording is shown, and said to be carried over.
"""

from dataclasses import dataclass

from django.utils.translation import get_language


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A figure by which a mission is steered: its code, names and unit ("THB": baht, kept in satang)."""

    code: str
    name_th: str
    name_en: str
    unit: str = "THB"

    @property
    def name(self) -> str:
        """The name in the page's language."""
        return self.name_en if get_language() == "en" else self.name_th


@dataclass(frozen=True, kw_only=True)
class Mission:
    """One of the flagship missions, as worded for `worded_for`; shown for `fiscal_year`, Buddhist both."""

    number: int
    fiscal_year: int
    worded_for: int
    name_th: str
    name_en: str
    indicators: tuple[Indicator, ...] = ()

    @property
    def name(self) -> str:
        """The name in the page's language."""
        return self.name_en if get_language() == "en" else self.name_th


SETTLEMENT_SALES = Indicator(
    code="3.1",
    name_th="ยอดขายสุทธิสินค้าและบริการที่ครัวเรือนในนิคมสร้างตนเองร่วมผลิต",
    name_en="Net sales of goods and services made by households of self-help land settlements",
)
CENTRE_SALES = Indicator(
    code="4.1",
    name_th="ยอดขายสุทธิสินค้าและบริการที่คนพิการร่วมผลิต",
    name_en="Net sales of goods and services made by persons with disabilities",
)

# fiscal year -> number -> (official Thai short name, our English, indicators that this house measures)
WORDING: dict[int, dict[int, tuple[str, str, tuple[Indicator, ...]]]] = {
    2568: {
        1: ("ยกระดับการพัฒนาศักยภาพเด็กปฐมวัย", "Raise the development of young children", ()),
        2: (
            "ปรับปรุงโครงสร้างพื้นฐานในการดูแลผู้สูงอายุ",
            "Improve the infrastructure of care for older persons",
            (),
        ),
        3: (
            "สร้างงาน สร้างรายได้ พัฒนาคุณภาพชีวิตคนเปราะบาง",
            "Create work and income, and improve the lives of vulnerable people",
            (SETTLEMENT_SALES,),
        ),
        4: (
            "พัฒนาคุณภาพชีวิตคนพิการ",
            "Improve the quality of life of persons with disabilities",
            (CENTRE_SALES,),
        ),
        5: ("สร้างหุ้นส่วนทางสังคม สู่สวัสดิการที่ยั่งยืน", "Build social partnerships for lasting welfare", ()),
        6: ("ขับเคลื่อนพันธกรณีระหว่างประเทศที่สำคัญ", "Carry out the main international commitments", ()),
        7: ("สื่อสาร ประชาสัมพันธ์ทางสังคมเชิงรุก", "Communicate actively with the public", ()),
        8: ("พัฒนาศักยภาพบุคลากรด้านสังคม", "Develop the people who work in social services", ()),
        9: ("พัฒนาระบบ พม. ดิจิทัล และฐานข้อมูล", "Develop the ministry’s digital systems and databases", ()),
    },
}
FIRST_YEAR = min(WORDING)


def missions_of(fiscal_year: int) -> list[Mission]:
    """List the missions of a Buddhist fiscal year by number; none for a year before the first announced one."""
    worded_for = max((year for year in WORDING if year <= fiscal_year), default=None)
    if worded_for is None:
        return []
    return [
        Mission(
            number=number,
            fiscal_year=fiscal_year,
            worded_for=worded_for,
            name_th=name_th,
            name_en=name_en,
            indicators=indicators,
        )
        for number, (name_th, name_en, indicators) in sorted(WORDING[worded_for].items())
    ]


def mission_of_indicator(code: str, fiscal_year: int) -> tuple[Mission, Indicator] | None:
    """Find an indicator of a fiscal year by its code, with its mission; None: there is no such one."""
    for mission in missions_of(fiscal_year):
        for indicator in mission.indicators:
            if indicator.code == code:
                return mission, indicator
    return None
