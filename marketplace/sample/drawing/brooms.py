"""Brooms of coconut ribs and of tall grass, and a small duster."""

from collections.abc import Callable

from marketplace.sample.drawing.colours import Colour, deeper, mix, paler
from marketplace.sample.drawing.look import Look
from marketplace.sample.drawing.scene import Scene
from marketplace.sample.drawing.shapes import Point, curve, rounded, stroke

BAMBOO = (206, 168, 104)


def _handle(scene: Scene, top: Point, bottom: Point, colour: Colour) -> None:
    pole = stroke([top, bottom], 30)
    scene.shadow(pole, right=60, down=26, soft=2, dark=60)
    scene.fill(pole, colour, "round")
    for share in (0.18, 0.42, 0.66):
        x, y = (top[0] + (bottom[0] - top[0]) * share, top[1] + (bottom[1] - top[1]) * share)
        scene.fill(rounded(x - 17, y - 5, x + 17, y + 5, 4), deeper(colour, 0.35), "none")


def coconut(scene: Scene, look: Look) -> None:
    """A yard broom: stiff ribs bound to a pole."""
    scene.ground_shadow(640, 1470, 330, 26)
    _handle(scene, (640, 60), (640, 900), BAMBOO)
    for number in range(120):
        share = number / 119 * 2 - 1
        foot = (
            640 + share * 330 + scene.chance.randint(-18, 18),
            1450 + scene.chance.randint(-46, 20) - abs(share) * 40,
        )
        tone = mix(look.first, deeper(look.first, 0.5), scene.chance.random())
        rib = curve([(640 + share * 44, 830), (640 + share * 120, 1080), foot])
        scene.line(rib, 7, paler(tone, 0.1 if number % 5 else 0.35))
    _bindings(scene, look, (850, 910, 970), lambda y: 58 + (y - 850) * 0.42)


def grass(scene: Scene, look: Look) -> None:
    """A house broom: a soft fan of grass flowers."""
    scene.ground_shadow(640, 1450, 380, 26)
    _handle(scene, (700, 40), (650, 760), look.second)
    for number in range(170):
        share = number / 169 * 2 - 1
        foot = (
            630 + share * 400 + scene.chance.randint(-14, 14),
            1440 - abs(share) ** 2 * 150 + scene.chance.randint(-40, 16),
        )
        tone = mix(look.first, paler(look.first, 0.5), scene.chance.random())
        stem = curve([(645 + share * 50, 740), (640 + share * 210, 1010), foot])
        scene.line(stem, 9, tone if number % 3 else deeper(tone, 0.22))
    _bindings(scene, look, (760, 830, 900, 960), lambda y: 66 + (y - 760) * 0.62)


def _bindings(scene: Scene, look: Look, rows: tuple[int, ...], half: Callable[[int], float]) -> None:
    for number, y in enumerate(rows):
        wide = half(y)
        colour = look.third if number % 2 else look.second
        band = stroke(curve([(640 - wide, y), (640, y + 16), (640 + wide, y)]), 26)
        scene.shadow(band, right=4, down=8, soft=1, dark=70)
        scene.fill(band, colour, "round")


def duster(scene: Scene, look: Look) -> None:
    """A hand broom for tables and shelves, lying on the wall's hook."""
    scene.line([(640, 210), (640, 300)], 8, look.third)
    grip = rounded(604, 280, 676, 780, 34)
    scene.shadow(grip, right=30, down=24)
    scene.fill(grip, (168, 118, 74), "round")
    for number in range(110):
        share = number / 109 * 2 - 1
        foot = (
            640 + share * 240 + scene.chance.randint(-10, 10),
            1290 - abs(share) * 50 + scene.chance.randint(-26, 16),
        )
        tone = mix(look.first, paler(look.first, 0.45), scene.chance.random())
        scene.line(curve([(640 + share * 40, 760), (640 + share * 130, 980), foot]), 8, tone)
    _bindings(scene, look, (770, 830), lambda y: 56 + (y - 770) * 0.5)
