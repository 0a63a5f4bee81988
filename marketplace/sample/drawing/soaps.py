"""Soaps in bars and rounds, with a sprig beside them."""

from marketplace.sample.drawing.colours import COTTON, Colour, deeper, mix, paler
from marketplace.sample.drawing.look import Look, surface
from marketplace.sample.drawing.pots import leaves
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import arc, curve, ellipse, polygon, rounded, turned
from marketplace.sample.drawing.weaves import speckled

HERB: Colour = (96, 132, 84)


def _bar(scene: Scene, look: Look, box: tuple[float, float, float, float], colour: Colour, *, wrapped: bool) -> None:
    left, top, right, bottom = box
    side = rounded(left, top + 40, right, bottom + 70, 44)
    scene.ground_shadow((left + right) / 2, bottom + 64, (right - left) / 2, 24, dark=90)
    scene.fill(side, deeper(colour, 0.2), "flat")
    face = rounded(left, top, right, bottom, 54)
    specks = [mix(colour, look.third, 0.75), paler(colour, 0.5)]
    scene.fill(face, speckled(colour, chance=scene.chance, size=face.size, specks=specks, many=46), "flat")
    rim = rounded(left + 34, top + 30, right - 34, bottom - 30, 36)
    scene.fill(rim, paler(colour, 0.22), "ball")
    if wrapped:
        middle = (left + right) / 2
        band = polygon(
            [(middle - 110, top - 2), (middle + 110, top - 2), (middle + 110, bottom + 68), (middle - 110, bottom + 68)]
        )
        scene.fill(band, surface(look, scene, band.size), "flat")
        scene.fill(
            rounded(middle - 74, (top + bottom) / 2 - 62, middle + 74, (top + bottom) / 2 + 62, 10), COTTON, "flat"
        )
        scene.fill(ellipse(middle, (top + bottom) / 2, 40, 40), mix(colour, look.second, 0.5), "ball")


def bars(scene: Scene, look: Look) -> None:
    """Three bars, the front one in its woven band."""
    leaves(scene, (980, 1010), 190, 520, HERB, many=7)
    _bar(scene, look, (480, 700, 1010, 890), mix(look.second, look.first, 0.4), wrapped=False)
    _bar(scene, look, (270, 880, 830, 1080), paler(look.first, 0.25), wrapped=False)
    _bar(scene, look, (380, 1080, 1010, 1300), look.first, wrapped=True)


def stack(scene: Scene, look: Look) -> None:
    """A tower of thick bars tied with string."""
    scene.ground_shadow(MIDDLE, 1340, 320)
    for number, top in enumerate((1150, 970, 790, 610)):
        colour = mix(look.first, look.second, number / 3)
        shift = scene.chance.randint(-18, 18)
        block = rounded(330 + shift, top, 950 + shift, top + 190, 38)
        scene.shadow(block, right=10, down=12, soft=1)
        specks = [deeper(colour, 0.3), paler(colour, 0.5)]
        scene.fill(block, speckled(colour, chance=scene.chance, size=block.size, specks=specks, many=60), "flat")
        scene.line([(360 + shift, top + 20), (900 + shift, top + 20)], 7, paler(colour, 0.45))
    scene.line([(640, 600), (640, 1342)], 9, (196, 166, 120))
    for side in (-1, 1):
        scene.line(
            curve([(640, 606), (640 + side * 110, 520), (640 + side * 150, 590), (640, 606)]), 9, (196, 166, 120)
        )
    leaves(scene, (640, 610), 130, 300, HERB, many=5)


def rounds(scene: Scene, look: Look) -> None:
    """Round cakes of soap, one leaning, stamped with a flower."""
    for x, y, size, colour in (
        (800, 900, 270, mix(look.first, look.second, 0.5)),
        (430, 1090, 250, look.first),
        (880, 1220, 220, look.second),
    ):
        scene.ground_shadow(x, y + size - 10, size * 0.9, dark=70)
        edge = ellipse(x + 22, y + 24, size, size)
        scene.fill(edge, deeper(colour, 0.24), "flat")
        cake = ellipse(x, y, size, size)
        specks = [deeper(colour, 0.25), paler(colour, 0.5)]
        scene.fill(cake, speckled(colour, chance=scene.chance, size=cake.size, specks=specks, many=50), "ball")
        for angle in range(0, 360, 60):
            petal = curve(
                [(x, y), (x + size * 0.16, y - size * 0.3), (x, y - size * 0.6), (x - size * 0.16, y - size * 0.3)],
                closed=True,
            )
            scene.fill(polygon(turned(petal, x, y, angle)), deeper(colour, 0.13), "none")
        scene.line(arc(x, y, size * 0.8, size * 0.8, 0, 360, 60), 5, deeper(colour, 0.16))
