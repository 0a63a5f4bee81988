"""A vendor's desk: one person, acting for one organisation. Everything a vendor sees or does hangs on it."""

from dataclasses import dataclass

from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import membership_role, organisation_by_slug, organisations_of
from marketplace.organisations.rules import (
    may_edit_listings,
    may_manage_members,
    may_pack,
    may_see_listings,
    may_sell,
)
from vendor_onboarding.listings.errors import LooksOnlyError, MissingError, NotManagingError, NotPackingError


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """Who acts (`role` in the organisation) and for whom."""

    organisation: Organisation
    role: str

    @property
    def may_edit(self) -> bool:
        """May she change prices and stock, publish and hide?"""
        return may_edit_listings(self.role)

    @property
    def may_pack(self) -> bool:
        """May she pack orders and see where they go?"""
        return may_pack(self.role)

    @property
    def may_manage(self) -> bool:
        """May she say who belongs to the team?"""
        return may_manage_members(self.role)


def desk_of(user: object, slug: str) -> Desk:
    """Seat a person at an organisation's desk; raises MissingError when there is none or it is not hers."""
    organisation = organisation_by_slug(slug)
    role = membership_role(user, organisation) if organisation else None
    if organisation is None or role is None or not may_see_listings(role) or not may_sell(organisation.kind):
        raise MissingError
    return Desk(organisation=organisation, role=role)


def desks_of(user: object) -> list[Organisation]:
    """Give the organisations at whose desk a person may sit, by Thai name."""
    return [one for one in organisations_of(user) if may_sell(one.kind)]


def check_may_edit(desk: Desk) -> None:
    """Refuse whoever may only look, before anything else is asked: raises LooksOnlyError."""
    if not desk.may_edit:
        raise LooksOnlyError


def check_may_pack(desk: Desk) -> None:
    """Refuse whoever may not see where goods are sent, before anything else is asked: raises NotPackingError."""
    if not desk.may_pack:
        raise NotPackingError


def check_may_manage(desk: Desk) -> None:
    """Refuse whoever does not manage the team, before anything else is asked: raises NotManagingError."""
    if not desk.may_manage:
        raise NotManagingError
