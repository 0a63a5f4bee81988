"""The Thai catalogues: every English string of an app gathered into its own .po file, and compiled.

Django's makemessages and compilemessages need the system's gettext tools, which a fresh machine lacks; Babel does both.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.apps import apps
from django.utils.translation.template import templatize

KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
}
SOURCES = {".py", ".html", ".txt"}
SKIPPED = {"node_modules", "dist", "migrations", "generated", "locale"}
# The file is written the same on every machine and day.
EPOCH = datetime(2026, 11, 1, tzinfo=UTC)


@dataclass(frozen=True)
class AppCatalogue:
    """One app's folder and the file that holds its Thai."""

    folder: Path

    @property
    def path(self) -> Path:
        """Where Django looks for it."""
        return self.folder / "locale" / "th" / "LC_MESSAGES" / "django.po"

    def read(self) -> Catalog:
        """The catalogue as it stands; an empty one when there is no file."""
        if not self.path.exists():
            return Catalog(locale="th", charset="utf-8")
        with self.path.open("rb") as file:
            return read_po(file, locale="th", charset="utf-8")


def app_catalogues(root: Path) -> list[AppCatalogue]:
    """All of our own apps, the innermost folder first: a file belongs to the nearest app above it."""
    folders = [Path(config.path) for config in apps.get_app_configs() if Path(config.path).is_relative_to(root)]
    ours = [folder for folder in folders if ".venv" not in folder.parts]
    return [AppCatalogue(folder) for folder in sorted(ours, key=lambda one: -len(one.parts))]


def gathered(catalogues: Iterable[AppCatalogue]) -> dict[Path, Catalog]:
    """Give each app's catalogue brought up to date: new strings empty, vanished ones dropped, Thai kept."""
    seen: set[Path] = set()
    result = {}
    for one in catalogues:
        template = Catalog(charset="utf-8")
        for source in _sources(one.folder, seen):
            for message, context in _messages(source):
                template.add(message, context=context)
        catalogue = one.read()
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        catalogue.creation_date = catalogue.revision_date = EPOCH
        catalogue.project, catalogue.version, catalogue.last_translator = "Talad Feemue", "1", "Talad Feemue"
        catalogue.fuzzy, catalogue.header_comment = False, "# Thai words of this room."
        result[one.path] = catalogue
    return result


def as_po(catalogue: Catalog) -> bytes:
    """The catalogue as the text of a .po file, in a fixed order."""
    file = io.BytesIO()
    write_po(file, catalogue, no_location=True, sort_output=True, ignore_obsolete=True, width=120)
    return file.getvalue()


def compile_catalogue(path: Path) -> None:
    """Write the .mo file that Django reads."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale="th", charset="utf-8")
    with path.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, catalogue)


def untranslated(catalogue: Catalog) -> list[str]:
    """Name the strings that have no Thai yet."""
    return [str(message.id) for message in catalogue if message.id and (message.fuzzy or not _has_thai(message.string))]


def _has_thai(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return bool(string) if isinstance(string, str) else all(string or [""])


def _sources(folder: Path, seen: set[Path]) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.suffix not in SOURCES or path in seen or SKIPPED & set(path.relative_to(folder).parts):
            continue
        seen.add(path)
        yield path


def _messages(path: Path) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # Left-aligned, so that what stands between the tags does not look like bad indentation to Python's tokenizer.
        text = "\n".join(line.strip() for line in templatize(text).splitlines())
    for _line, message, _comments, context in extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS):
        yield message, context
