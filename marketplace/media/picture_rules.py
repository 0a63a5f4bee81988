"""How a picture is turned and framed: whole numbers only, so that buttons and keys do what a mouse could."""

WIDE, HIGH = 4, 5  # the shop shows every picture 4:5
STEPS = 5  # places of the frame, from one edge to the other
MIDDLE = STEPS // 2
WHOLE, FILLED = 0, 1  # the whole picture on paper; the largest frame that it fills
CLOSEST = 5
SMALLEST_FRAME = 240  # pixels in width; closer would show nothing but grains

Box = tuple[int, int, int, int]


def turned_size(width: int, height: int, *, turns: int) -> tuple[int, int]:
    """Give a picture's size after so many quarter turns."""
    return (height, width) if turns % 2 else (width, height)


def frame_of(width: int, height: int, *, zoom: int, across: int, down: int) -> Box | None:
    """Give the part of a picture (already turned) that is shown: left, top, right, bottom in pixels.

    None is the whole picture. `zoom` 1 is the largest 4:5 frame, each step shows a quarter less of its width;
    `across` and `down` place the frame, 0 to 4 from the left and from the top.
    """
    if zoom <= WHOLE:
        return None
    wide = min(width, height * WIDE // HIGH)
    wide = max(min(wide, SMALLEST_FRAME), wide * 4 // (3 + zoom))
    high = wide * HIGH // WIDE
    left = (width - wide) * across // (STEPS - 1)
    top = (height - high) * down // (STEPS - 1)
    return (left, top, left + wide, top + high)


def closest_zoom(width: int, height: int) -> int:
    """Give the closest step at which a picture of this size still shows something."""
    fill = min(width, height * WIDE // HIGH)
    close = [zoom for zoom in range(FILLED + 1, CLOSEST + 1) if fill * 4 // (3 + zoom) >= SMALLEST_FRAME]
    return max(close, default=FILLED)


def moves_of(width: int, height: int, *, zoom: int) -> tuple[bool, bool]:
    """Tell whether the frame can be moved across and down, or whether it fills the picture that way."""
    box = frame_of(width, height, zoom=zoom, across=0, down=0)
    if box is None:
        return (False, False)
    return (width - (box[2] - box[0]) >= STEPS, height - (box[3] - box[1]) >= STEPS)
