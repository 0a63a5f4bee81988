"""May this name, picture, voice or story of a person be shown? Decided here and nowhere else.

PDPA section 26: disability may be told only with explicit consent. In a shop of this kind a name or a face tells it
too, so nothing of a person is shown without a live row. Section 19: withdrawing is as easy as giving, and what was
lawful before stays lawful. Whatever rests on law or contract (wages, books, lawful counts) asks no consent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

BANGKOK = ZoneInfo("Asia/Bangkok")

NAME, PHOTO, VOICE, STORY, DISABILITY_MENTION = "name", "photo", "voice", "story", "disability_mention"
ITEMS = (NAME, PHOTO, VOICE, STORY, DISABILITY_MENTION)
PROGRAMME, STATISTICS, WEB, KIOSK, PRINT, PRESS = "programme", "statistics", "web", "kiosk", "print", "press"
PURPOSES = (WEB, KIOSK, PRINT, PRESS, PROGRAMME, STATISTICS)

# What of an item can be shown. The one that tells less of her comes first, and is offered first.
WAYS: dict[str, tuple[str, ...]] = {
    NAME: ("alias", "name"),
    PHOTO: ("hands", "face"),
    VOICE: ("voice",),
    STORY: ("story",),
    DISABILITY_MENTION: ("mention",),
}
WITHOUT_PORTRAYAL = "mention"
# A voice cannot be printed, and only the mention of disability is ever asked for statistics.
ASKED: frozenset[tuple[str, str]] = frozenset(
    {(item, purpose) for item in ITEMS for purpose in (WEB, KIOSK, PRINT, PRESS, PROGRAMME)} - {(VOICE, PRINT)}
    | {(DISABILITY_MENTION, STATISTICS)}
)
# What was printed or given away before cannot be called back; a till lets go at its next contact.
NOT_CALLED_BACK = frozenset({PRINT, PRESS})

FORMS = ("easy_read", "text", "audio", "sign_video")
SELF, GUARDIAN, SUPPORTER = "self", "guardian", "supporter"
GIVERS = (SELF, SUPPORTER, GUARDIAN)
CHANNELS = ("portal", "maker_door", "paper", "sample")
LONGEST_DAYS = 366 * 3
USUAL_DAYS = 365


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """One answer of a person, as it stands: yes or no to one item for one purpose.

    `number` counts her answers in the order in which they came. `portrayal` is what she agreed to be shown: that very
    picture, story, voice or name, and no later one (None for the mention of disability, and for a no).
    """

    number: int
    item: str
    purpose: str
    granted: bool
    given_at: datetime
    expires_on: date
    withdrawn_at: datetime | None = None
    portrayal: UUID | None = None
    way: str = ""


def newest_answer(item: str, purpose: str, rows: Iterable[Answer], now: datetime) -> Answer | None:
    """Give the answer that counts: the last one to this question; an answer from the future counts not yet."""
    asked = (row for row in rows if (row.item, row.purpose) == (item, purpose) and row.given_at <= now)
    return max(asked, key=lambda row: row.number, default=None)


def live_answer(item: str, purpose: str, rows: Iterable[Answer], now: datetime) -> Answer | None:
    """Give the yes by which an item may be shown for a purpose now; None: it may not.

    Only her last answer counts; it must be a yes, not taken back, and not past its last day (on Bangkok's calendar).
    """
    newest = newest_answer(item, purpose, rows, now)
    return newest if newest is not None and state_of(newest, now) == "live" else None


def may_show(item: str, purpose: str, rows: Iterable[Answer], now: datetime) -> bool:
    """May this item of a person be shown for this purpose now? Without a live yes: no (PDPA section 26)."""
    return live_answer(item, purpose, rows, now) is not None


def state_of(answer: Answer | None, now: datetime) -> str:
    """Say how an answer stands: never_asked, refused, withdrawn, expired or live."""
    if answer is None:
        return "never_asked"
    if not answer.granted:
        return "refused"
    if answer.withdrawn_at is not None:
        return "withdrawn"
    return "live" if now.astimezone(BANGKOK).date() <= answer.expires_on else "expired"


def check_answer(*, item: str, purpose: str, way: str, form: str, expires_on: date, today: date) -> str:
    """Tell what is wrong with an answer before it is written: a code, or nothing."""
    if (item, purpose) not in ASKED or way not in WAYS[item] or form not in FORMS:
        return "NOT_ASKED"
    if expires_on < today:
        return "OVER_ALREADY"
    return "TOO_LONG" if expires_on > today + timedelta(days=LONGEST_DAYS) else ""


def check_giver(*, given_by: str, helper_name: str) -> str:
    """Tell what is wrong with who said it: a guardian or supporter is named (PDPA section 20), nobody else is."""
    if given_by not in GIVERS:
        return "GIVER_UNKNOWN"
    if given_by == SELF:
        return ""
    return "" if helper_name.strip() else "HELPER_UNNAMED"


@dataclass(frozen=True, slots=True)
class Use:
    """A use of what we hold of a person, and what allows it: consent, law or contract."""

    code: str
    basis: str
    source: str


USES: tuple[Use, ...] = (
    Use("show_name", "consent", "PDPA 19, 26"),
    Use("show_photo", "consent", "PDPA 19, 26"),
    Use("play_voice", "consent", "PDPA 19, 26"),
    Use("tell_story", "consent", "PDPA 19, 26"),
    Use("mention_disability", "consent", "PDPA 26"),
    Use("share_of_sale", "contract", "PDPA 24(3)"),
    Use("payout", "contract", "PDPA 24(3)"),
    Use("confirm_receipt", "contract", "PDPA 24(3)"),
    Use("keep_books", "law", "PDPA 24(6); Accounting Act 2543, s. 14"),
    Use("lawful_count", "law", "PDPA 24(4), 26(5)"),
    Use("note_access", "law", "PDPA 37(1)"),
)
ITEM_OF_USE = {
    "show_name": NAME,
    "show_photo": PHOTO,
    "play_voice": VOICE,
    "tell_story": STORY,
    "mention_disability": DISABILITY_MENTION,
}


def may_use(use: Use, purpose: str, rows: Iterable[Answer], now: datetime) -> bool:
    """May a use go on? What rests on law or contract may, whatever she answered about publicity."""
    return use.basis != "consent" or may_show(ITEM_OF_USE[use.code], purpose, rows, now)
