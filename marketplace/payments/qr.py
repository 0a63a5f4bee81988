"""QR codes as pictures for pages."""

import segno


def qr_svg(payload: str) -> str:
    """Draw a QR code as SVG that may stand in a page: white ground, quiet edge of four, no inline style."""
    drawn: str = segno.make_qr(payload, error="m").svg_inline(
        border=4, dark="#1b1a17", light="#ffffff", svgclass="qr", lineclass=None, omitsize=True
    )
    return drawn
