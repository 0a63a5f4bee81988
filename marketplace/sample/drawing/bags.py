"""Bags: plaited of กระจูด, or sewn of handwoven cloth."""

from marketplace.sample.drawing.colours import COTTON, deeper, paler
from marketplace.sample.drawing.look import Look, cover, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import arc, curve, ellipse, mirrored, polygon, rounded, shape, stroke

LEATHER = (120, 78, 52)


def tote(scene: Scene, look: Look) -> None:
    """A wide shopper with two handles."""
    handle = deeper(look.second, 0.1) if look.extra != "leather" else LEATHER
    scene.ground_shadow(MIDDLE, 1372, 380)
    back = stroke(arc(MIDDLE + 18, 760, 168, 330, 180, 360), 26)
    scene.fill(back, deeper(handle, 0.3), "none")
    body = polygon(mirrored([(960, 700), (985, 900), (1010, 1150), (1000, 1330), (970, 1372)], MIDDLE))
    scene.shadow(body)
    cover(scene, body, look)
    hem = polygon([(320, 700), (960, 700), (966, 752), (314, 752)])
    scene.fill(hem, deeper(look.first, 0.18), "flat")
    front = stroke(arc(MIDDLE, 790, 176, 360, 180, 360), 30)
    scene.shadow(front, right=10, down=14, soft=1, dark=70)
    scene.fill(front, handle, "flat")
    for x in (MIDDLE - 176, MIDDLE + 176):
        scene.fill(rounded(x - 24, 770, x + 24, 880, 12), handle, "flat")
        for y in (796, 852):
            scene.fill(ellipse(x, y, 6, 6), paler(handle, 0.6), "none")


def bucket(scene: Scene, look: Look) -> None:
    """A round bag with one arched handle."""
    scene.ground_shadow(MIDDLE, 1368, 330)
    handle = stroke(arc(MIDDLE, 720, 250, 400, 180, 360), 34)
    scene.shadow(handle, right=14, down=10, soft=2, dark=50)
    scene.fill(handle, LEATHER, "flat")
    scene.fill(ellipse(MIDDLE, 720, 300, 66), deeper(look.first, 0.6), "none")
    body = polygon(
        mirrored(
            [
                *arc(MIDDLE, 720, 300, 66, 90, 0, 20),
                *curve([(944, 760), (950, 1100), (890, 1330)]),
                *arc(MIDDLE, 1326, 250, 46, 0, 90, 16),
            ],
            MIDDLE,
        )
    )
    scene.fill(body, surface(look, scene, body.size), "round")
    rim = polygon([*arc(MIDDLE, 720, 302, 68, 0, 180), *arc(MIDDLE, 756, 304, 68, 180, 0)])
    scene.fill(rim, deeper(look.second, 0.12), "round")


def clutch(scene: Scene, look: Look) -> None:
    """A flat bag with a flap and a coconut-shell button."""
    scene.ground_shadow(MIDDLE, 1310, 430, dark=90)
    body = rounded(220, 700, 1060, 1310, 30)
    scene.shadow(body)
    cover(scene, body, look)
    flap = polygon(curve([(220, 712), (640, 690), (1060, 712), (1062, 900), (640, 1090), (218, 900)], closed=True))
    other = Look(drawing="", surface="plain", colours=(look.second, look.first))
    flap = flap.cut(rounded(220, 700, 1060, 1310, 30))
    scene.shadow(flap, right=4, down=16, soft=1, dark=90)
    scene.fill(flap, surface(other, scene, flap.size))
    button = ellipse(640, 1040, 40, 40)
    scene.shadow(button, right=8, down=8, soft=1)
    scene.fill(button, (92, 62, 44), "ball")
    for x in (628, 652):
        scene.fill(ellipse(x, 1040, 6, 6), (40, 26, 18), "none")


def backpack(scene: Scene, look: Look) -> None:
    """A small rucksack of cloth with a pocket."""
    scene.ground_shadow(MIDDLE, 1372, 330)
    for side in (-1, 1):
        strap = stroke(curve([(MIDDLE + side * 150, 640), (MIDDLE + side * 380, 860), (MIDDLE + side * 330, 1250)]), 44)
        scene.fill(strap, deeper(look.second, 0.25), "flat")
    body = rounded(330, 560, 950, 1372, 130)
    scene.shadow(body)
    cover(scene, body, look)
    scene.fill(stroke(arc(MIDDLE, 570, 80, 90, 180, 360), 26), deeper(look.second, 0.15), "flat")
    lid = shape((330, 560, 950, 840), lambda pen: pen.rounded((330, 560, 950, 830), 130))
    scene.shadow(lid, right=6, down=14, soft=1)
    scene.fill(lid, look.second, "flat")
    pocket = rounded(420, 960, 860, 1300, 50)
    scene.shadow(pocket, right=6, down=10, soft=1, dark=70)
    scene.fill(pocket, look.second, "flat")
    for x in (500, 780):
        scene.fill(rounded(x - 20, 780, x + 20, 930, 8), LEATHER, "flat")
        scene.fill(rounded(x - 26, 850, x + 26, 892, 8), (200, 168, 96), "ball")


def pouch(scene: Scene, look: Look) -> None:
    """A zipped purse, with a smaller one of another cloth leaning on it."""
    small = Look(drawing=look.drawing, surface=look.surface, colours=(look.second, look.first, *look.colours[2:]))
    for item, box in ((look, (190, 760, 900, 1250)), (small, (700, 980, 1110, 1330))):
        left, top, right, bottom = box
        scene.ground_shadow((left + right) / 2, bottom, (right - left) / 2, dark=90)
        body = rounded(left, top, right, bottom, 44)
        scene.shadow(body)
        cover(scene, body, item)
        scene.fill(rounded(left + 14, top + 10, right - 14, top + 56, 20), deeper(item.first, 0.35), "flat")
        scene.fill(rounded(left + 34, top + 28, right - 40, top + 36, 4), (196, 172, 118), "none")
        pull = rounded(right - 66, top + 24, right - 40, top + 110, 12)
        scene.shadow(pull, right=4, down=6, soft=1)
        scene.fill(pull, item.third, "flat")
        tag = rounded(left + 30, bottom - 92, left + 130, bottom - 40, 6)
        scene.fill(tag, paler(COTTON, 0.2), "flat")
        scene.fill(rounded(left + 46, bottom - 70, left + 114, bottom - 62, 2), item.first, "none")
