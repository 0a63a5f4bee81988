"""What payees are called, and where they belong."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from marketplace.ledger.payouts.rules import Payee
from marketplace.organisations.models import Membership, Organisation
from marketplace.organisations.queries import organisation_name, organisations_by_reference
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.queries import makers_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Called:
    """A payee's name, and the organisation she works at now (an organisation: itself)."""

    name: str
    organisation: Organisation | None


def names_of(payees: Iterable[Payee], language: str | None = None) -> dict[Payee, Called]:
    """Name many payees at once, organisations in the page's language; one nobody knows goes by her reference."""
    wanted = set(payees)
    makers = Maker.objects.filter(reference__in=_references(wanted, "maker")).select_related("organisation")
    named = {
        Payee("maker", one.reference): Called(name=one.name or one.alias, organisation=one.organisation)
        for one in makers
    }
    for reference, one in organisations_by_reference(_references(wanted, "organisation")).items():
        named[Payee("organisation", reference)] = Called(name=organisation_name(one, language), organisation=one)
    return {payee: named.get(payee) or Called(name=str(payee.reference), organisation=None) for payee in wanted}


def payees_at(organisation: Organisation) -> list[Payee]:
    """Give an organisation and the makers who work there now, as payees."""
    own = Payee("organisation", organisation.reference)
    return [own, *(Payee("maker", maker.reference) for maker in makers_of(organisation))]


def is_of_the_house(payee: Payee, by: str) -> bool:
    """Does a person ("user:5") belong to the team of the organisation that a payee is, or works at now?"""
    kind, _, number = by.partition(":")
    if kind != "user" or not number.isdecimal():
        return False
    house = names_of([payee])[payee].organisation
    return house is not None and Membership.objects.filter(user=int(number), organisation=house).exists()


def _references(payees: Iterable[Payee], kind: str) -> list[UUID]:
    return [payee.reference for payee in payees if payee.kind == kind]
