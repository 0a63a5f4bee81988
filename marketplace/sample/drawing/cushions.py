"""Cushions: square ones, bolsters, the triangular pillow, and those with a stitched name."""

from marketplace.sample.drawing.colours import COTTON, deeper, paler
from marketplace.sample.drawing.lettering import lettering
from marketplace.sample.drawing.look import Look, cover, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import Shape, arc, curve, ellipse, polygon, rounded, stroke


def puffed(left: float, top: float, right: float, bottom: float, soft: float = 18) -> Shape:
    """A square with full sides and pointed corners."""
    middle, half = (left + right) / 2, (top + bottom) / 2
    return polygon(
        curve(
            [
                (left, top), (middle, top + soft), (right, top), (right - soft, half),
                (right, bottom), (middle, bottom - soft), (left, bottom), (left + soft, half),
            ],
            closed=True,
        )
    )  # fmt: skip


def square(scene: Scene, look: Look) -> None:
    """One large cushion leaning on the wall."""
    scene.ground_shadow(MIDDLE, 1320, 400)
    pad = puffed(220, 500, 1060, 1330)
    scene.shadow(pad)
    cover(scene, pad, look)
    scene.shade(pad, "ball")
    scene.line(arc(MIDDLE, 915, 330, 330, 200, 250), 4, paler(look.first, 0.3))


def pair(scene: Scene, look: Look) -> None:
    """Two cushions, the second with the colours turned."""
    turned = Look(drawing="", surface=look.surface, colours=(look.second, look.first, *look.colours[2:]))
    for item, box in ((turned, (480, 480, 1160, 1150)), (look, (130, 680, 800, 1340))):
        scene.ground_shadow((box[0] + box[2]) / 2, box[3] - 10, 320, dark=80)
        pad = puffed(*box)
        scene.shadow(pad)
        cover(scene, pad, item)
        scene.shade(pad, "ball")


def bolster(scene: Scene, look: Look) -> None:
    """A long round cushion with gathered ends."""
    scene.ground_shadow(MIDDLE, 1290, 500)
    body = rounded(150, 860, 1130, 1290, 150)
    scene.shadow(body)
    cover(scene, body, look)
    scene.shade(body, "ball")
    for x in (165, 1115):
        end = ellipse(x, 1075, 74, 206)
        scene.fill(end, look.second, "flat")
        for angle in range(0, 360, 24):
            tip = arc(x, 1075, 66, 190, angle, angle + 1, 1)[0]
            scene.line([(x, 1075), tip], 4, deeper(look.second, 0.25))
        scene.fill(ellipse(x, 1075, 16, 34), look.third, "ball")


def triangle(scene: Scene, look: Look) -> None:
    """The triangular pillow of Isan, its face sewn of bright strips."""
    scene.ground_shadow(MIDDLE, 1340, 480)
    face = polygon([(530, 530), (930, 1340), (130, 1340)])
    top = polygon([(530, 530), (800, 570), (1170, 1270), (930, 1340)])
    scene.shadow(top)
    cover(scene, top, look)
    scene.fill(face, look.first, "none")
    for step, share in enumerate((0.0, 0.17, 0.34, 0.51, 0.68, 0.84)):
        colour = look.colours[step % len(look.colours)]
        points = [
            (530 + (x - 530) * (1 - share), 1070 + (y - 1070) * (1 - share))
            for x, y in ((530, 530), (930, 1340), (130, 1340))
        ]
        scene.fill(polygon(points), colour if step % 2 else deeper(colour, 0.12), "flat")
    for start, end in (((530, 530), (930, 1340)), ((930, 1340), (130, 1340)), ((130, 1340), (530, 530))):
        scene.fill(stroke([start, end], 12), paler(look.second, 0.3), "none")


def named(scene: Scene, look: Look) -> None:
    """A cushion with a name stitched on a pale field."""
    scene.ground_shadow(MIDDLE, 1290, 440)
    pad = puffed(170, 640, 1110, 1300)
    scene.shadow(pad)
    cover(scene, pad, look)
    scene.shade(pad, "ball")
    field = rounded(320, 830, 960, 1100, 120)
    scene.shadow(field, right=4, down=6, soft=1, dark=60)
    scene.fill(field, COTTON, "none")
    words = lettering(look.extra or "ฝัน", height=150, colour=deeper(look.second, 0.05), around=(640, 965))
    scene.image.paste(words.colour, words.at, words.mask)
    for x in range(350, 940, 26):
        for y in (850, 1080):
            scene.line([(x, y), (x + 12, y)], 4, look.second)


def seat(scene: Scene, look: Look) -> None:
    """A round seat cushion with a button, another below."""
    turned = Look(drawing="", surface=look.surface, colours=(look.second, look.first, *look.colours[2:]))
    for item, y in ((turned, 1190), (look, 1060)):
        scene.ground_shadow(MIDDLE, y + 130, 420, dark=70)
        edge = polygon([*arc(MIDDLE, y - 60, 460, 150, 180, 360), *arc(MIDDLE, y + 20, 460, 150, 0, 180)])
        scene.fill(edge, deeper(item.first, 0.3), "round")
        pad = ellipse(MIDDLE, y - 60, 460, 150)
        cover(scene, pad, item)
        scene.shade(pad, "ball")
    scene.fill(ellipse(MIDDLE, 996, 34, 16), look.third, "ball")


def neck(scene: Scene, look: Look) -> None:
    """A neck pillow: a soft horseshoe."""
    scene.ground_shadow(MIDDLE, 1262, 360)
    horseshoe = stroke(arc(MIDDLE, 960, 270, 250, 130, 410), 230)
    scene.shadow(horseshoe)
    scene.fill(horseshoe, surface(look, scene, horseshoe.size), "ball")
    scene.line(arc(MIDDLE, 960, 270, 250, 135, 405), 5, deeper(look.first, 0.3))
