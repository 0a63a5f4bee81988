"""What people type into the search field, made safe to ask with."""

ON_A_PAGE = 24
LONGEST_SEARCH = 100
DEEPEST_PAGE = 100
LONGEST_CURSOR = 500


def search_text(typed: str) -> str:
    """Give the words to look for: no invisible signs, no doubled spaces, at most 100 letters."""
    visible = "".join(letter if letter.isprintable() else " " for letter in typed)
    return " ".join(visible.split())[:LONGEST_SEARCH]


def offset_of(typed: str) -> int:
    """Read where the page begins; nonsense is the beginning."""
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
    return min(number, ON_A_PAGE * DEEPEST_PAGE)
