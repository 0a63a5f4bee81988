"""`python -m marketplace.media.draw_pdf`: a program of its own that draws a PDF's pages, and nothing else.

It runs apart because a hostile PDF may crash or hang the library that reads it. It is given little memory and time,
no rights of the web process are needed, scripts and forms in the PDF are never run (the library is built without
them). Standard input: the PDF. Standard output: each page as a JPEG behind its length (four bytes, big end first).
"""

import resource
import sys
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]

MOST_PAGES = 10
SIDE = 2000
SHARPNESS = 2.5  # pixels a point: 180 to the inch, enough to read a stamp
SECONDS = 20
MEMORY = 1_500_000_000
ENCRYPTED, TOO_MANY_PAGES, BROKEN = 3, 4, 5
NEEDS_PASSWORD = "password"  # noqa: S105 - a word of the library's refusal


def main() -> int:
    """Draw what comes in; gives the exit code by which the parent knows why nothing came out."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        pages = drawn(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        return ENCRYPTED if NEEDS_PASSWORD in str(error).lower() else BROKEN
    except (MemoryError, OSError, ValueError):
        return BROKEN
    if len(pages) > MOST_PAGES:
        return TOO_MANY_PAGES
    for page in pages:
        sys.stdout.buffer.write(len(page).to_bytes(4, "big") + page)
    return 0 if pages else BROKEN


def drawn(data: bytes) -> list[bytes]:
    """Draw each page as a JPEG; of a document that is too long, as many empty ones."""
    document = pypdfium2.PdfDocument(data)
    if len(document) > MOST_PAGES:
        return [b""] * len(document)
    return [_page(document[number]) for number in range(len(document))]


def _page(page: pypdfium2.PdfPage) -> bytes:
    scale = min(SHARPNESS, SIDE / max(1.0, *page.get_size()))
    out = BytesIO()
    page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB").save(out, "JPEG", quality=92)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
