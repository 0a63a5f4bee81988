"""Fruit and other harvest on the table."""

from marketplace.sample.drawing.basketry import basket
from marketplace.sample.drawing.colours import Colour, deeper, mix, paler
from marketplace.sample.drawing.look import Look
from marketplace.sample.drawing.pots import leaves
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import arc, curve, ellipse, polygon, rounded, stroke, turned
from marketplace.sample.drawing.weaves import speckled


def melon(scene: Scene, look: Look) -> None:
    """A netted melon and a slice."""
    scene.ground_shadow(560, 1310, 360)
    stem = stroke(curve([(560, 640), (570, 560), (640, 520)]), 26)
    scene.fill(stem, (110, 130, 70), "flat")
    scene.line([(560, 530), (720, 510)], 26, (110, 130, 70))
    fruit = ellipse(560, 980, 370, 345)
    scene.fill(fruit, look.first, "ball")
    for number in range(-7, 8):
        net = stroke(arc(560, 980, abs(number) * 52 + 8, 345, 90 if number < 0 else -90, 270 if number < 0 else 90), 4)
        scene.fill(net.cut(fruit), paler(look.first, 0.4), "none")
        y = 980 + number * 46
        scene.fill(
            stroke(
                curve(
                    [(180, y), (400, y + scene.chance.randint(8, 40)), (700, y + scene.chance.randint(8, 40)), (940, y)]
                ),
                4,
            ).cut(fruit),
            paler(look.first, 0.4),
            "none",
        )
    scene.ground_shadow(900, 1400, 250)
    rind = polygon([*arc(900, 1180, 290, 220, 0, 180), (610, 1180)])
    scene.shadow(rind)
    scene.fill(rind, deeper(look.first, 0.2), "flat")
    scene.fill(polygon(arc(900, 1180, 262, 190, 0, 180)), look.second, "flat")
    scene.fill(polygon(arc(900, 1180, 150, 84, 0, 180)), paler(look.second, 0.5), "none")
    for place in range(9):
        scene.fill(ellipse(790 + place * 28, 1200 + (place % 3) * 14, 13, 8), look.third, "ball")


def coconut(scene: Scene, look: Look) -> None:
    """Coconuts, one opened."""
    leaves(scene, (860, 900), 360, 620, (84, 124, 72), many=11)
    for x, y, size in ((830, 1010, 240), (400, 1150, 210)):
        scene.ground_shadow(x, y + size - 10, size)
        nut = ellipse(x, y, size, size * 0.96)
        husk = speckled(
            look.first,
            chance=scene.chance,
            size=nut.size,
            specks=[deeper(look.first, 0.3), paler(look.first, 0.25)],
            many=300,
        )
        scene.fill(nut, husk, "ball")
        for line in range(-3, 4):
            scene.fill(
                stroke(arc(x, y, abs(line) * 60 + 6, size, 90 if line < 0 else -90, 270 if line < 0 else 90), 5).cut(
                    nut
                ),
                deeper(look.first, 0.22),
                "none",
            )
    scene.ground_shadow(790, 1430, 230)
    scene.fill(ellipse(790, 1300, 240, 150), deeper(look.first, 0.35), "flat")
    scene.fill(ellipse(790, 1286, 226, 130), (250, 247, 238), "flat")
    scene.fill(ellipse(790, 1292, 172, 92), (222, 226, 218), "ball")


def pineapple(scene: Scene, look: Look) -> None:
    """A pineapple with its crown."""
    leaves(scene, (MIDDLE, 640), 270, 520, (82, 128, 84), many=13)
    leaves(scene, (MIDDLE, 650), 160, 360, (110, 150, 96), many=9)
    scene.ground_shadow(MIDDLE, 1370, 270)
    fruit = ellipse(MIDDLE, 1000, 290, 385)
    scene.fill(fruit, look.first, "none")
    for row in range(-1, 14):
        for place in range(-5, 6):
            x, y = MIDDLE + place * 84 + (row % 2) * 42, 640 + row * 58
            cell = polygon([(x, y - 50), (x + 40, y), (x, y + 50), (x - 40, y)]).cut(fruit)
            scene.fill(cell, mix(look.first, look.second, scene.chance.random() * 0.7), "none")
            scene.fill(ellipse(x, y + 6, 9, 9).cut(fruit), deeper(look.first, 0.5), "none")
    scene.shade(fruit, "ball")


def fruits(scene: Scene, look: Look) -> None:
    """A basket heaped with round fruit: limes, oranges, mangoes by their colour."""
    pile: list[tuple[float, float]] = []
    for row, many in ((640, 2), (720, 4), (800, 5)):
        pile += [(MIDDLE + (place - (many - 1) / 2) * 128, row) for place in range(many)]
    basket(scene, Look(drawing="", surface="plaited", colours=((206, 168, 104), (160, 118, 70))))
    for middle, y in pile:
        fruit = ellipse(middle + scene.chance.randint(-8, 8), y + 40, 84, 78)
        scene.shadow(fruit, right=6, down=10, soft=1, dark=70)
        scene.fill(fruit, mix(look.first, look.second, scene.chance.random() * 0.5), "ball")
        scene.fill(ellipse(middle - 6, y - 22, 10, 6), (110, 120, 60), "none")


