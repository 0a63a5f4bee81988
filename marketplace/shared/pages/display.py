"""How a person likes the pages shown: letter size, contrast, day or night. Kept in a cookie of hers, nowhere else."""

from dataclasses import dataclass
from typing import Self

COOKIE = "display"
COOKIE_SECONDS = 365 * 24 * 3600
SIZES = ("normal", "large", "largest")
CONTRASTS = ("normal", "high")
THEMES = ("auto", "day", "night")


@dataclass(frozen=True, kw_only=True)
class Display:
    """A person's choice; the first word of each list is the house's own."""

    size: str = "normal"
    contrast: str = "normal"
    theme: str = "auto"

    @classmethod
    def from_cookie(cls, value: str) -> Self:
        """Read the choice back; words that we do not know count as the house's own."""
        words = [*value.split("."), "", "", ""]
        return cls.from_words(size=words[0], contrast=words[1], theme=words[2])

    @classmethod
    def from_words(cls, *, size: str, contrast: str, theme: str) -> Self:
        """Take the words of the form, as far as they are known."""
        return cls(
            size=size if size in SIZES else SIZES[0],
            contrast=contrast if contrast in CONTRASTS else CONTRASTS[0],
            theme=theme if theme in THEMES else THEMES[0],
        )

    @property
    def cookie(self) -> str:
        """The choice as the cookie keeps it."""
        return f"{self.size}.{self.contrast}.{self.theme}"
