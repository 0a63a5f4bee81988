"""What an anonymous answer may be made of: tables, grouped into subjects that change for different reasons."""

from collections.abc import Mapping
from functools import cache

from django.apps import apps
from django.db.models import DateTimeField, Model

# Subject: the apps whose tables belong to it. An answer that read any other table is not remembered.
SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "catalogue": ("catalog",),
    "stock": ("stock",),
    "shop": ("channels", "shipping", "content"),
    "discounts": ("pricing",),
    "search": ("search",),
}
# The search's virtual tables, which cannot have triggers: they follow IndexedProduct, which has.
FOLLOWERS: Mapping[str, str] = {"search_words": "search", "search_threes": "search"}
# Times at which nothing begins or ends.
PAST_TIMES = frozenset({"created_at", "updated_at"})


@cache
def tables() -> dict[str, str]:
    """Give the subject of each table with a trigger."""
    return {model._meta.db_table: subject for subject in SUBJECTS for model in _models(subject)}


@cache
def subject_of_table() -> dict[str, str]:
    """Give the subject of each table that an answer may have read."""
    return {**tables(), **FOLLOWERS}


@cache
def all_tables() -> frozenset[str]:
    """Name the tables of all apps."""
    return frozenset(model._meta.db_table for model in apps.get_models(include_auto_created=True))


@cache
def times_of(subject: str) -> tuple[tuple[str, str], ...]:
    """Name the columns (with their tables) that hold moments at which something of a subject may begin or end."""
    return tuple(
        (model._meta.db_table, field.column)
        for model in _models(subject)
        for field in model._meta.concrete_fields
        if isinstance(field, DateTimeField) and field.name not in PAST_TIMES
    )


def _models(subject: str) -> list[type[Model]]:
    found = apps.get_models(include_auto_created=True)
    return [one for one in found if one._meta.app_label in SUBJECTS[subject] and not one._meta.proxy]
