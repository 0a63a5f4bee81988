"""Paragraphs as Saleor's rich text."""

from collections.abc import Iterable
from typing import Any


def rich_text(paragraphs: Iterable[str]) -> dict[str, Any]:
    """Write paragraphs as Saleor's rich text."""
    return {"blocks": [{"type": "paragraph", "data": {"text": one}} for one in paragraphs], "version": "2.22.2"}
