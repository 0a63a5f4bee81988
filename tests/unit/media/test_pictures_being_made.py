"""A picture is taken once, turned and framed by steps, and made in nine files that one can count."""

import uuid
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from marketplace.events.pictures import PictureArranged
from marketplace.media import encode_picture as room
from marketplace.media.arrange_picture import MOVES, arrange_picture, possible_moves
from marketplace.media.models import Picture, PictureFile
from marketplace.media.picture_rules import CLOSEST, STEPS, frame_of
from marketplace.media.queries import files_of, own_picture, picture_bytes, picture_states
from marketplace.media.take_picture import take_picture
from marketplace.shared.errors import NotFoundError
from marketplace.shared.models import OutboxEvent
from tests.builders import NOW
from tests.drafting import a_photograph

pytestmark = pytest.mark.django_db(transaction=True)
OWNER = uuid.uuid4()


@pytest.fixture(autouse=True)
def shelf(settings: Any, tmp_path: Path) -> Iterator[Path]:
    settings.PRIVATE_ROOT = tmp_path
    yield tmp_path


def taken(key: uuid.UUID | None = None, **how: Any) -> Picture:
    return take_picture(data=a_photograph(**how), owner=OWNER, key=key or uuid.uuid4(), now=NOW)


def made(picture: Picture) -> Picture:
    picture.refresh_from_db()
    room.encode_picture(PictureArranged(occurred_at=NOW, picture=picture.reference, arrangement=picture.arrangement))
    picture.refresh_from_db()
    return picture


def test_the_same_photograph_of_the_same_form_is_taken_once(shelf: Path) -> None:
    key = uuid.uuid4()
    assert taken(key) == taken(key)
    assert (Picture.objects.count(), OutboxEvent.objects.count(), len(list(shelf.rglob("*.webp")))) == (1, 1, 1)


def test_nine_files_are_made_and_counted() -> None:
    picture = taken(size=(2000, 1600))
    assert picture_states([picture.reference], owner=OWNER)[picture.reference].done == 0
    made(picture)
    state = picture_states([picture.reference], owner=OWNER)[picture.reference]
    assert (state.done, state.files, state.is_ready, picture.ready) == (9, 9, True, 1)
    sizes = {key: Image.open(BytesIO(data)).size for key, data in files_of(picture).items()}
    assert sizes == {
        (width, kind): (width, width * 5 // 4) for width in (320, 640, 1280) for kind in ("webp", "jpg", "avif")
    }


def test_a_run_that_broke_off_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = taken()
    real, count = room.encoded, iter(range(100))

    def breaks(image: Image.Image, kind: str) -> bytes:
        if next(count) == 4:
            raise OSError("the disk is full")
        return real(image, kind)

    with monkeypatch.context() as patched:
        patched.setattr(room, "encoded", breaks)
        with pytest.raises(OSError, match="disk is full"):
            made(picture)
    first = set(PictureFile.objects.values_list("path", flat=True))
    made(picture)
    assert (len(first), PictureFile.objects.count()) == (4, 9)
    assert first < set(PictureFile.objects.values_list("path", flat=True))


def test_a_turned_picture_is_made_anew_and_the_old_files_go(shelf: Path) -> None:
    picture = made(taken(size=(900, 700)))
    arrange_picture(reference=picture.reference, owner=OWNER, move="turn-right", now=NOW)
    room.encode_picture(PictureArranged(occurred_at=NOW, picture=picture.reference, arrangement=1))  # late
    made(picture)
    assert (picture.arrangement, picture.ready, PictureFile.objects.count()) == (2, 2, 9)
    assert len(list(shelf.rglob("*.*"))) == 10


def test_the_page_sees_the_frame_at_once_before_its_files_are_made() -> None:
    picture = taken(size=(1000, 700))
    before = picture_bytes(picture, width=320)
    arrange_picture(reference=picture.reference, owner=OWNER, move="closer", now=NOW)
    picture.refresh_from_db()
    after = picture_bytes(picture, width=320)
    assert before != after
    assert Image.open(BytesIO(after)).size == (320, 400)


def test_anothers_picture_is_missing() -> None:
    picture, stranger = taken(), uuid.uuid4()
    assert own_picture(picture.reference, owner=stranger) is None
    assert picture_states([picture.reference], owner=stranger) == {}
    with pytest.raises(NotFoundError):
        arrange_picture(reference=picture.reference, owner=stranger, move="closer", now=NOW)


def test_buttons_that_would_do_nothing_are_not_offered() -> None:
    picture = taken(size=(800, 1000))
    assert possible_moves(picture) == {"turn-left", "turn-right", "closer", "farther"}
    for _step in range(9):
        arrange_picture(reference=picture.reference, owner=OWNER, move="closer", now=NOW)
    picture.refresh_from_db()
    assert "closer" not in possible_moves(picture)
    assert {"left", "right", "up", "down"} <= possible_moves(picture)
    with pytest.raises(NotFoundError):
        arrange_picture(reference=picture.reference, owner=OWNER, move="burn", now=NOW)


@given(
    st.integers(200, 2560), st.integers(200, 2560), st.integers(1, CLOSEST), st.integers(0, STEPS - 1),
    st.integers(0, STEPS - 1),
)  # fmt: skip
def test_the_frame_lies_inside_the_picture_and_is_four_to_five(
    width: int, height: int, zoom: int, across: int, down: int
) -> None:
    box = frame_of(width, height, zoom=zoom, across=across, down=down)
    assert box is not None
    left, top, right, bottom = box
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    assert abs((right - left) * 5 - (bottom - top) * 4) <= 8


def test_every_button_has_its_move() -> None:
    assert set(MOVES) == {"turn-left", "turn-right", "closer", "farther", "left", "right", "up", "down"}