def bananas(scene: Scene, look: Look) -> None:
    """A hand of bananas."""
    scene.ground_shadow(MIDDLE, 1330, 420)
    for number in range(6):
        shift = number * 74
        outer = curve([(470 + shift * 0.3, 640), (330 + shift, 900), (400 + shift, 1200), (560 + shift, 1310)])
        inner = curve([(560 + shift, 1310), (520 + shift, 1180), (480 + shift, 940), (540 + shift * 0.3, 660)])
        fruit = polygon([*outer, *inner])
        scene.shadow(fruit, right=10, down=8, soft=1, dark=90)
        scene.fill(fruit, mix(look.first, look.second, number / 9), "flat")
        scene.line(outer[6:-6], 6, deeper(look.first, 0.16))
        scene.fill(ellipse(560 + shift, 1308, 18, 14), (84, 66, 40), "none")
    scene.fill(rounded(450, 560, 700, 690, 56), (142, 150, 70), "flat")


def greens(scene: Scene, look: Look) -> None:
    """Bundles of herbs tied with bamboo string: lemongrass, vegetables."""
    for x, lean in ((380, -8), (660, 2), (920, 10)):
        scene.ground_shadow(x, 1370, 150)
        for number in range(13):
            share = number / 12 * 2 - 1
            stalk = curve(
                [(x + share * 90, 1360), (x + share * 46, 980), (x + share * 190 + lean * 8, 420 + abs(share) * 190)]
            )
            tone = mix(look.first, look.second, scene.chance.random())
            scene.line(stalk, 26, tone)
            scene.line(stalk[:12], 30, paler(look.third, 0.35))
        band = stroke([(x - 84, 1010), (x + 84, 1010)], 40)
        scene.fill(band, (206, 168, 104), "round")


def roots(scene: Scene, look: Look) -> None:
    """Turmeric and ginger with powder in a small heap."""
    scene.ground_shadow(MIDDLE, 1330, 480)
    powder = polygon(
        curve([(600, 1330), (740, 1160), (860, 1060), (980, 1160), (1130, 1330), (860, 1380)], closed=True)
    )
    scene.shadow(powder, right=12, down=12, soft=2)
    scene.fill(
        powder,
        speckled(
            look.second,
            chance=scene.chance,
            size=powder.size,
            specks=[deeper(look.second, 0.15), paler(look.second, 0.3)],
            many=900,
        ),
        "ball",
    )
    for x, y, degrees, size in ((430, 900, -30, 1.0), (700, 760, 15, 0.9), (380, 1200, 10, 1.1)):
        _root(scene, look.first, (x, y), degrees, size)


def _root(scene: Scene, colour: Colour, at: tuple[float, float], degrees: float, size: float) -> None:
    x, y = at
    for angle, long, wide in ((0, 230, 70), (50, 150, 58), (-48, 140, 54), (180, 120, 62)):
        end = turned([(x + long * size, y)], x, y, degrees + angle)[0]
        finger = stroke([(x, y), end], wide * 2 * size * 0.75)
        scene.shadow(finger, right=12, down=18, soft=2, dark=60)
        scene.fill(finger, mix(colour, paler(colour, 0.2), 0.3), "ball")
        for share in (0.25, 0.45, 0.65, 0.85):
            ring = (x + (end[0] - x) * share, y + (end[1] - y) * share)
            across = turned(
                [(ring[0], ring[1] - wide * size * 0.7), (ring[0], ring[1] + wide * size * 0.7)], *ring, degrees + angle
            )
            scene.line(across, 5, deeper(colour, 0.28))


def eggs(scene: Scene, look: Look) -> None:
    """Eggs in a nest of straw on a tray."""
    scene.ground_shadow(MIDDLE, 1310, 480)
    for _ in range(260):
        angle = scene.chance.uniform(0, 360)
        x, y = arc(MIDDLE, 1110, scene.chance.uniform(250, 500), scene.chance.uniform(110, 240), angle, angle + 1, 1)[0]
        end = (x + scene.chance.randint(-120, 120), y + scene.chance.randint(-46, 46))
        scene.line([(x, y), end], 7, mix(look.second, paler(look.second, 0.5), scene.chance.random()))
    for y, many in ((960, 3), (1050, 4), (1150, 3)):
        for place in range(many):
            x = MIDDLE + (place - (many - 1) / 2) * 190
            egg = polygon([*arc(x, y + 10, 84, 84, 0, 180), *arc(x, y + 10, 84, 122, 180, 360)])
            scene.shadow(egg, right=10, down=16, soft=2, dark=80)
            scene.fill(egg, mix(look.first, look.third, scene.chance.random() * 0.35), "ball")
