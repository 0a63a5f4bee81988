"""What an organisation's place in the tree means, and who may do what for it."""

import re
from datetime import date

# The words under which the books count a line for an indicator: 4.1 and 3.1. Its makers' facts decide (decision 0021).
VOCATIONAL_CENTRE = "vocational_centre"
SETTLEMENT_ENTERPRISE = "settlement_enterprise"

# Registration numbers seen in public papers have 8 to 20 signs; days before the end of a paper that one is reminded.
SHORTEST_REGISTRATION, LONGEST_REGISTRATION, SOON = 8, 20, 60
# Who may do what at a desk: the only table of rights inside an organisation.
RIGHTS = {
    "manager": frozenset({"look", "pack", "edit", "manage"}),
    "editor": frozenset({"look", "pack", "edit"}),
    "packer": frozenset({"look", "pack"}),
    "viewer": frozenset({"look"}),
}


def may(role: str | None, right: str) -> bool:
    """May a member with this role look, pack, edit or manage? Nobody without a role may anything."""
    return right in RIGHTS.get(role or "", frozenset())


def may_edit_listings(role: str | None) -> bool:
    """May a member with this role change prices and stock, publish and hide? Managers and editors may."""
    return may(role, "edit")


def may_see_listings(role: str | None) -> bool:
    """May a person with this role see the organisation's products, orders and income? Every member may."""
    return may(role, "look")


def may_pack(role: str | None) -> bool:
    """May a member pack orders, see where they go, and write down what was sent? All but viewers may."""
    return may(role, "pack")


def may_manage_members(role: str | None) -> bool:
    """May a member invite others, change their roles and let them go? Managers may."""
    return may(role, "manage")


def may_sell(kind: str) -> bool:
    """Does a body of this kind offer goods of its own? Centres, settlements and their groups do."""
    return kind in {"centre", "settlement", "group"}


def may_trade(status: str) -> bool:
    """May an organisation of this standing put goods on sale? Only an active one; orders already made go on."""
    return status == "active"


def normalised_registration(text: str) -> str:
    """Write a registration number so that two ways of typing it read alike: Arabic digits and small letters only.

    The shape of a community enterprise's number is not certain (DOMAIN section 4), so it is kept raw beside this.
    """
    plain = text.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")).casefold()
    return re.sub(r"[^0-9a-z\u0e00-\u0e7f]", "", plain)


def registration_doubts(
    *, number: str, issued_on: date | None, expires_on: date | None, today: date
) -> tuple[str, ...]:
    """Name what is odd about a registration: NONE, ODD_SHAPE, NOT_YET, EXPIRED, EXPIRES_SOON. Warnings, no refusals."""
    doubts = [doubt] if (doubt := _doubt_of_shape(normalised_registration(number))) else []
    if issued_on and issued_on > today:
        doubts.append("NOT_YET")
    if expires_on and expires_on < today:
        doubts.append("EXPIRED")
    elif expires_on and (expires_on - today).days <= SOON:
        doubts.append("EXPIRES_SOON")
    return tuple(doubts)


def _doubt_of_shape(normal: str) -> str:
    if not normal:
        return "NONE"
    long_enough = SHORTEST_REGISTRATION <= len(normal) <= LONGEST_REGISTRATION
    return "" if long_enough and re.search(r"\d", normal) else "ODD_SHAPE"
