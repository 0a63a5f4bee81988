"""A maker says yes or no to one thing for one purpose, and we write down how she was asked."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from marketplace.shared.locks import lock_rows
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.consent import rules
from vendor_onboarding.consent.errors import ConsentRefusedError, UsedKeyError
from vendor_onboarding.consent.models import Consent, ConsentText, Handle, Portrayal
from vendor_onboarding.consent.texts import text_of
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.queries import check_not_erased


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """What was asked and how: the item in one of its ways ("alias", "hands", ...), for a purpose.

    `form` and `language` say which text she was told. `portrayal` is what was on the page when she answered.
    """

    item: str
    purpose: str
    way: str
    form: str = "easy_read"
    language: str = "th"
    portrayal: UUID | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """Who answered: herself, or with a named guardian or supporter; who wrote it down ("user:5"), and where."""

    given_by: str = rules.SELF
    helper_name: str = ""
    recorded_by: str
    channel: str = "portal"


def give_consent(
    *, maker: Maker, question: Question, said: Said, expires_on: date, key: UUID, now: datetime
) -> Consent:
    """Write down a yes. From now on, until its last day, just that may be shown for just that purpose.

    Needs something to show, and shows no later picture, voice, story or name than she agreed to. The same `key` again
    gives the same row. Raises ConsentRefusedError, UsedKeyError, MakerErasedError; then nothing was changed.
    Source: PDPA 19, 20, 26.
    """
    _check(question, said, expires_on, now)
    lock_rows(Maker.objects.filter(pk=maker.pk))
    if kept := _kept(maker, key):
        return kept
    check_not_erased(maker)
    shown = _portrayal(maker, question, said, now)
    Handle.objects.get_or_create(maker=maker, purpose=question.purpose)
    return _write(maker, question, said, shown=shown, granted=True, at=(key, expires_on, now))


def refuse_consent(*, maker: Maker, question: Question, said: Said, key: UUID, now: datetime) -> Consent:
    """Write down a no. Nothing more is shown of that for that purpose, an earlier yes notwithstanding."""
    today = bangkok_day(now)
    _check(question, said, today, now)
    lock_rows(Maker.objects.filter(pk=maker.pk))
    if kept := _kept(maker, key):
        return kept
    return _write(maker, question, said, shown=None, granted=False, at=(key, today, now))


def _check(question: Question, said: Said, expires_on: date, now: datetime) -> None:
    wrong = rules.check_answer(
        item=question.item,
        purpose=question.purpose,
        way=question.way,
        form=question.form,
        expires_on=expires_on,
        today=bangkok_day(now),
    )
    if wrong:
        raise ConsentRefusedError(wrong, "expires_on" if wrong in ("OVER_ALREADY", "TOO_LONG") else None)
    if wrong := rules.check_giver(given_by=said.given_by, helper_name=said.helper_name):
        raise ConsentRefusedError(wrong, "helper_name" if wrong == "HELPER_UNNAMED" else "given_by")


def _kept(maker: Maker, key: UUID) -> Consent | None:
    kept = Consent.objects.filter(key=key).first()
    if kept is not None and kept.maker_id != maker.pk:
        raise UsedKeyError
    return kept


def _portrayal(maker: Maker, question: Question, said: Said, now: datetime) -> Portrayal | None:
    """Find what she agreed to be shown; raises ConsentRefusedError when there is nothing, or another thing by now."""
    if question.way == rules.WITHOUT_PORTRAYAL:
        return None
    if question.item == rules.NAME:
        return _name(maker, question.way, said, now)
    newest = Portrayal.objects.filter(maker=maker, way=question.way, dropped_at=None).order_by("-pk").first()
    if newest is None:
        raise ConsentRefusedError("NOTHING_TO_SHOW")
    if question.portrayal not in (None, newest.reference):
        raise ConsentRefusedError("ANOTHER_ONE")
    return newest


def _name(maker: Maker, way: str, said: Said, now: datetime) -> Portrayal:
    """Keep the name as it is today: a name that is changed later is not shown by this yes."""
    words = Maker.objects.values_list(way, flat=True).get(pk=maker.pk)
    if not words:
        raise ConsentRefusedError("NOTHING_TO_SHOW")
    newest = Portrayal.objects.filter(maker=maker, way=way, dropped_at=None).order_by("-pk").first()
    if newest is not None and newest.words_th == words:
        return newest
    return Portrayal.objects.create(maker=maker, way=way, words_th=words, kept_at=now, kept_by=said.recorded_by)


def _write(
    maker: Maker,
    question: Question,
    said: Said,
    *,
    shown: Portrayal | None,
    granted: bool,
    at: tuple[UUID, date, datetime],
) -> Consent:
    key, expires_on, now = at
    return Consent.objects.create(
        key=key,
        maker=maker,
        item=question.item,
        purpose=question.purpose,
        text=text_told(question, now),
        portrayal=shown,
        granted=granted,
        given_at=now,
        expires_on=expires_on,
        given_by=said.given_by,
        helper_name="" if said.given_by == rules.SELF else said.helper_name.strip(),
        recorded_by=said.recorded_by,
        channel=said.channel,
    )


def text_told(question: Question, now: datetime) -> ConsentText:
    """Give the text that she was told. Words that are new or changed since become a version of their own."""
    key = {
        "item": question.item,
        "way": question.way,
        "purpose": question.purpose,
        "language": question.language,
        "form": question.form,
    }
    words = text_of(question.way, question.purpose, question.language, question.form)
    newest = ConsentText.objects.filter(**key).order_by("version").last()
    if newest is not None and newest.text == words:
        return newest
    version = newest.version + 1 if newest else 1
    return ConsentText.objects.get_or_create(**key, version=version, defaults={"text": words, "since": now})[0]
