"""Paper: a typst template and its data become a PDF, set in Sarabun."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import fontpkg_sarabun
import typst

# Parts that templates import: give them along as `pictures={..., **PARTS}`, then `#import "fit.typ": fit, thai`.
PARTS = {"fit.typ": (Path(__file__).parent / "fit.typ").read_bytes()}
FONTS = Path(fontpkg_sarabun.__file__).parent / "files"


def typeset_pdf(template: Path, data: Mapping[str, Any], *, pictures: Mapping[str, bytes] | None = None) -> bytes:
    """Set a paper: gives the PDF's bytes.

    The template reads its data by `json(bytes(sys.inputs.data))` and so never as code: a name with typst's signs in
    it stays a name. `pictures` are files (SVG, PNG, JPEG) that the template calls by name. Raises typst.TypstError when
    the template itself is wrong.
    """
    files = {"main.typ": template.read_bytes(), **(pictures or {})}
    compiled = typst.compile(  # type: ignore[call-overload]  # its stub leaves out a dict of files, which it takes
        files, font_paths=[FONTS], ignore_system_fonts=True, sys_inputs={"data": json.dumps(data, ensure_ascii=False)}
    )
    return bytes(compiled)
