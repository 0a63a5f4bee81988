"""Which codes and tokens are well made, and which codes still let a till in. No database, no framework."""

import hashlib
import secrets
from datetime import datetime, timedelta

# No 0/O, 1/I/L, 5/S, U/V: a code is read aloud over the telephone.
CODE_LETTERS = "234679ABCDEFGHJKMNPQRTWXYZ"
CODE_LIFE = timedelta(days=7)


def new_code() -> str:
    """Make a code of eight letters in two groups, as `K7QM-29XA`: some 37 bits, good for a week and one use."""
    letters = [secrets.choice(CODE_LETTERS) for _ in range(8)]
    return "".join(letters[:4]) + "-" + "".join(letters[4:])


def tidy_code(typed: str) -> str:
    """Read a code as people type it: capitals, spaces and dashes do not matter."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def code_hash(typed: str) -> str:
    """The SHA-256 by which a code is known to us."""
    return hashlib.sha256(tidy_code(typed).encode("utf-8", "replace")).hexdigest()


def new_token() -> str:
    """Make a till's secret: 256 random bits in URL letters."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """The SHA-256 by which a till's secret is known to us."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def may_enrol(
    *, many_devices: bool, sample_market: bool, used: bool, expires_at: datetime | None, now: datetime
) -> bool:
    """Tell whether a code still lets a till in.

    A code for many devices is good in the sample market alone; any other once, until it expires.
    """
    if many_devices:
        return sample_market
    return not used and expires_at is not None and now < expires_at
