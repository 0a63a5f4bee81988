"""A maker is called otherwise."""

from django.db import transaction

from marketplace.shared.locks import lock_rows
from vendor_onboarding.makers.errors import NameMissingError
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.queries import check_not_erased


def rename_maker(*, maker: Maker, name: str, alias: str) -> Maker:
    """Change a maker's name and alias; doing it twice changes nothing.

    Raises NameMissingError without either, MakerErasedError.
    """
    name, alias = name.strip(), alias.strip()
    if not name and not alias:
        raise NameMissingError
    with transaction.atomic():
        [held] = lock_rows(Maker.objects.filter(pk=maker.pk))
        check_not_erased(held)
        held.name, held.alias = name or alias, alias
        held.save(update_fields=["name", "alias"])
    return held
