"""Lay out the terms that sellers agree to."""

from datetime import date
from pathlib import Path

from vendor_onboarding.applications.models import TermsVersion

# A change of words is a new version, with a day of its own and two more files in the folder `terms`.
VERSIONS = {"2568-1": date(2025, 1, 1)}
FOLDER = Path(__file__).parent / "terms"


def lay_out_terms() -> None:
    """Put the terms where applicants read them; versions that stand there already stay word for word."""
    for code, valid_from in VERSIONS.items():
        TermsVersion.objects.get_or_create(
            code=code,
            defaults={
                "valid_from": valid_from,
                "text_th": (FOLDER / f"{code}.th.txt").read_text(encoding="utf-8"),
                "text_en": (FOLDER / f"{code}.en.txt").read_text(encoding="utf-8"),
            },
        )
