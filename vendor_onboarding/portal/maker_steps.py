"""One question on each page: a form is asked question by question, and what was answered travels along hidden."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Where a form stands: the question to show next, those that were answered, and whether all are."""

    form: forms.Form
    place: int
    names: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Is every question answered well?"""
        return self.place == len(self.names)

    @property
    def number(self) -> int:
        """Which question it is, from 1."""
        return self.place + 1

    @property
    def count(self) -> int:
        """How many questions there are."""
        return len(self.names)

    @property
    def is_last(self) -> bool:
        """Is it the last question?"""
        return self.number == self.count

    @property
    def question(self) -> BoundField:
        """The field to show."""
        return self.form[self.names[self.place]]

    @property
    def answered(self) -> list[BoundField]:
        """The fields that go along hidden."""
        return [self.form[name] for name in self.names[: self.place]]

    @property
    def status(self) -> int:
        """The page's status: 422 where an answer was wrong."""
        return 422 if self.form.errors else 200


def ask(form: forms.Form, *, posted: Mapping[str, Any]) -> Asked:
    """Find the question that is to be asked now: the first wrong one of those answered, else the next.

    `posted` carries `answered`, how many questions were on the pages so far, and `back` when the person went back.
    """
    names = tuple(field.name for field in form.visible_fields())
    if not form.is_bound:
        return Asked(form=form, place=0, names=names)
    so_far = _number(posted.get("answered"), highest=len(names) - 1)
    if "back" in posted:
        return _at(form, names, max(so_far - 1, 0))
    wrong = [place for place, name in enumerate(names[: so_far + 1]) if name in form.errors]
    return _at(form, names, wrong[0] if wrong else so_far + 1, keep=bool(wrong))


def _at(form: forms.Form, names: tuple[str, ...], place: int, *, keep: bool = False) -> Asked:
    """Stand at a question; what was not asked yet is not wrong yet, and begins with what is known of it."""
    for name in names[place + 1 if keep else place :]:
        form.errors.pop(name, None)
    if place < len(names) and names[place] not in form.data:
        begun = QueryDict(mutable=True)
        begun.update(form.data)
        begun[names[place]] = form.get_initial_for_field(form.fields[names[place]], names[place]) or ""
        form.data = begun
    return Asked(form=form, place=place, names=names)


def _number(text: Any, *, highest: int) -> int:
    typed = str(text or "")
    return min(int(typed), highest) if typed.isascii() and typed.isdigit() and len(typed) < 3 else 0
