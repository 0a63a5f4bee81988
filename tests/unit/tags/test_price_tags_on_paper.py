"""Printed tags read back: the code by a scanner, at the dots of a small printer; the words from the page."""

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp

from vendor_onboarding.tags.print_tags import Tag, print_tags
from vendor_onboarding.tags.rules import copies_refusal, sku_of_scan, tag_address

SMALL_PRINTER = 203 / 72  # dots for each point of the page
LONGEST = "ผ้าพันคอไหมมัดหมี่ย้อมครามธรรมชาติลายนาคทอมือโดยกลุ่มแม่บ้านหนองแวงขนาดใหญ่พิเศษสีครามเข้มสลับขาวปลายพู่"
SHOP = "https://talad-feemue.example.go.th"


def a_tag(name=LONGEST, price=125_050, sku="KKN-SILK-INDIGO-0001-XL", copies=1):
    return Tag(name=name, price=price, sku=sku, address=tag_address(shop=SHOP, sku=sku), copies=copies)


def paper(*tags, size="roll", large=False):
    pdf = print_tags(band="weavers", organisation="ศูนย์พัฒนาศักยภาพและอาชีพคนพิการ", tags=tags, size=size, large=large)
    return pypdfium2.PdfDocument(BytesIO(pdf))


def words(page):
    text = page.get_textpage()
    try:
        return "".join(text.get_text_range().split()).replace("\u200b", "").replace("\ufffe", "")
    finally:
        text.close()


def is_blank(picture, box):
    return picture.convert("L").crop(box).getextrema()[0] > 250


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("size", ["roll", "a4"])
def test_each_code_is_read_back_at_the_dots_of_a_small_printer(size, large):
    with paper(a_tag(copies=2), a_tag("น้ำพริกเผา", 3_500, "NP-1"), size=size, large=large) as document:
        pictures = [page.render(scale=SMALL_PRINTER).to_pil() for page in document]
    read = [one.text for picture in pictures for one in zxingcpp.read_barcodes(picture)]
    assert sorted(read) == [f"{SHOP}/t/KKN-SILK-INDIGO-0001-XL", f"{SHOP}/t/KKN-SILK-INDIGO-0001-XL", f"{SHOP}/t/NP-1"]


def test_the_roll_is_forty_by_thirty_millimetres_one_tag_a_page():
    with paper(a_tag(copies=3)) as document:
        assert len(document) == 3
        assert [round(side / 72 * 25.4, 1) for side in document[0].get_size()] == [40.0, 30.0]


@pytest.mark.parametrize(("large", "pages"), [(False, 2), (True, 3)])
def test_a_sheet_holds_eighteen_tags_or_eight_in_large_type(large, pages):
    with paper(a_tag(copies=19), size="a4", large=large) as document:
        assert len(document) == pages


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(("price", "written"), [(125_050, "฿1,250.50"), (100_000_000, "฿1,000,000"), (3_500, "฿35")])
def test_the_longest_name_and_any_price_fit_whole(large, price, written):
    with paper(a_tag(price=price), large=large) as document:
        page = document[0]
        assert written in words(page)
        picture = page.render(scale=8).to_pil()
    width, height = picture.size
    margin = 8  # a third of a millimetre at this scale
    top = 60 if not large else margin  # the band runs to the edge
    assert is_blank(picture, (0, top, margin, height))
    assert is_blank(picture, (width - margin, top, width, height))
    assert is_blank(picture, (0, height - margin // 2, width, height))


def test_a_name_beyond_measure_is_cut_with_a_sign():
    with paper(a_tag("ผ้าไหม" * 60)) as document:
        assert "…" in words(document[0])


def test_phone_and_till_read_the_same_code():
    address = tag_address(shop=SHOP + "/", sku="ผ้า/1 ก")
    assert address.isascii()
    assert sku_of_scan(address) == "ผ้า/1 ก"
    assert sku_of_scan(" NP-1 ") == "NP-1"


@pytest.mark.parametrize(
    ("copies", "together", "refusal"),
    [(1, 1, None), (100, 500, None), (101, 101, "TOO_MANY"), (1, 501, "TOO_MANY"), (-1, 4, "NEGATIVE"), (0, 0, "NONE")],
)
def test_how_many_tags_one_paper_holds(copies, together, refusal):
    assert copies_refusal(copies, together=together) == refusal


def test_what_is_typed_never_becomes_code_of_the_paper():
    with paper(a_tag('#sys.inputs $x$ *fett* "]')) as document:
        assert '#sys.inputs$x$*fett*"]' in words(document[0])
