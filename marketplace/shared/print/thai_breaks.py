"""Where a line of Thai may break: between words, never inside one."""

from pythainlp.tokenize import word_tokenize

ZERO_WIDTH_SPACE = "\u200b"
LONGEST = 600  # letters; papers hold no more, and cutting words takes time


def with_breaks(text: str) -> str:
    """Put an unseen space between Thai words, so that paper wraps lines there; what a person reads stays the same."""
    clean = " ".join(text.split())[:LONGEST]
    return ZERO_WIDTH_SPACE.join(word_tokenize(clean, engine="newmm", keep_whitespace=True))
