"""Say a page or an entry of a menu in another language."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.content.models import MenuItem, Page
from marketplace.shared.errors import DomainError

Row = TypeVar("Row", Page, MenuItem)
LONGEST = {"name": 255, "title": 255, "slug": 255, "seo_title": 70, "seo_description": 300}
INPUTS = {"seo_title": "seoTitle", "seo_description": "seoDescription"}


def translate_content(rows: QuerySet[Row], *, language: str, words: Mapping[str, Any]) -> Row:
    """Write words in a language ("en") on the one row that `rows` names; None takes a word away, the rest stays.

    Raises NotFoundError; DomainError INVALID for what is too long or no slug, UNIQUE for a slug that another page has.
    """
    row = find_row(rows)
    for name, longest in LONGEST.items():
        if len(words.get(name) or "") > longest:
            raise DomainError("INVALID", _("This is too long."), INPUTS.get(name, name))
    _check_slug(row, language, words.get("slug"))
    known = {**row.translations.get(language, {}), **words}
    row.translations = {**row.translations, language: {name: one for name, one in known.items() if one is not None}}
    row.save(update_fields=["translations"])
    return row


def _check_slug(row: Page | MenuItem, language: str, slug: str | None) -> None:
    if slug is None:
        return
    if not (slug.isascii() and slug.replace("-", "").replace("_", "").isalnum()):
        raise DomainError("INVALID", _("A slug holds Latin letters, digits and dashes only."), "slug")
    others = Page.objects.exclude(pk=row.pk).filter(**{f"translations__{language}__slug": slug})
    if others.exists():
        raise DomainError("UNIQUE", _("Something else has this slug in this language already."), "slug")
