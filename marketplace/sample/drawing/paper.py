"""A paper as it might be photographed: a head, some lines, a stamp that says that it is an example."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw

from marketplace.sample.drawing.lettering import font

SIZE = (900, 1200)
INK, STAMP, PAPER = (30, 28, 24), (138, 21, 56), (252, 249, 243)
EXAMPLE = "ตัวอย่าง · ไม่ใช่เอกสารจริง"


def draw_paper(*, head: str, lines: Sequence[str]) -> bytes:
    """Draw one page as WebP."""
    page = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(page)
    pen.rectangle((40, 40, SIZE[0] - 40, SIZE[1] - 40), outline=INK, width=3)
    pen.text((SIZE[0] // 2, 150), head, font=font(44), fill=INK, anchor="mm")
    for number, line in enumerate(lines):
        pen.text((110, 280 + 80 * number), line, font=font(32), fill=INK)
    pen.ellipse((560, 880, 800, 1120), outline=STAMP, width=6)
    pen.text((680, 1000), "ตัวอย่าง", font=font(40), fill=STAMP, anchor="mm")
    pen.text((SIZE[0] // 2, SIZE[1] - 70), EXAMPLE, font=font(24), fill=STAMP, anchor="mm")
    out = BytesIO()
    page.save(out, "WEBP", quality=80, method=2)
    return out.getvalue()
