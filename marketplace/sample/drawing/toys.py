"""Soft toys, mobiles, notebooks, jewels: small gifts."""

from marketplace.sample.drawing.colours import COTTON, EBONY, deeper, paler
from marketplace.sample.drawing.look import Look, cover
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import Shape, arc, curve, ellipse, polygon, stroke, turned


def _soft(scene: Scene, look: Look, shape: Shape) -> None:
    scene.shadow(shape, right=18, down=16, soft=2)
    cover(scene, shape, look)
    scene.shade(shape, "ball")


def _turned(look: Look) -> Look:
    return Look(drawing="", surface=look.surface, colours=(look.second, look.first, *look.colours[2:]))


def _face(scene: Scene, x: float, y: float, apart: float) -> None:
    for side in (-1, 1):
        scene.fill(ellipse(x + side * apart, y, 17, 19), EBONY, "none")
        scene.fill(ellipse(x + side * apart - 5, y - 6, 5, 5), COTTON, "none")


def elephant(scene: Scene, look: Look) -> None:
    """A sitting cloth elephant."""
    scene.ground_shadow(MIDDLE, 1370, 330)
    for side in (-1, 1):
        _soft(scene, _turned(look), ellipse(MIDDLE + side * 290, 720, 180, 210))
    _soft(
        scene,
        look,
        polygon(curve([(420, 1330), (440, 980), (640, 880), (840, 980), (860, 1330), (640, 1380)], closed=True)),
    )
    for side in (-1, 1):
        _soft(scene, look, ellipse(MIDDLE + side * 210, 1300, 110, 90))
        scene.fill(ellipse(MIDDLE + side * 216, 1306, 66, 54), look.second, "flat")
    _soft(scene, look, ellipse(MIDDLE, 730, 270, 250))
    trunk = stroke(curve([(640, 770), (630, 950), (680, 1060), (790, 1050)]), 104)
    _soft(scene, look, trunk)
    for y in (860, 910, 960):
        scene.line(arc(648, y, 50, 16, 10, 170), 5, deeper(look.first, 0.3))
    _face(scene, MIDDLE, 680, 110)


def rabbit(scene: Scene, look: Look) -> None:
    """A long-eared cloth rabbit with a scarf."""
    scene.ground_shadow(MIDDLE, 1370, 280)
    for side in (-1, 1):
        ear = polygon(
            curve(
                [
                    (MIDDLE + side * 70, 640),
                    (MIDDLE + side * 40, 330),
                    (MIDDLE + side * 130, 220),
                    (MIDDLE + side * 200, 360),
                    (MIDDLE + side * 190, 620),
                ],
                closed=True,
            )
        )
        _soft(scene, look, ear)
        scene.fill(
            polygon(
                curve(
                    [
                        (MIDDLE + side * 100, 580),
                        (MIDDLE + side * 90, 380),
                        (MIDDLE + side * 136, 300),
                        (MIDDLE + side * 160, 560),
                    ],
                    closed=True,
                )
            ),
            look.second,
            "flat",
        )
    _soft(
        scene,
        _turned(look),
        polygon(curve([(430, 1340), (470, 1000), (640, 920), (810, 1000), (850, 1340), (640, 1380)], closed=True)),
    )
    for side in (-1, 1):
        _soft(scene, look, ellipse(MIDDLE + side * 180, 1320, 104, 74))
        _soft(
            scene,
            look,
            polygon(turned(arc(MIDDLE + side * 200, 1090, 64, 150, 0, 360, 40), MIDDLE + side * 200, 1090, -side * 18)),
        )
    _soft(scene, look, ellipse(MIDDLE, 740, 250, 220))
    _face(scene, MIDDLE, 720, 96)
    scene.fill(polygon([(622, 780), (658, 780), (640, 806)]), (201, 124, 138), "none")
    scarf = stroke(arc(MIDDLE, 920, 200, 60, 0, 180), 56)
    scene.fill(scarf, look.third, "round")


def mobile(scene: Scene, look: Look) -> None:
    """Five cloth fish hung from a bamboo hoop."""
    scene.line([(640, 0), (640, 240)], 5, EBONY)
    for x in (260, 1020):
        scene.line([(640, 240), (x, 400)], 4, EBONY)
    scene.line(arc(640, 400, 390, 90, 0, 360, 80), 22, (206, 168, 104))
    for number, (x, y) in enumerate(((290, 760), (470, 1040), (650, 700), (830, 1160), (1000, 860))):
        scene.line([(x, 400), (x, y - 80)], 4, (110, 90, 66))
        colours = look.colours[number % len(look.colours) :] + look.colours[: number % len(look.colours)]
        fish = Look(drawing="", surface=look.surface, colours=colours)
        tail = polygon([(x + 70, y), (x + 180, y - 76), (x + 156, y), (x + 180, y + 76)])
        _soft(scene, _turned(fish), tail)
        _soft(
            scene, fish, polygon(curve([(x - 140, y), (x - 40, y - 92), (x + 100, y), (x - 40, y + 92)], closed=True))
        )
        scene.fill(ellipse(x - 84, y - 16, 14, 14), EBONY, "none")


