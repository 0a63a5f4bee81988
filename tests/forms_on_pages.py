"""The forms and links of our pages, filled in and followed as a browser would."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile

TYPED = {"date": "2026-12-01", "month": "2026-12", "email": "typed@example.test", "datetime-local": "2026-12-01T10:00"}


@dataclass
class FormOfPage:
    """Where a form goes and what it sends, each field with its values."""

    action: str
    method: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)

    @property
    def likeness(self) -> tuple[str, frozenset[str]]:
        """What two forms share that differ only in what was typed, or in a key made up for each."""
        return self.action, frozenset(self.fields)

    def body(self, picture: bytes) -> dict[str, Any]:
        """What the browser sends, with this picture for each file asked for."""
        return self.fields | {name: SimpleUploadedFile("photo.jpg", picture, "image/jpeg") for name in self.files}

    def with_other(self, old: str, new: str) -> "FormOfPage":
        """The same form with one thing replaced by another, in the fields' names and values."""
        fields = {
            key.replace(old, new): [one.replace(old, new) for one in values] for key, values in self.fields.items()
        }
        return FormOfPage(self.action, self.method, fields, self.files)


class PageReader(HTMLParser):
    """Reads a page's forms that change something, and its links that ask something (`?...`)."""

    def __init__(self, page: str, address: str) -> None:
        super().__init__()
        self.address = address
        self.forms: list[FormOfPage] = []
        self.links: list[str] = []
        self._form: FormOfPage | None = None
        self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a form, a field or a link."""
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._begin(said)
        elif tag == "a" and "?" in said.get("href", ""):
            self.links.append(urljoin(self.address, said["href"]))
        elif tag in ("input", "button", "textarea", "select", "option") and self._form is not None:
            self._field(tag, said, self._form)

    def handle_endtag(self, tag: str) -> None:
        """A form ends."""
        if tag == "form":
            self._form = None

    def _begin(self, said: dict[str, str]) -> None:
        action = urlsplit(urljoin(self.address, said.get("action") or self.address)).path
        self._form = FormOfPage(action, said.get("method", "get").lower())
        if self._form.method == "post":
            self.forms.append(self._form)

    def _field(self, tag: str, said: dict[str, str], form: FormOfPage) -> None:
        name, kind = said.get("name", ""), said.get("type", "")
        if tag == "select":
            self._select = name
        elif tag == "option":
            _choose(form, self._select, said, chosen="selected" in said)
        elif kind == "radio":
            _choose(form, name, said, chosen="checked" in said)
        elif kind == "file":
            form.files.append(name)
        elif name and name != "csrfmiddlewaretoken":
            value = said.get("value") or ("on" if kind == "checkbox" else TYPED.get(kind, "1"))
            form.fields.setdefault(name, []).append(value)


def _choose(form: FormOfPage, name: str, said: dict[str, str], *, chosen: bool) -> None:
    """Of several the chosen one, else the last that says something."""
    if name and (chosen or said.get("value")):
        form.fields[name] = [said.get("value", "")]
