"""Thai first, English complete: no string without its Thai, no bare English in a template."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from django.conf import settings

from marketplace.config.message_catalogues import app_catalogues, as_po, gathered, untranslated

CATALOGUES = gathered(app_catalogues(settings.ROOT))
TEMPLATES = sorted(
    path
    for package in ("marketplace", "storefront_theme", "vendor_onboarding", "mobile_kiosk")
    for path in (settings.ROOT / package).rglob("templates/**/*.html")
    if "node_modules" not in path.parts
)
# Words that are the same in both languages.
SAME_IN_BOTH = re.compile(r"\b(Talad Feemue|English|PromptPay|QR|VAT|CSV|EMS|UTF|Enter|th|en)\b")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(settings.ROOT)))
def test_every_string_has_its_thai(path: Path) -> None:
    assert untranslated(CATALOGUES[path]) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(settings.ROOT)))
def test_the_catalogue_is_what_the_sources_say(path: Path) -> None:
    catalogue = CATALOGUES[path]
    if any(message.id for message in catalogue):
        assert path.read_bytes() == as_po(catalogue), "run: make translations"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(settings.ROOT)))
def test_the_thai_names_the_same_placeholders(path: Path) -> None:
    assert [str(message.id) for message in CATALOGUES[path] if not _placeholders_agree(message)] == []


def _placeholders_agree(message: Catalog) -> bool:
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    if not message.id:
        return True
    wanted = set(PLACEHOLDER.findall(" ".join(ids)))
    return all(set(PLACEHOLDER.findall(string)) == wanted for string in strings)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(settings.ROOT)))
def test_a_template_shows_no_english_that_is_not_marked_for_translation(path: Path) -> None:
    assert bare_words(path.read_text(encoding="utf-8")) == []


def test_bare_english_in_a_template_would_be_found() -> None:
    assert bare_words("<p>{% translate 'Buy' %} <b>Add to basket</b></p>") == ["Add to basket"]
    assert bare_words('<img alt="A basket">') == ["A basket"]


def bare_words(template: str) -> list[str]:
    """Give the English that a reader would meet although no tag marks it for translation."""
    text = re.sub(r"{% comment.*?%}.*?{% endcomment %}", "", template, flags=re.DOTALL)
    text = re.sub(r"{% blocktrans(?:late)?\b.*?{% endblocktrans(?:late)? %}", "", text, flags=re.DOTALL)
    text = re.sub(r"{% block \w+_class %}.*?{% endblock %}", "", text)  # names of style classes
    text = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<!--.*?-->|<(script|style|svg)\b.*?</\1>", "", text, flags=re.DOTALL)
    shown = re.findall(r"\b(?:alt|title|placeholder|aria-label)=\"([^\"]*)\"", text)
    shown += re.sub(r"<[^>]*>", "\n", text).split("\n")
    return [one.strip() for one in shown if re.search(r"[A-Za-z]{2,}", SAME_IN_BOTH.sub("", re.sub(r"&\w+;", "", one)))]


def test_an_english_text_has_one_thai_in_all_rooms() -> None:
    """Django merges the rooms' catalogues: of two Thai texts for one English, one would show in the wrong room."""
    known: dict[tuple[str | None, str], set[str]] = {}
    for catalogue in CATALOGUES.values():
        for message in catalogue:
            if message.id and message.string and isinstance(message.id, str):
                known.setdefault((message.context, message.id), set()).add(str(message.string))
    assert sorted(key[1] for key, thai in known.items() if len(thai) > 1) == []