def doll(scene: Scene, look: Look) -> None:
    """A cloth doll in a woven skirt."""
    scene.ground_shadow(MIDDLE, 1380, 260)
    skin = (226, 186, 148)
    for side in (-1, 1):
        scene.fill(stroke([(MIDDLE + side * 80, 1180), (MIDDLE + side * 90, 1350)], 74), skin, "flat")
        scene.fill(
            stroke(curve([(MIDDLE + side * 130, 800), (MIDDLE + side * 270, 960), (MIDDLE + side * 250, 1090)]), 70),
            skin,
            "flat",
        )
    skirt = polygon(curve([(520, 920), (760, 920), (880, 1270), (640, 1310), (400, 1270)], closed=True))
    _soft(scene, look, skirt)
    _soft(
        scene,
        Look(drawing="", surface="plain", colours=(look.second,)),
        polygon(curve([(500, 760), (780, 760), (790, 960), (490, 960)], closed=True)),
    )
    scene.fill(ellipse(MIDDLE, 560, 216, 216), deeper(EBONY, 0.0), "ball")
    scene.fill(ellipse(MIDDLE, 600, 186, 190), skin, "ball")
    scene.fill(
        polygon(curve([(440, 590), (500, 420), (640, 380), (780, 420), (840, 590), (640, 500)], closed=True)),
        (48, 40, 36),
        "flat",
    )
    scene.fill(ellipse(MIDDLE + 130, 380, 74, 70), (48, 40, 36), "ball")
    _face(scene, MIDDLE, 620, 74)
    scene.line(arc(MIDDLE, 680, 44, 26, 20, 160), 8, (150, 60, 66))
    scene.fill(ellipse(MIDDLE + 90, 420, 26, 26), look.third, "ball")


def notebook(scene: Scene, look: Look) -> None:
    """Two notebooks bound in cloth, with a ribbon and a pencil."""
    for item, box, lean in ((_turned(look), (420, 480, 1000, 1240), 8), (look, (270, 560, 850, 1340), -4)):
        left, top, right, bottom = box
        middle = ((left + right) / 2, (top + bottom) / 2)
        pages = polygon(
            turned(
                [(left + 16, top + 16), (right + 18, top + 16), (right + 18, bottom + 16), (left + 16, bottom + 16)],
                *middle,
                lean,
            )
        )
        scene.shadow(pages, right=26, down=22)
        scene.fill(pages, (244, 238, 224), "flat")
        corners = turned([(left, top), (right, top), (right, bottom), (left, bottom)], *middle, lean)
        cover(scene, polygon(corners), item)
        spine = turned([(left, top), (left + 84, top), (left + 84, bottom), (left, bottom)], *middle, lean)
        scene.fill(polygon(spine), deeper(item.second, 0.2), "flat")
        ribbon = turned(
            [(right - 110, top), (right - 84, top), (right - 84, bottom), (right - 110, bottom)], *middle, lean
        )
        scene.fill(polygon(ribbon), item.third, "flat")
    pencil = polygon(turned([(930, 760), (970, 760), (970, 1360), (950, 1420), (930, 1360)], 950, 1080, 14))
    scene.shadow(pencil)
    scene.fill(pencil, look.third, "round")


def cards(scene: Scene, look: Look) -> None:
    """Greeting cards with a woven panel, and an envelope."""
    envelope = polygon(turned([(330, 520), (1080, 520), (1080, 1000), (330, 1000)], 700, 760, 7))
    scene.shadow(envelope)
    scene.fill(envelope, (226, 206, 172), "flat")
    flap = polygon(turned([(330, 520), (1080, 520), (705, 800)], 700, 760, 7))
    scene.shadow(flap, right=2, down=10, soft=1, dark=60)
    scene.fill(flap, (216, 194, 156), "flat")
    for item, left, lean in ((_turned(look), 190, -8), (look, 520, 3)):
        middle = (left + 260, 1040)
        card = polygon(turned([(left, 690), (left + 520, 690), (left + 520, 1400), (left, 1400)], *middle, lean))
        scene.shadow(card)
        scene.fill(card, COTTON, "flat")
        panel = polygon(
            turned([(left + 60, 760), (left + 460, 760), (left + 460, 1190), (left + 60, 1190)], *middle, lean)
        )
        cover(scene, panel, item)
        for step in (1250, 1300):
            scene.line(turned([(left + 120, step), (left + 400, step)], *middle, lean), 8, paler(item.first, 0.35))
