"""Baskets, trays, mats, lamps and brooms."""

from marketplace.sample.drawing.colours import Colour, deeper, mix, paler
from marketplace.sample.drawing.look import Look, cover, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import Shape, arc, curve, ellipse, mirrored, polygon, rounded, stroke, turned

BAMBOO = (206, 168, 104)


def vessel(x: float, top: float, bottom: float, mouth: float, belly: float, foot: float) -> Shape:
    """The outline of something round that stands: mouth, belly and foot are half widths."""
    middle = (top + bottom) / 2
    side = curve([(x + mouth, top), (x + belly, middle), (x + foot, bottom)])
    rim = arc(x, top, mouth, mouth * 0.2, 90, 0, 16)
    base = arc(x, bottom, foot, foot * 0.16, 0, 90, 16)
    return polygon(mirrored([*rim, *side, *base], x))


def basket(scene: Scene, look: Look) -> None:
    """A market basket with a high handle."""
    scene.ground_shadow(MIDDLE, 1352, 330)
    scene.fill(stroke(arc(MIDDLE, 850, 300, 470, 180, 360), 36), deeper(look.second, 0.1), "flat")
    for angle in range(186, 356, 6):
        start, end = (
            arc(MIDDLE, 850, 286, 456, angle, angle, 1)[0],
            arc(MIDDLE, 850, 314, 484, angle + 4, angle + 4, 1)[0],
        )
        scene.line([start, end], 6, deeper(look.second, 0.42))
    scene.fill(ellipse(MIDDLE, 850, 350, 74), deeper(look.first, 0.62), "none")
    body = vessel(MIDDLE, 850, 1330, 350, 352, 260)
    scene.fill(body, surface(look, scene, body.size), "round")
    rim = polygon([*arc(MIDDLE, 842, 358, 76, 0, 180), *arc(MIDDLE, 890, 356, 76, 180, 0)])
    scene.fill(rim, deeper(look.second, 0.05), "round")


def bowl(scene: Scene, look: Look) -> None:
    """A wide open basket, with eggs or limes or yarn where the facts say so."""
    scene.ground_shadow(MIDDLE, 1330, 330)
    scene.fill(ellipse(MIDDLE, 950, 430, 110), deeper(look.first, 0.62), "none")
    fill = {"eggs": (238, 222, 196), "limes": (142, 172, 72), "yarn": look.third}.get(look.extra)
    if fill:
        _heap(scene, fill)
    body = vessel(MIDDLE, 960, 1310, 430, 400, 230)
    scene.fill(body, surface(look, scene, body.size), "round")
    rim = polygon([*arc(MIDDLE, 952, 438, 112, 0, 180), *arc(MIDDLE, 994, 434, 110, 180, 0)])
    scene.fill(rim, deeper(look.second, 0.05), "round")


def _heap(scene: Scene, colour: Colour) -> None:
    for y, many in ((830, 3), (890, 5), (950, 6)):
        for place in range(many):
            x = MIDDLE + (place - (many - 1) / 2) * 128 + scene.chance.randint(-8, 8)
            ball = ellipse(x, y + scene.chance.randint(-6, 6), 76, 68)
            scene.shadow(ball, right=6, down=8, soft=1, dark=60)
            scene.fill(ball, mix(colour, paler(colour, 0.4), scene.chance.random() * 0.6), "ball")


def lidded(scene: Scene, look: Look) -> None:
    """A box with a lid and a knob."""
    scene.ground_shadow(MIDDLE, 1350, 350)
    body = vessel(MIDDLE, 900, 1330, 340, 350, 310)
    scene.fill(body, surface(look, scene, body.size), "round")
    lid = polygon([*arc(MIDDLE, 880, 372, 210, 180, 360), *arc(MIDDLE, 880, 372, 78, 0, 180)])
    scene.shadow(lid, right=4, down=26, soft=2)
    turned_colours = Look(drawing="", surface=look.surface, colours=(look.second, look.first, look.third))
    scene.fill(lid, surface(turned_colours, scene, lid.size), "round")
    scene.fill(ellipse(MIDDLE, 664, 46, 40), deeper(look.third, 0.1), "ball")


