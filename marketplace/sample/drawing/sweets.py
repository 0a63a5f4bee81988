"""Sweets and bakery on plates and banana leaf."""

from PIL import Image

from marketplace.sample.drawing.colours import Colour, deeper, mix, paler
from marketplace.sample.drawing.look import Look, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import arc, curve, ellipse, polygon, rounded, stroke, turned
from marketplace.sample.drawing.weaves import speckled

LEAF: Colour = (62, 110, 66)


def dish(scene: Scene, look: Look) -> None:
    """A round plate with a piece of banana leaf."""
    scene.ground_shadow(MIDDLE, 1230, 520, 60)
    plate = ellipse(MIDDLE, 1060, 540, 330)
    scene.shadow(plate)
    scene.fill(
        plate,
        surface(
            Look(drawing="", surface="clay", colours=(paler(look.second, 0.55), look.second, look.third)),
            scene,
            plate.size,
        ),
        "flat",
    )
    scene.fill(ellipse(MIDDLE, 1050, 470, 276), paler(look.second, 0.7), "ball")
    leaf = polygon(
        curve([(210, 1080), (360, 850), (700, 800), (1060, 950), (1040, 1140), (760, 1290), (380, 1260)], closed=True)
    )
    scene.fill(leaf, LEAF, "flat")
    for number in range(-6, 9):
        x = 640 + number * 64
        vein = stroke([(x, 1046), (x + 120, 820)], 3), stroke([(x, 1046), (x + 110, 1280)], 3)
        for line in vein:
            scene.fill(line.cut(leaf), deeper(LEAF, 0.22), "none")
    scene.fill(stroke([(220, 1072), (1050, 1040)], 9), paler(LEAF, 0.25), "none")


def _crumb(scene: Scene, colour: Colour, size: tuple[int, int], many: int = 150) -> Image.Image:
    specks = [deeper(colour, 0.22), paler(colour, 0.3)]
    return speckled(colour, chance=scene.chance, size=size, specks=specks, many=many, grain=5)


def cookies(scene: Scene, look: Look) -> None:
    """A ring of round biscuits, heaped."""
    dish(scene, look)
    places = [
        (400, 1080),
        (560, 960),
        (760, 950),
        (900, 1060),
        (780, 1170),
        (540, 1180),
        (650, 1060),
        (560, 900),
        (730, 880),
        (646, 820),
    ]
    for number, (x, y) in enumerate(places):
        biscuit = ellipse(x, y, 128, 96)
        scene.shadow(biscuit, right=8, down=20, soft=1, dark=90)
        scene.fill(biscuit.moved(0, 16), deeper(look.first, 0.3), "none")
        scene.fill(
            biscuit, _crumb(scene, mix(look.first, paler(look.first, 0.2), number % 3 / 2), biscuit.size), "ball"
        )
        for _ in range(7):
            chip = ellipse(x + scene.chance.randint(-84, 84), y + scene.chance.randint(-54, 54), 15, 11)
            scene.fill(chip, look.third, "ball")


def rolls(scene: Scene, look: Look) -> None:
    """Crisp rolled wafers, piled like logs."""
    dish(scene, look)
    for row, (y, many) in enumerate(((1170, 5), (1070, 4), (970, 3), (870, 2))):
        for place in range(many):
            x = MIDDLE + (place - (many - 1) / 2) * 150
            tone = mix(look.first, deeper(look.first, 0.2), scene.chance.random())
            log = stroke([(x - 16, y), (x + 120, y - 70)], 112)
            scene.shadow(log, right=8, down=20, soft=1, dark=80)
            scene.fill(log, _crumb(scene, tone, log.size, 240), "flat")
            end = ellipse(x - 16, y, 58, 58)
            scene.fill(end, deeper(tone, 0.25), "none")
            for ring in (48, 34, 20):
                scene.line(arc(x - 16, y, ring, ring, row * 30, row * 30 + 300), 7, paler(tone, 0.3))


def cake(scene: Scene, look: Look) -> None:
    """A loaf cake, two slices cut."""
    scene.ground_shadow(MIDDLE, 1330, 480)
    board = rounded(130, 1200, 1150, 1320, 50)
    scene.shadow(board)
    scene.fill(board, surface(Look(drawing="", surface="wood", colours=((170, 118, 76),)), scene, board.size), "flat")
    loaf = polygon(
        curve([(540, 1200), (540, 900), (600, 780), (800, 740), (1020, 780), (1080, 900), (1080, 1200)], closed=False)
    )
    scene.shadow(loaf)
    scene.fill(loaf, _crumb(scene, deeper(look.first, 0.24), loaf.size), "flat")
    for x in (560, 390, 230):
        slice_ = polygon(
            [*curve([(x - 110, 1210), (x - 120, 920), (x - 70, 830), (x + 70, 830), (x + 120, 920), (x + 110, 1210)])]
        )
        scene.shadow(slice_, right=14, down=10, soft=2)
        scene.fill(slice_, deeper(look.first, 0.3), "flat")
        inner = polygon(
            [*curve([(x - 92, 1198), (x - 98, 930), (x - 54, 858), (x + 54, 858), (x + 98, 930), (x + 92, 1198)])]
        )
        scene.fill(inner, _crumb(scene, paler(look.first, 0.3), inner.size, 220), "flat")
        for _ in range(12):
            scene.fill(
                ellipse(x + scene.chance.randint(-70, 70), scene.chance.randint(900, 1180), 13, 10), look.third, "ball"
            )


