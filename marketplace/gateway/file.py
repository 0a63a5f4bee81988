"""A file in a question to the store."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True, slots=True)
class File:
    """What is uploaded: a plain name, its bytes, its media type."""

    name: str
    data: bytes = field(repr=False)
    media_type: str
