"""Files that people should not send, built here: nothing of them lies in the repository."""

import struct
import zlib
from io import BytesIO

from PIL import Image

PDF_SCRIPT = b"<< /S /JavaScript /JS (app.alert\\('here'\\);) >>"


def a_picture(
    width: int = 600, height: int = 400, kind: str = "JPEG", *, mode: str = "RGB", **options: object
) -> bytes:
    out = BytesIO()
    Image.new(mode, (width, height), 120 if mode == "L" else "white").save(out, kind, **options)
    return out.getvalue()


def a_png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that say they are a huge picture."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def a_png_bomb(side: int = 7_000) -> bytes:
    """A real picture of few bytes and 49 million pixels."""
    return a_picture(side, side, "PNG", mode="L")


def an_svg_with_script() -> bytes:
    return b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>'


def a_pdf(pages: int = 1, *, script: bool = False, size: tuple[int, int] = (595, 842)) -> bytes:
    """A plain PDF; with `script`, one that runs JavaScript when it is opened."""
    kids = " ".join(f"{3 + n} 0 R" for n in range(pages))
    opening = b" /OpenAction " + PDF_SCRIPT if script else b""
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R" + opening + b" >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
    ]
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] >>".encode()
    bodies += [page] * pages
    return _written(bodies)


def a_locked_pdf() -> bytes:
    """A PDF that asks for a password (the key in it fits none)."""
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <" + b"ab" * 32 + b"> /U <" + b"cd" * 32 + b"> >>",
    ]
    return _written(bodies, trailer=b" /Encrypt 4 0 R /ID [<" + b"01" * 16 + b"> <" + b"01" * 16 + b">]")


def a_picture_that_is_a_page_too() -> bytes:
    """A JPEG that a careless browser would read as a web page (a polyglot)."""
    return a_picture(comment=b"<html><script>alert(1)</script></html>") + b"<script>alert(2)</script>"


def a_picture_that_is_a_pdf_too() -> bytes:
    return a_picture() + a_pdf(script=True)


def _written(bodies: list[bytes], *, trailer: bytes = b"") -> bytes:
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R".encode() + trailer + b" >>\n"
    return bytes(out + f"startxref\n{start}\n%%EOF".encode())
