"""Pots, cups and plates, turned on a wheel."""

from marketplace.sample.drawing.basketry import vessel
from marketplace.sample.drawing.colours import Colour, deeper, mix, paler
from marketplace.sample.drawing.look import Look, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import Point, Shape, arc, curve, ellipse, mirrored, polygon, rounded, stroke

LEAF: Colour = (74, 122, 80)


def leaves(scene: Scene, root: Point, spread: int, height: int, colour: Colour = LEAF, many: int = 9) -> None:
    """A plant: long leaves that lean out from one root."""
    for number in range(many):
        share = number / (many - 1) * 2 - 1
        tip = (root[0] + share * spread + scene.chance.randint(-14, 14), root[1] - height * (1 - 0.45 * abs(share)))
        bend = (root[0] + share * spread * 0.25, root[1] - height * 0.6)
        wide = 26
        left = curve([root, (bend[0] - wide, bend[1]), tip])
        right = curve([tip, (bend[0] + wide, bend[1]), root])
        tone = mix(colour, deeper(colour, 0.4), scene.chance.random())
        scene.fill(polygon([*left, *right]), tone, "flat")
        scene.line(curve([root, bend, tip]), 3, paler(tone, 0.3))


def _turned(scene: Scene, look: Look, body: Shape) -> None:
    scene.fill(body, surface(look, scene, body.size), "round")


def _ring(scene: Scene, look: Look, y: float, half: float, high: float) -> None:
    band = polygon([*arc(MIDDLE, y, half, half * 0.16, 0, 180), *arc(MIDDLE, y + high, half, half * 0.16, 180, 0)])
    scene.fill(band, look.second, "round")


def vase(scene: Scene, look: Look) -> None:
    """A tall vase with a ring of glaze and a few dry stems."""
    for share in (-1.0, -0.4, 0.2, 0.8):
        tip = (MIDDLE + share * 220, 210 + abs(share) * 90)
        scene.line(curve([(MIDDLE, 640), (MIDDLE + share * 70, 420), tip]), 6, (150, 124, 84))
        for step in range(9):
            bead = (tip[0] - share * step * 9, tip[1] + step * 17)
            scene.fill(
                ellipse(bead[0] + (step % 2 * 20 - 10), bead[1], 15, 11), mix((214, 176, 110), look.second, 0.2), "ball"
            )
    scene.ground_shadow(MIDDLE, 1350, 230)
    half = curve([(714, 600), (700, 720), (860, 900), (900, 1080), (800, 1290), (780, 1340)])
    body = polygon(
        mirrored([*arc(MIDDLE, 600, 74, 16, 90, 0, 8), *half, *arc(MIDDLE, 1340, 140, 22, 0, 90, 8)], MIDDLE)
    )
    _turned(scene, look, body)
    scene.fill(ellipse(MIDDLE, 600, 74, 16), deeper(look.first, 0.6), "none")
    dip = polygon([*curve([(300, 700), (460, 820), (640, 880), (830, 800), (990, 700)]), (990, 560), (300, 560)]).cut(
        body
    )
    scene.fill(dip, look.second, "round")


def jar(scene: Scene, look: Look) -> None:
    """A round water jar with rope marks."""
    scene.ground_shadow(MIDDLE, 1350, 310)
    half = curve([(800, 660), (780, 720), (990, 900), (1000, 1100), (830, 1320)])
    body = polygon(
        mirrored([*arc(MIDDLE, 660, 160, 34, 90, 0, 8), *half, *arc(MIDDLE, 1320, 190, 28, 0, 90, 8)], MIDDLE)
    )
    _turned(scene, look, body)
    scene.fill(ellipse(MIDDLE, 660, 160, 34), deeper(look.first, 0.62), "none")
    for y, wide in ((850, 310), (884, 336)):
        scene.line(arc(MIDDLE, y, wide, 50, 4, 176), 12, look.second)


def planter(scene: Scene, look: Look) -> None:
    """A pot with a plant in it."""
    leaves(scene, (MIDDLE, 900), 330, 640, many=11)
    scene.ground_shadow(MIDDLE, 1352, 260)
    scene.fill(ellipse(MIDDLE, 900, 270, 56), (70, 50, 38), "none")
    body = vessel(MIDDLE, 900, 1330, 280, 262, 200)
    _turned(scene, look, body)
    _ring(scene, look, 896, 284, 70)


def cups(scene: Scene, look: Look) -> None:
    """Two cups, one with its glaze turned."""
    for x, bottom, item in (
        (810, 1290, Look(drawing="", surface=look.surface, colours=(look.second, look.first, look.third))),
        (450, 1350, look),
    ):
        scene.ground_shadow(x, bottom, 190)
        ear = stroke(arc(x + 190, bottom - 190, 90, 110, -100, 110), 36)
        scene.fill(ear, deeper(item.first, 0.12), "flat")
        body = vessel(x, bottom - 380, bottom, 210, 204, 150)
        _turned(scene, item, body)
        scene.fill(ellipse(x, bottom - 380, 210, 44), deeper(item.first, 0.5), "none")
        scene.fill(ellipse(x, bottom - 368, 186, 34), (92, 54, 34), "none")
        glaze = polygon(
            [
                *arc(x, bottom - 376, 212, 46, 0, 180),
                *curve([(x - 212, bottom - 240), (x, bottom - 170), (x + 212, bottom - 250)]),
            ]
        )
        scene.fill(glaze.cut(body), item.second, "round")


def plates(scene: Scene, look: Look) -> None:
    """A plate stood up, a bowl before it."""
    plate = ellipse(MIDDLE + 60, 850, 410, 410)
    scene.shadow(plate, right=50, down=30)
    _turned(scene, look, plate)
    scene.line(arc(MIDDLE + 60, 850, 372, 372, 0, 360, 90), 12, look.second)
    inner = ellipse(MIDDLE + 60, 850, 270, 270)
    scene.fill(inner, paler(look.first, 0.16), "ball")
    for angle in range(0, 360, 30):
        petal = arc(MIDDLE + 60, 850, 320, 320, angle, angle + 1, 1)[0]
        scene.fill(ellipse(petal[0], petal[1], 22, 22), look.second, "ball")
    scene.ground_shadow(400, 1390, 210)
    scene.fill(ellipse(400, 1130, 250, 58), deeper(look.third, 0.45), "none")
    bowl = vessel(400, 1136, 1370, 250, 220, 110)
    scene.fill(bowl, look.third, "round")
    scene.fill(stroke(arc(400, 1150, 248, 56, 6, 174), 10), paler(look.third, 0.5), "none")


def incense(scene: Scene, look: Look) -> None:
    """A small house lantern of clay with light inside."""
    scene.ground_shadow(MIDDLE, 1350, 280)
    half = curve([(650, 640), (700, 700), (860, 860), (900, 1040), (880, 1320)])
    body = polygon(mirrored([(640, 620), *half, *arc(MIDDLE, 1320, 240, 34, 0, 90, 8)], MIDDLE))
    _turned(scene, look, body)
    for row, y in enumerate((900, 1010, 1120, 1230)):
        for place in range(-2, 3):
            x = MIDDLE + place * 92 + (row % 2) * 46 - 23
            hole = rounded(x - 18, y - 34, x + 18, y + 34, 18)
            scene.glow(hole, (255, 214, 120), soft=3, strength=170)
            scene.fill(hole, (255, 226, 150), "none")
    scene.fill(ellipse(MIDDLE, 628, 44, 40), look.second, "ball")
