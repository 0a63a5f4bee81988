"""A maker comes to an organisation that did not know her."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.organisations.models import Organisation
from marketplace.organisations.rules import may_sell
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.makers.errors import MakerMissingError, NameMissingError, NothingToMoveError
from vendor_onboarding.makers.models import Affiliation, Maker


def add_maker(*, organisation: Organisation, name: str, alias: str = "", by: str, key: UUID, now: datetime) -> Maker:
    """Write down a person who makes things, by a first name or an alias; `key` becomes her reference.

    Doing it twice with one key writes one. Raises NameMissingError, NothingToMoveError for a body that sells nothing.
    """
    name, alias = name.strip(), alias.strip()
    if not name and not alias:
        raise NameMissingError
    if not may_sell(organisation.kind):
        raise NothingToMoveError
    with transaction.atomic():
        maker, new = Maker.objects.get_or_create(
            reference=key, defaults={"organisation": organisation, "name": name or alias, "alias": alias}
        )
        if new:
            Affiliation.objects.create(maker=maker, organisation=organisation, first_day=bangkok_day(now), noted_by=by)
    if maker.organisation_id != organisation.pk:
        raise MakerMissingError
    return maker
