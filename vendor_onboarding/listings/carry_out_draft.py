"""Let the store follow what was proposed and decided: one listener for each step on a product's way."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from marketplace.events.drafts import ProductDraftMoved
from marketplace.gateway.make_product import make_product, revise_product, show_in
from marketplace.gateway.open_store_room import open_store_room
from marketplace.ledger.rules import MakerShare
from marketplace.media.queries import files_of
from marketplace.media.show_formats import path_of, show_formats
from marketplace.organisations.rules import may_trade
from marketplace.shared.leases import held_lease
from marketplace.shared.locks import lock_rows
from vendor_onboarding.listings.draft_errors import SellerStoppedError
from vendor_onboarding.listings.draft_goods import offer_of, pictures_of, store_room_of, words_of
from vendor_onboarding.listings.draft_rules import moved, till_channels
from vendor_onboarding.listings.list_product import list_product
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_drafts import is_trusted
from vendor_onboarding.makers.set_shares import set_shares

NOWHERE = frozenset[str]()


def carry_out_draft(event: ProductDraftMoved) -> None:
    """Bring the store to where a proposal stands now; whatever was done before stays done.

    It reads the proposal anew, so that events that come late or twice do no harm, and holds a lease, so that two never
    make one product. What it could not finish is tried again by the outbox.
    """
    with held_lease(f"draft:{event.draft}"):
        draft = ProductDraft.objects.select_related("organisation").filter(reference=event.draft).first()
        if draft is None:
            return
        if draft.state == "approved":
            _put_in_shop(draft, now=timezone.now())
        elif not draft.is_change:
            _sell_at_tills(draft, now=timezone.now())


def _put_in_shop(draft: ProductDraft, *, now: datetime) -> None:
    if not may_trade(draft.organisation.status):
        raise SellerStoppedError  # stopped after the decision: the outbox asks again until it may sell
    if draft.is_change:
        _lay_out_formats(draft, revise_product(reference=draft.product, words=words_of(draft)))
    else:
        _make(draft, shown_in=frozenset(draft.answers["channels"]), now=now)
    with transaction.atomic():
        rows = lock_rows(ProductDraft.objects.filter(pk=draft.pk))
        if rows and (state := moved(rows[0].state, "put_in_shop")):
            ProductDraft.objects.filter(pk=draft.pk).update(state=state, at_till=False, changed_at=now)


def _sell_at_tills(draft: ProductDraft, *, now: datetime) -> None:
    """Show a trusted vendor's proposal at tills; hide it when it was rejected, withdrawn or is trusted no more."""
    may = may_trade(draft.organisation.status) and is_trusted(draft.organisation_id)
    wanted = draft.state in ("proposed", "change_asked") and may
    channels = till_channels(draft.answers) if wanted else NOWHERE
    if draft.state == "proposed" and channels:
        ProductDraft.objects.filter(pk=draft.pk).update(at_till=True)  # first: what dies half-way is hidden later
        _make(draft, shown_in=channels, now=now)
    elif draft.at_till and not channels and draft.state != "published":
        show_in(reference=draft.product, channels=NOWHERE)
        ProductDraft.objects.filter(pk=draft.pk).update(at_till=False)


def _make(draft: ProductDraft, *, shown_in: frozenset[str], now: datetime) -> None:
    """Whose it is and how it is shared is written first: nothing may be sold that belongs to nobody."""
    list_product(product=draft.product, organisation=draft.organisation)
    shares = [MakerShare(UUID(one["maker"]), one["basis_points"]) for one in draft.answers["makers"]["shares"]]
    set_shares(product=draft.product, shares=shares, set_by=draft.proposed_by, now=now)
    open_store_room(store_room_of(draft.organisation))
    offer = offer_of(draft, shown_in=shown_in)
    _lay_out_formats(draft, make_product(reference=draft.product, words=words_of(draft), offer=offer))


def _lay_out_formats(draft: ProductDraft, addresses: Mapping[str, str]) -> None:
    """Lay AVIF and JPEG beside the pictures that our own house serves; another store makes its own."""
    for picture in pictures_of(draft):
        if path := path_of(addresses.get(f"{picture.reference}:{picture.arrangement}", "")):
            show_formats(path=path, files=files_of(picture))
