"""The part of a page's address that is made from a name."""

from collections.abc import Collection

from django.db.models import Model, QuerySet
from django.utils.text import slugify

from marketplace.shared.thai.latin import in_latin

LONGEST = 240  # leaves room for a number behind it


def slug_from(name: str) -> str:
    """Make a slug from a name: Thai in Latin letters, words joined by dashes; "-" when nothing is left (Saleor's)."""
    return slugify(in_latin(name))[:LONGEST].strip("-") or "-"


def free_slug(slug: str, taken: Collection[str]) -> str:
    """Give this slug, or with the first free number behind it: phatho, phatho-2, phatho-3."""
    number = 2
    free = slug
    while free in taken:
        free = f"{slug}-{number}"
        number += 1
    return free


def unique_slug(rows: QuerySet[Model], name: str) -> str:
    """Make a slug from a name that none of these rows has."""
    slug = slug_from(name)
    taken = set(rows.filter(slug__startswith=slug).values_list("slug", flat=True))
    return free_slug(slug, taken)
