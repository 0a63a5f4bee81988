"""People of the sample as a painter would leave them: hands at work, and figures under a hat. Nobody is portrayed."""

import math
import random
from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter

from marketplace.sample.drawing.colours import COTTON, DYES, GROUNDS, Colour, deeper, mix, paler
from marketplace.sample.drawing.lettering import marked

WIDTH, HEIGHT, FINE = 640, 800, 2
SKINS: tuple[Colour, ...] = ((196, 148, 112), (172, 122, 88), (214, 170, 134))
CLOTHS = ("indigo", "lac", "pandan", "mauve", "clay", "sky")


def hands_at_work(seed: str) -> bytes:
    """Draw two hands over a cloth on the loom, as a PNG; the same seed gives the same picture."""
    dice = random.Random(f"hands:{seed}")  # noqa: S311 - pictures, not secrets
    image, draw = _paper(dice)
    cloth, sleeve = dice.sample(CLOTHS, 2)
    skin = dice.choice(SKINS)
    _cloth(draw, DYES[cloth], dice)
    for side in (-1, 1):
        _hand(draw, (WIDTH // 2 + side * 138, 455 + dice.randint(-18, 18)), side, skin, DYES[sleeve])
    return _png(image)


def figure_under_a_hat(seed: str) -> bytes:
    """Draw somebody in a straw hat, the face a calm shape without likeness, as a PNG."""
    dice = random.Random(f"figure:{seed}")  # noqa: S311 - pictures, not secrets
    image, draw = _paper(dice)
    skin, shirt = dice.choice(SKINS), DYES[dice.choice(CLOTHS)]
    middle = WIDTH // 2 + dice.randint(-14, 14)
    _ellipse(draw, (middle - 250, 590, middle + 250, 1120), shirt)
    _ellipse(draw, (middle - 250, 590, middle + 110, 1120), paler(shirt, 0.08))
    _polygon(draw, [(middle - 56, 520), (middle + 56, 520), (middle + 78, 640), (middle - 78, 640)], deeper(skin, 0.12))
    _polygon(draw, [(middle - 82, 628), (middle + 82, 628), (middle, 730)], deeper(skin, 0.06))
    _ellipse(draw, (middle - 118, 260, middle + 118, 570), skin)
    for side in (-1, 1):
        _arc(draw, (middle + side * 52 - 24, 396, middle + side * 52 + 24, 432), 20, 160, deeper(skin, 0.62))
    _arc(draw, (middle - 40, 462, middle + 40, 512), 25, 155, deeper(skin, 0.5))
    straw = DYES["natural"]
    _ellipse(draw, (middle - 236, 270, middle + 236, 366), deeper(straw, 0.2))
    _polygon(draw, [(middle - 226, 316), (middle, 92), (middle + 226, 316)], straw)
    for step in range(5):
        share = step / 5
        across, down = 216 * (1 - share), 312 - 210 * share
        _arc(draw, (middle - across, down - 22, middle + across, down + 22), 8, 172, deeper(straw, 0.22))
    return _png(image)


def hummed_tune(seed: str, *, seconds: int = 4) -> bytes:
    """Hum a short tune in place of a voice, as a WAV of 8 kHz; nobody speaks."""
    dice = random.Random(f"tune:{seed}")  # noqa: S311 - a tune, no secret
    rate, notes = 8_000, [220 * 2 ** (dice.choice((0, 2, 4, 7, 9, 12)) / 12) for _ in range(seconds * 2)]
    per = rate // 2
    sound = bytes(
        round(128 + 54 * math.sin(math.pi * at / per) * math.sin(2 * math.pi * note * at / rate))
        for note in notes
        for at in range(per)
    )
    head = b"WAVEfmt " + (16).to_bytes(4, "little") + b"\x01\x00\x01\x00" + rate.to_bytes(4, "little") * 2
    head += b"\x01\x00\x08\x00data" + len(sound).to_bytes(4, "little")
    return b"RIFF" + (len(head) + len(sound)).to_bytes(4, "little") + head + sound


def _paper(dice: random.Random) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    wall, board = GROUNDS[dice.choice(("linen", "mist", "leaf", "sun", "blush"))]
    image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), wall)
    draw = ImageDraw.Draw(image)
    _ellipse(draw, (-120, -160, 420, 460), mix(wall, COTTON, 0.5))
    _polygon(draw, [(0, 690), (WIDTH, 660), (WIDTH, HEIGHT), (0, HEIGHT)], board)
    return image, draw


