"""What an organisation's place in the tree means, and who may do what for it."""

from collections.abc import Sequence

VOCATIONAL_CENTRE = "vocational_centre"
SETTLEMENT_ENTERPRISE = "settlement_enterprise"

# The first of these kinds on the way up decides; a department or the ministry itself counts nowhere.
_BASIS_OF_KIND = {"centre": VOCATIONAL_CENTRE, "settlement": SETTLEMENT_ENTERPRISE}
_EDITORS = frozenset({"manager", "editor"})


def bases_of(kinds: Sequence[str]) -> frozenset[str]:
    """In which indicators do an organisation's sales count? Kinds run from the organisation itself up to the top.

    A centre, or a group below one, counts as `vocational_centre` (indicator 4.1); a settlement, or a group below
    one, as `settlement_enterprise` (indicator 3.1). By organisation until makers' facts decide (issue 2, part 6).
    """
    for kind in kinds:
        if kind in _BASIS_OF_KIND:
            return frozenset({_BASIS_OF_KIND[kind]})
    return frozenset()


def may_edit_listings(role: str | None) -> bool:
    """May a member with this role change prices and stock, publish and hide? Managers and editors may."""
    return role in _EDITORS


def may_see_listings(role: str | None) -> bool:
    """May a person with this role see the organisation's products, orders and income? Every member may."""
    return role is not None


def may_sell(kind: str) -> bool:
    """Does a body of this kind offer goods of its own? Centres, settlements and their groups do."""
    return kind in {"centre", "settlement", "group"}
