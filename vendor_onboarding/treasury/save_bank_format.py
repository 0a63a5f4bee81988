"""Add a bank's file format, or change one."""

import json
from datetime import datetime

from django.utils.text import slugify
from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError
from vendor_onboarding.treasury.models import BankFileFormat
from vendor_onboarding.treasury.rules import LONGEST_LAYOUT, layout_refusal


class LayoutRefusedError(DomainError):
    """A layout that no file can be written by; `where` is its place in the JSON."""

    def __init__(self, where: str) -> None:
        super().__init__(
            "LAYOUT",
            _("This layout cannot be used; look at “%(where)s”. What you typed is kept, nothing was changed.")
            % {"where": where[:60]},
            "layout",
        )


def save_bank_format(
    *, slug: str, name: str, layout: str, is_confirmed: bool, by: str, now: datetime
) -> BankFileFormat:
    """Keep a format under a name, from the JSON that describes its columns; no program changes for a new bank.

    Raises LayoutRefusedError, DomainError (NAME, NAME_TAKEN); then nothing was changed.
    """
    read = _read(layout)
    wanted = slug or slugify(name)[:40] or f"bank-{BankFileFormat.objects.count() + 1}"
    if not name.strip():
        raise DomainError("NAME", _("Write a name for this format."), "name")
    if not slug and BankFileFormat.objects.filter(slug=wanted).exists():
        raise DomainError(
            "NAME_TAKEN", _("There is a format of this name. Change that one, or choose another."), "name"
        )
    values = {"name": name.strip()[:120], "layout": read, "is_confirmed": is_confirmed}
    return BankFileFormat.objects.update_or_create(
        slug=wanted, defaults={**values, "changed_by": by, "changed_at": now}
    )[0]


def _read(layout: str) -> object:
    if len(layout) > LONGEST_LAYOUT:
        raise LayoutRefusedError("layout")
    try:
        read = json.loads(layout)
    except (ValueError, RecursionError) as error:
        raise LayoutRefusedError(str(error)) from error
    if where := layout_refusal(read):
        raise LayoutRefusedError(where)
    return read