def tray(scene: Scene, look: Look) -> None:
    """A round tray stood against the wall."""
    scene.ground_shadow(MIDDLE, 1310, 380)
    back = ellipse(MIDDLE, 900, 440, 440)
    scene.shadow(back, right=44, down=30)
    scene.fill(back, deeper(look.second, 0.12), "flat")
    inner = ellipse(MIDDLE, 900, 396, 396)
    cover(scene, inner, look)
    scene.shade(inner, "ball")
    for ring in (404, 420):
        scene.line(arc(MIDDLE, 900, ring, ring, 0, 360, 90), 6, deeper(look.second, 0.35))


def mat(scene: Scene, look: Look) -> None:
    """A sleeping mat, partly rolled."""
    flat = polygon([(330, 860), (1180, 860), (1270, 1450), (150, 1450)])
    scene.shadow(flat, right=14, down=16)
    cover(scene, flat, look)
    hem = polygon([(330, 860), (366, 860), (200, 1450), (150, 1450)])
    scene.fill(hem, deeper(look.second, 0.1), "flat")
    roll = rounded(290, 700, 1210, 900, 98)
    scene.shadow(roll, right=10, down=30, soft=3, dark=110)
    cover(scene, roll, look)
    scene.shade(roll, "flat")
    for ring in (92, 66, 40, 16):
        scene.fill(ellipse(316, 800, ring * 0.62, ring), deeper(look.first, 0.12 if ring % 4 else 0.34), "none")
    for x in (560, 940):
        scene.fill(rounded(x, 698, x + 30, 902, 8), look.third, "flat")


def placemats(scene: Scene, look: Look) -> None:
    """A set of four table mats, fanned."""
    for number in range(4):
        degrees = (number - 1.5) * 13
        box = turned([(330, 640), (950, 640), (950, 1120), (330, 1120)], MIDDLE, 1500, degrees)
        sheet = polygon(box)
        scene.shadow(sheet, right=14, down=14, soft=2)
        shift = look.colours[number % len(look.colours) :] + look.colours[: number % len(look.colours)]
        cover(scene, sheet, Look(drawing="", surface=look.surface, colours=shift))
        scene.line([*box, box[0]], 14, deeper(shift[0], 0.3))


def lamp(scene: Scene, look: Look) -> None:
    """A hanging lamp that is lit."""
    scene.line([(MIDDLE, 0), (MIDDLE, 420)], 8, (60, 50, 42))
    shade = polygon(
        mirrored([*arc(MIDDLE, 440, 90, 20, 270, 360), *curve([(730, 440), (900, 620), (1000, 930)])], MIDDLE)
    )
    scene.glow(shade, (255, 224, 150), soft=9, strength=190)
    scene.fill(shade, surface(look, scene, shade.size), "round")
    scene.glow(ellipse(MIDDLE, 760, 130, 130), (255, 226, 150), soft=6, strength=150)
    scene.fill(ellipse(MIDDLE, 936, 360, 44), (255, 238, 190), "none")
    scene.glow(ellipse(MIDDLE, 1250, 360, 90), (255, 232, 170), soft=8, strength=170)
    scene.fill(rounded(MIDDLE - 40, 396, MIDDLE + 40, 452, 12), (72, 58, 46), "round")


def fan(scene: Scene, look: Look) -> None:
    """A plaited hand fan."""
    handle = rounded(MIDDLE - 20, 1000, MIDDLE + 20, 1440, 18)
    leaf = polygon(
        curve(
            [(640, 380), (960, 520), (1010, 800), (800, 1060), (640, 1110), (480, 1060), (270, 800), (320, 520)],
            closed=True,
        )
    )
    for part in (handle, leaf):
        scene.shadow(part, right=34, down=28)
    scene.fill(handle, BAMBOO, "round")
    cover(scene, leaf, look)
    edge = curve(
        [(640, 380), (960, 520), (1010, 800), (800, 1060), (640, 1110), (480, 1060), (270, 800), (320, 520)],
        closed=True,
    )
    scene.line([*edge, edge[0]], 18, deeper(look.second, 0.1))
