"""Two showrooms, four trucks, one stall for fairs. All invented, and marked as examples."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PlaceFact:
    """A place: its code, names, address (sub-district, district, province, postcode) and how much it carries."""

    code: str
    kind: str
    th: str
    en: str
    province: str
    street: str
    town: tuple[str, str, str, str]
    goods: int


PLACES = (
    PlaceFact(code="showroom-1", kind="showroom", th="โชว์รูมพระประแดง (ตัวอย่าง)", en="Phra Pradaeng showroom (example)", province="11",
              street="ถนนตัวอย่าง 1", town=("ทรงคนอง", "พระประแดง", "สมุทรปราการ", "10130"), goods=130),
    PlaceFact(code="showroom-2", kind="showroom", th="โชว์รูมขอนแก่น (ตัวอย่าง)", en="Khon Kaen showroom (example)", province="40",
              street="ถนนตัวอย่าง 2", town=("ในเมือง", "เมืองขอนแก่น", "ขอนแก่น", "40000"), goods=110),
    PlaceFact(code="truck-1", kind="truck", th="รถคันที่ 1 ภาคกลาง (ตัวอย่าง)", en="Truck 1, central (example)", province="72",
              street="จุดจอดตัวอย่าง 1", town=("ท่าพี่เลี้ยง", "เมืองสุพรรณบุรี", "สุพรรณบุรี", "72000"), goods=60),
    PlaceFact(code="truck-2", kind="truck", th="รถคันที่ 2 ภาคเหนือ (ตัวอย่าง)", en="Truck 2, north (example)", province="50",
              street="จุดจอดตัวอย่าง 2", town=("สุเทพ", "เมืองเชียงใหม่", "เชียงใหม่", "50200"), goods=56),
    PlaceFact(code="truck-3", kind="truck", th="รถคันที่ 3 ภาคอีสาน (ตัวอย่าง)", en="Truck 3, north-east (example)", province="41",
              street="จุดจอดตัวอย่าง 3", town=("หมากแข้ง", "เมืองอุดรธานี", "อุดรธานี", "41000"), goods=58),
    PlaceFact(code="truck-4", kind="truck", th="รถคันที่ 4 ภาคใต้ (ตัวอย่าง)", en="Truck 4, south (example)", province="90",
              street="จุดจอดตัวอย่าง 4", town=("หาดใหญ่", "หาดใหญ่", "สงขลา", "90110"), goods=52),
    PlaceFact(code="event-1", kind="event", th="ร้านออกงาน (ตัวอย่าง)", en="Fair stall (example)", province="10",
              street="ลานกิจกรรมตัวอย่าง", town=("จตุจักร", "จตุจักร", "กรุงเทพมหานคร", "10900"), goods=90),
)  # fmt: skip
