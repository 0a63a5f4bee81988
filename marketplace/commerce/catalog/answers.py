"""What a product or variant is to answer, and whether its questions can be answered like that (Saleor's checks)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import Attribute
from marketplace.shared.errors import DomainError, Refusals

Form = Attribute.InputType
LONGEST = 250
LONGEST_TEXT = 100_000
LARGEST = 10**15


@dataclass(frozen=True, slots=True)
class Pick:
    """One answer picked from a list: by its row, by its reference, or by its name (a new one is added to the list)."""

    row: int | None = None
    reference: str | None = None
    name: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """An answer to one question, named by its row or its reference; only what fits the question's form counts.

    `values` is the older way to pick by names (or to give a number).
    """

    row: int | None = None
    reference: str | None = None
    values: tuple[str, ...] = ()
    dropdown: Pick | None = None
    multiselect: tuple[Pick, ...] = ()
    numeric: str | None = None
    plain_text: str | None = None
    boolean: bool | None = None


Answered = Sequence[tuple[Attribute, Answer]]


def match_answers(
    questions: Sequence[Attribute], answers: Sequence[Answer], *, all_required: bool, of_variants: bool = False
) -> Answered:
    """Bring answers to their questions.

    With `all_required`, each question that must be answered has to be. Raises Refusals about `attributes`: REQUIRED
    (no question named, none or an empty answer), NOT_FOUND (for variants ATTRIBUTE_CANNOT_BE_ASSIGNED) for what is
    not asked, INVALID and DUPLICATED_INPUT_ITEM for answers that do not fit.
    """
    matched: dict[int, tuple[Attribute, Answer]] = {}
    for answer in answers:
        question = _question(questions, answer)
        if question is None:
            code = "ATTRIBUTE_CANNOT_BE_ASSIGNED" if of_variants else "NOT_FOUND"
            raise _refusal(code, _("This kind of goods does not ask that."))
        matched[question.pk] = (question, answer)
    problems = _problems(list(matched.values()))
    if all_required:
        problems += _missing(questions, matched)
    if problems:
        raise Refusals(problems)
    return list(matched.values())


def _question(questions: Sequence[Attribute], answer: Answer) -> Attribute | None:
    if (answer.row is None) == (answer.reference is None):
        raise _refusal("REQUIRED", _("Name each question by its id or its reference, not by both."))
    if answer.row is not None:
        return next((one for one in questions if one.pk == answer.row), None)
    return next((one for one in questions if one.external_reference == answer.reference), None)


def _missing(questions: Sequence[Attribute], given: Collection[int]) -> list[DomainError]:
    missing = [one.pk for one in questions if one.value_required and one.pk not in given]
    words = _("All questions that must be answered need an answer.")
    return [_refusal("REQUIRED", words, missing)] if missing else []


def _problems(answered: Answered) -> list[DomainError]:
    found: dict[tuple[str, str], list[int]] = {}
    for question, answer in answered:
        problem = _problem(question, answer)
        if problem is not None:
            found.setdefault(problem, []).append(question.pk)
    return [_refusal(code, words, rows) for (code, words), rows in found.items()]


def _problem(question: Attribute, answer: Answer) -> tuple[str, str] | None:
    form = question.input_type
    if form in (Form.DROPDOWN, Form.MULTISELECT):
        picks = picks_of(question, answer)
        return _problem_of_picks(question, picks)
    if form == Form.NUMERIC:
        return _problem_of_number(question, number_of(answer))
    if form == Form.BOOLEAN:
        return _no_answer() if question.value_required and answer.boolean is None else None
    if form == Form.PLAIN_TEXT:
        return _problem_of_text(question, answer.plain_text)
    return "INVALID", _("Products do not answer questions of this form.")


def picks_of(question: Attribute, answer: Answer) -> tuple[Pick, ...]:
    """Give what is picked from a question's list, in either way of saying so."""
    if answer.values:
        return tuple(Pick(name=one) for one in answer.values)
    if question.input_type == Form.MULTISELECT:
        return answer.multiselect
    return (answer.dropdown,) if answer.dropdown is not None and answer.dropdown != Pick() else ()


def number_of(answer: Answer) -> str | None:
    """Give the number that is answered, as it was written."""
    return answer.values[0] if answer.values else answer.numeric


def _problem_of_picks(question: Attribute, picks: Sequence[Pick]) -> tuple[str, str] | None:
    if not picks:
        return _no_answer() if question.value_required else None
    if question.input_type == Form.DROPDOWN and len(picks) > 1:
        return "INVALID", _("Pick one answer only.")
    if len(set(picks)) != len(picks):
        return "DUPLICATED_INPUT_ITEM", _("The same answer is picked twice.")
    return next((problem for pick in picks if (problem := _problem_of_pick(pick)) is not None), None)


def _problem_of_pick(pick: Pick) -> tuple[str, str] | None:
    if pick.row is not None and (pick.name is not None or pick.reference is not None):
        return "INVALID", _("Name an answer by its id, or by its reference or name, not by both.")
    if pick == Pick():
        return _no_answer()
    if pick.name is not None and not pick.name.strip():
        return "REQUIRED", _("An answer cannot be empty.")
    if pick.name is not None and len(pick.name) > LONGEST:
        return "INVALID", _("This answer is too long.")
    return None


def _problem_of_number(question: Attribute, number: str | None) -> tuple[str, str] | None:
    if number is None:
        return _no_answer() if question.value_required else None
    try:
        fits = abs(float(number)) < LARGEST and len(number) <= LONGEST
    except ValueError:
        fits = False
    return None if fits else ("INVALID", _("A number is expected here."))


def _problem_of_text(question: Attribute, text: str | None) -> tuple[str, str] | None:
    if question.value_required and not (text or "").strip():
        return _no_answer()
    return ("INVALID", _("This answer is too long.")) if len(text or "") > LONGEST_TEXT else None


def _no_answer() -> tuple[str, str]:
    return "REQUIRED", _("This question needs an answer.")


def _refusal(code: str, words: str, rows: Sequence[int] = ()) -> DomainError:
    return DomainError(code, words, "attributes", attributes=list(rows))
