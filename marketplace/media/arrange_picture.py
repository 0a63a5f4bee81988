"""The deed that turns and frames a picture."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.events.pictures import PictureArranged
from marketplace.media.models import Picture
from marketplace.media.picture_rules import FILLED, MIDDLE, STEPS, WHOLE, closest_zoom, moves_of, turned_size
from marketplace.shared.errors import NotFoundError
from marketplace.shared.locks import lock_rows
from marketplace.shared.outbox.record_event import record_event

# What each button does to (turns, zoom, across, down).
MOVES: Mapping[str, tuple[int, int, int, int]] = {
    "turn-right": (1, 0, 0, 0),
    "turn-left": (-1, 0, 0, 0),
    "closer": (0, 1, 0, 0),
    "farther": (0, -1, 0, 0),
    "left": (0, 0, -1, 0),
    "right": (0, 0, 1, 0),
    "up": (0, 0, 0, -1),
    "down": (0, 0, 0, 1),
}


def arrange_picture(*, reference: UUID, owner: UUID, move: str, now: datetime) -> Picture:
    """Turn a picture or move its frame by one step, as one of MOVES says; at an end it stays as it is.

    After a turn the frame begins anew. Raises NotFoundError for a picture that is not the owner's, and for no move.
    """
    with transaction.atomic():
        picture = next(iter(lock_rows(Picture.objects.filter(reference=reference, owner=owner))), None)
        if picture is None or move not in MOVES:
            raise NotFoundError(_("There is no such picture."))
        before = (picture.turns, picture.zoom, picture.across, picture.down)
        _move(picture, MOVES[move])
        if (picture.turns, picture.zoom, picture.across, picture.down) != before:
            picture.arrangement += 1
            picture.save(update_fields=["turns", "zoom", "across", "down", "arrangement"])
            record_event(PictureArranged(occurred_at=now, picture=reference, arrangement=picture.arrangement))
    return picture


def possible_moves(picture: Picture) -> frozenset[str]:
    """Give the buttons that change something now."""
    size = turned_size(picture.width, picture.height, turns=picture.turns)
    across, down = moves_of(*size, zoom=picture.zoom)
    able = {
        "closer": picture.zoom < closest_zoom(*size),
        "farther": picture.zoom > WHOLE,
        "left": across and picture.across > 0,
        "right": across and picture.across < STEPS - 1,
        "up": down and picture.down > 0,
        "down": down and picture.down < STEPS - 1,
    }
    return frozenset({"turn-left", "turn-right", *(move for move, can in able.items() if can)})


def _move(picture: Picture, step: tuple[int, int, int, int]) -> None:
    turns, zoom, across, down = step
    size = turned_size(picture.width, picture.height, turns=picture.turns)
    if turns:
        picture.turns = (picture.turns + turns) % 4
        picture.zoom, picture.across, picture.down = min(picture.zoom, FILLED), MIDDLE, MIDDLE
        return
    picture.zoom = min(max(picture.zoom + zoom, WHOLE), closest_zoom(*size))
    picture.across = min(max(picture.across + across, 0), STEPS - 1)
    picture.down = min(max(picture.down + down, 0), STEPS - 1)
