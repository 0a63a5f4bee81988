"""Organisations, their members, and where they stand."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

import geothai
from django.utils.translation import get_language

from marketplace.organisations.models import Membership, Organisation, SellerOfRecord, StandingChange
from marketplace.organisations.rules import may_trade
from marketplace.shared.identifiers import derived_reference

SELLING_KINDS = (Organisation.Kind.CENTRE, Organisation.Kind.SETTLEMENT, Organisation.Kind.GROUP)
HIGHEST_TREE = 10  # ministry > department > centre > group is four; a circle made by hand must not hang us


def organisation_by_slug(slug: str) -> Organisation | None:
    """Find an organisation by the name in its addresses."""
    return Organisation.objects.filter(slug=slug).first()


def organisation_by_reference(reference: UUID) -> Organisation | None:
    """Find an organisation by the id that events, the ledger and the store know it by."""
    return Organisation.objects.filter(reference=reference).first()


def organisations_by_reference(references: Sequence[UUID]) -> dict[UUID, Organisation]:
    """Find many organisations at once; unknown ones are left out."""
    return {one.reference: one for one in Organisation.objects.filter(reference__in=references)}


def organisations_of(user: object) -> list[Organisation]:
    """Give the organisations that a person is a member of, by Thai name; none for a stranger."""
    identity = getattr(user, "pk", None)
    if identity is None:
        return []
    return list(Organisation.objects.filter(memberships__user_id=identity).order_by("name_th"))


def store_room_reference(organisation: Organisation) -> UUID:
    """Give the id of an organisation's own store-room, the warehouse `store-<slug>`; whoever opens it uses this id."""
    return derived_reference("store-room", str(organisation.reference))


def membership_role(user: object, organisation: Organisation) -> str | None:
    """Give a person's role in an organisation (manager, editor, packer, viewer); None: not a member."""
    identity = getattr(user, "pk", None)
    if identity is None:
        return None
    return Membership.objects.filter(user_id=identity, organisation=organisation).values_list("role", flat=True).first()


def sellers() -> list[Organisation]:
    """Give the organisations that can offer goods - centres, settlements, groups - by kind and Thai name."""
    return list(Organisation.objects.filter(kind__in=SELLING_KINDS).order_by("kind", "name_th"))


def lineage(organisation: Organisation) -> list[Organisation]:
    """Give an organisation and those above it, the ministry last."""
    found = [organisation]
    while (parent := found[-1].parent) is not None and len(found) < HIGHEST_TREE:
        found.append(parent)
    return found


def organisation_name(organisation: Organisation, language: str | None = None) -> str:
    """Give the name in a language ("th" or "en"; the page's own when none is named)."""
    wanted = language or get_language() or "th"
    return organisation.name_en if wanted.startswith("en") else organisation.name_th


def organisation_story(organisation: Organisation, language: str | None = None) -> str:
    """Give what the organisation tells about itself, in the page's language."""
    wanted = language or get_language() or "th"
    return organisation.story_en if wanted.startswith("en") else organisation.story_th


def province_name(code: str, language: str | None = None) -> str:
    """Name a province by its two-digit code (DOPA's), in the page's language; empty for an unknown code."""
    found = geothai.province(code) if code else None
    if found is None:
        return ""
    wanted = language or get_language() or "th"
    return str(found.name_en if wanted.startswith("en") else found.name_th)


def provinces(language: str | None = None) -> list[tuple[str, str]]:
    """List all provinces as (code, name), by name in the page's language."""
    return sorted(
        ((one.code, province_name(one.code, language)) for one in geothai.provinces()), key=lambda pair: pair[1]
    )


def last_standing_change(organisation: Organisation) -> StandingChange | None:
    """Give the decision by which the organisation stands as it does; None: nobody ever decided anything."""
    return StandingChange.objects.filter(organisation=organisation).order_by("-number").first()


def seller_of_record_at(organisation: Organisation | None, *, day: date) -> SellerOfRecord | None:
    """Give who sells before the law on a day: the organisation's own row, else the whole store's; None: undecided."""
    rows = SellerOfRecord.objects.filter(valid_from__lte=day, decided_on__lte=day).order_by("-valid_from", "-pk")
    own = rows.filter(organisation=organisation).first() if organisation is not None else None
    return own or rows.filter(organisation=None).first()


def may_sell_now(references: Iterable[UUID], *, day: date) -> dict[UUID, str]:
    """Say which of these organisations may not sell on a day in Bangkok, and why; nobody in it: all may.

    Reasons: UNKNOWN (no such organisation), SUSPENDED, CLOSED, NO_SELLER (nobody decided and signed who sells before
    the law). The last one is binding in production and a warning elsewhere: the caller decides.
    """
    wanted = set(references)
    known = organisations_by_reference(list(wanted))
    refused = {reference: "UNKNOWN" for reference in wanted - known.keys()}
    decided = SellerOfRecord.objects.filter(valid_from__lte=day, decided_on__lte=day)
    for_all = decided.filter(organisation=None).exists()
    alone = set(decided.filter(organisation__reference__in=wanted).values_list("organisation__reference", flat=True))
    for reference, one in known.items():
        if not may_trade(one.status):
            refused[reference] = one.status.upper()
        elif not for_all and reference not in alone:
            refused[reference] = "NO_SELLER"
    return refused


def sellers_without_record(*, day: date) -> list[Organisation]:
    """Give the active sellers for whom nobody has decided who sells before the law, by kind and Thai name."""
    listed = [one for one in sellers() if may_trade(one.status)]
    refused = may_sell_now([one.reference for one in listed], day=day)
    return [one for one in listed if refused.get(one.reference) == "NO_SELLER"]
