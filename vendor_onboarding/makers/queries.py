"""Who makes the goods, by organisation."""

from marketplace.organisations.models import Organisation
from vendor_onboarding.makers.models import Maker


def makers_of(organisation: Organisation) -> list[Maker]:
    """Give the makers who work at an organisation, by name."""
    return list(Maker.objects.filter(organisation=organisation).order_by("name", "pk"))


def count_makers(organisation: Organisation) -> int:
    """Count the makers who work at an organisation."""
    return Maker.objects.filter(organisation=organisation).count()