def bars(scene: Scene, look: Look) -> None:
    """Pressed bars and squares in rows."""
    dish(scene, look)
    for row in range(3):
        for place in range(4):
            x, y = 380 + place * 165 + row * 24, 930 + row * 120
            side = rounded(x - 70, y - 40, x + 74, y + 72, 16)
            scene.shadow(side, right=8, down=12, soft=1, dark=80)
            scene.fill(side, deeper(look.first, 0.3), "flat")
            top = rounded(x - 72, y - 56, x + 72, y + 40, 16)
            scene.fill(top, _crumb(scene, look.first, top.size, 300), "flat")
            for _ in range(8):
                scene.fill(
                    ellipse(x + scene.chance.randint(-56, 56), y - 8 + scene.chance.randint(-36, 36), 12, 8),
                    mix(look.third, look.first, 0.2),
                    "ball",
                )


def balls(scene: Scene, look: Look) -> None:
    """Little round sweets shaped as fruit and flowers."""
    dish(scene, look)
    for row, (y, many) in enumerate(((1180, 4), (1080, 5), (980, 5), (890, 4))):
        for place in range(many):
            x = MIDDLE + (place - (many - 1) / 2) * 150 + (row % 2) * 20
            colour = look.colours[(row + place) % len(look.colours)]
            for angle in range(0, 360, 60):
                petal = arc(x, y, 38, 30, angle, angle + 1, 1)[0]
                part = ellipse(petal[0], petal[1], 34, 32)
                scene.shadow(part, right=4, down=10, soft=1, dark=46)
                scene.fill(part, mix(colour, paler(colour, 0.5), 0.25), "ball")
            scene.fill(ellipse(x, y - 6, 25, 22), deeper(colour, 0.14), "ball")


def chips(scene: Scene, look: Look) -> None:
    """A heap of thin crisps in a bowl."""
    scene.ground_shadow(MIDDLE, 1350, 300)
    scene.fill(ellipse(MIDDLE, 960, 450, 110), deeper(look.second, 0.5), "none")
    for y, spread, many in ((980, 380, 14), (920, 330, 13), (860, 260, 11), (800, 170, 8), (750, 80, 4)):
        for place in range(many):
            x = MIDDLE + (place / max(1, many - 1) * 2 - 1) * spread + scene.chance.randint(-20, 20)
            oval = polygon(turned(arc(x, y, 104, 62, 0, 360, 30), x, y, scene.chance.randint(-50, 50)))
            scene.shadow(oval, right=6, down=10, soft=1, dark=80)
            tone = mix(look.first, paler(look.first, 0.35), scene.chance.random())
            scene.fill(oval, _crumb(scene, tone, oval.size, 90), "ball")
    from_rim = [
        *arc(MIDDLE, 960, 460, 110, 180, 0),
        *curve([(1100, 960), (1020, 1200), (840, 1340), (440, 1340), (260, 1200), (180, 960)]),
    ]
    bowl = polygon(from_rim)
    scene.fill(
        bowl,
        surface(
            Look(drawing="", surface="clay", colours=(look.second, paler(look.second, 0.5), look.third)),
            scene,
            bowl.size,
        ),
        "round",
    )


def rice_dish(scene: Scene, look: Look) -> None:
    """A plate of rice salad: a mound with its herbs in small heaps round it."""
    scene.ground_shadow(MIDDLE, 1230, 520, 60)
    plate = ellipse(MIDDLE, 1040, 540, 340)
    scene.shadow(plate)
    scene.fill(plate, paler(look.second, 0.6), "flat")
    scene.fill(ellipse(MIDDLE, 1030, 480, 290), paler(look.second, 0.8), "ball")
    for number, angle in enumerate(range(0, 360, 45)):
        x, y = arc(MIDDLE, 1030, 330, 190, angle, angle + 1, 1)[0]
        colour = (
            (96, 150, 74),
            (242, 182, 50),
            look.third,
            (140, 178, 96),
            (214, 128, 44),
            (232, 220, 180),
            (138, 60, 70),
            (112, 146, 84),
        )[number]
        for _ in range(26):
            bit = stroke(
                [
                    (x + scene.chance.randint(-70, 70), y + scene.chance.randint(-36, 36)),
                    (x + scene.chance.randint(-70, 70), y + scene.chance.randint(-36, 36)),
                ],
                9,
            )
            scene.fill(bit, mix(colour, paler(colour, 0.4), scene.chance.random()), "none")
    mound = polygon(curve([(420, 1040), (480, 880), (640, 800), (800, 880), (860, 1040), (640, 1110)], closed=True))
    scene.shadow(mound, right=12, down=16, soft=2)
    from_rice = surface(
        Look(drawing="", surface="clay", colours=(look.first, paler(look.first, 0.5), deeper(look.first, 0.2))),
        scene,
        mound.size,
    )
    scene.fill(mound, from_rice, "ball")