def _cloth(draw: ImageDraw.ImageDraw, dye: Colour, dice: random.Random) -> None:
    _polygon(draw, [(0, 430), (WIDTH, 430), (WIDTH, HEIGHT), (0, HEIGHT)], dye)
    stripe = dice.choice((28, 36, 44))
    for row, top in enumerate(range(450, HEIGHT, stripe)):
        tint = paler(dye, 0.28 if row % 2 else 0.72)
        for at in range(-stripe, WIDTH, stripe):
            shift = stripe // 2 if row % 2 else 0
            x, y = at + shift, top
            half = stripe // 4
            _polygon(draw, [(x, y), (x + half, y + half), (x + 2 * half, y), (x + half, y - half)], tint)
    for at in range(6, WIDTH, 14):
        draw.line([(at * FINE, 0), (at * FINE, 430 * FINE)], fill=paler(dye, 0.55), width=FINE)
    _polygon(draw, [(0, 398), (WIDTH, 398), (WIDTH, 436), (0, 436)], DYES["wood"])
    _polygon(draw, [(0, 398), (WIDTH, 398), (WIDTH, 408), (0, 408)], paler(DYES["wood"], 0.3))


def _hand(draw: ImageDraw.ImageDraw, at: tuple[int, int], side: int, skin: Colour, sleeve: Colour) -> None:
    x, y = at
    elbow = (x + side * 190, HEIGHT + 60)
    _thick(draw, [(x + side * 26, y + 110), elbow], 118, deeper(skin, 0.06))
    _thick(draw, [(x + side * 108, y + 250), elbow], 150, sleeve)
    for finger in range(4):
        base = (x - side * (42 - finger * 28), y + 34)
        tip = (x - side * (64 - finger * 30), y - 74 + abs(finger - 1) * 16)
        _thick(draw, [base, tip], 30, deeper(skin, 0.1 if finger % 2 else 0.02))
        _ellipse(draw, (tip[0] - 9, tip[1] - 12, tip[0] + 9, tip[1] + 6), paler(skin, 0.45))
    _ellipse(draw, (x - 68, y + 4, x + 68, y + 150), skin)
    _thick(draw, [(x - side * 44, y + 92), (x - side * 104, y + 26)], 34, deeper(skin, 0.05))


def _thick(draw: ImageDraw.ImageDraw, ends: list[tuple[float, float]], width: int, colour: Colour) -> None:
    points = [(x * FINE, y * FINE) for x, y in ends]
    draw.line(points, fill=colour, width=width * FINE)
    for x, y in ends:
        _ellipse(draw, (x - width / 2, y - width / 2, x + width / 2, y + width / 2), colour)


def _ellipse(draw: ImageDraw.ImageDraw, box: tuple[float, float, float, float], colour: Colour) -> None:
    draw.ellipse([one * FINE for one in box], fill=colour)


def _polygon(draw: ImageDraw.ImageDraw, points: list[tuple[float, float]], colour: Colour) -> None:
    draw.polygon([(x * FINE, y * FINE) for x, y in points], fill=colour)


def _arc(
    draw: ImageDraw.ImageDraw, box: tuple[float, float, float, float], start: int, end: int, colour: Colour
) -> None:
    draw.arc([one * FINE for one in box], start, end, fill=colour, width=5 * FINE)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).filter(ImageFilter.SMOOTH)
    marked(small).save(out, "PNG")
    return out.getvalue()
