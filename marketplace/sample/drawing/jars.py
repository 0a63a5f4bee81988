"""Glass and tins: jars, bottles, droppers, balms, compress balls."""

from marketplace.sample.drawing.colours import COTTON, Colour, deeper, mix, paler
from marketplace.sample.drawing.look import Look, surface
from marketplace.sample.drawing.pots import leaves
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import Shape, arc, curve, ellipse, mirrored, polygon, rounded, stroke
from marketplace.sample.drawing.weaves import grains, speckled

GLASS: Colour = (226, 234, 230)


def label(scene: Scene, look: Look, box: tuple[float, float, float, float]) -> None:
    """A paper label: a woven stripe and a small picture of a leaf, no words."""
    left, top, right, bottom = box
    paper = rounded(left, top, right, bottom, 8)
    scene.fill(paper, COTTON, "round")
    stripe = rounded(left, bottom - (bottom - top) * 0.3, right, bottom - 10, 2)
    woven = Look(drawing="", surface="khit", colours=(look.second, COTTON, look.third))
    scene.fill(stripe, surface(woven, scene, stripe.size), "round")
    x, y, size = (left + right) / 2, top + (bottom - top) * 0.36, (bottom - top) * 0.26
    for side in (-1, 0, 1):
        tip = (x + side * size * 0.9, y - size * (1 - 0.3 * abs(side)))
        leaf = [*curve([(x, y + size * 0.5), (x + side * size * 0.7 - size * 0.2, y - size * 0.2), tip])]
        leaf += curve([tip, (x + side * size * 0.4 + size * 0.25, y), (x, y + size * 0.5)])
        scene.fill(polygon(leaf), look.second if side else look.third, "none")


def contents(scene: Scene, look: Look, shape: Shape) -> None:
    """What is in the glass: a paste, a powder, leaves, pieces or a clear drink."""
    kinds = {"leaves": (44, 8), "pieces": (26, 20), "seeds": (16, 9)}
    if look.extra in kinds:
        long, wide = kinds[look.extra]
        filling = grains(
            [look.first, paler(look.first, 0.2), deeper(look.first, 0.2)],
            chance=scene.chance,
            size=shape.size,
            long=long,
            wide=wide,
        )
    elif look.extra == "clear":
        scene.fill(shape, look.first, "none")
        return
    else:
        specks = [deeper(look.first, 0.35), paler(look.first, 0.35)]
        filling = speckled(look.first, chance=scene.chance, size=shape.size, specks=specks, many=420, grain=4)
    scene.fill(shape, filling, "none")


def _glass(scene: Scene, look: Look, body: Shape, inside: Shape) -> None:
    scene.fill(body, mix(GLASS, look.first, 0.12), "none")
    contents(scene, look, inside)
    scene.shade(body, "round")
    gleam = rounded(
        body.x + body.size[0] * 0.1, body.y + 60, body.x + body.size[0] * 0.16, body.y + body.size[1] - 80, 14
    )
    scene.glow(gleam, COTTON, soft=1, strength=150)


def jar(scene: Scene, look: Look) -> None:
    """A wide jar with a cloth-covered lid."""
    scene.ground_shadow(MIDDLE, 1350, 320)
    body = rounded(320, 640, 960, 1360, 90)
    _glass(scene, look, body, rounded(344, 760, 936, 1338, 70))
    label(scene, look, (400, 900, 880, 1220))
    lid = rounded(350, 520, 930, 660, 30)
    scene.shadow(lid, right=6, down=14, soft=1)
    scene.fill(lid, (206, 172, 100), "round")
    hood = polygon(
        curve(
            [
                (340, 600),
                (370, 500),
                (640, 460),
                (910, 500),
                (940, 600),
                (990, 700),
                (900, 676),
                (790, 712),
                (640, 680),
                (490, 712),
                (380, 676),
                (290, 700),
            ],
            closed=True,
        )
    )
    scene.shadow(hood, right=6, down=14, soft=1)
    hood_look = Look(
        drawing="",
        surface="check" if look.surface == "plain" else look.surface,
        colours=(look.second, COTTON, look.third),
    )
    scene.fill(hood, surface(hood_look, scene, hood.size), "round")
    scene.fill(stroke(arc(640, 596, 302, 40, 8, 172), 12), (196, 166, 120), "none")


def pair(scene: Scene, look: Look) -> None:
    """Two smaller jars, one open with a spoon."""
    for x, bottom, colour in ((820, 1280, look.first), (430, 1350, look.first)):
        scene.ground_shadow(x, bottom, 230)
        body = rounded(x - 230, bottom - 520, x + 230, bottom, 70)
        _glass(scene, look, body, rounded(x - 210, bottom - 430, x + 210, bottom - 18, 56))
        label(scene, look, (x - 170, bottom - 350, x + 170, bottom - 100))
        lid = rounded(x - 214, bottom - 610, x + 214, bottom - 500, 26)
        scene.fill(lid, look.second if x > 640 else mix(look.second, (40, 40, 40), 0.3), "round")
        scene.fill(rounded(x - 214, bottom - 532, x + 214, bottom - 522, 4), deeper(colour, 0.4), "none")


def bottle(scene: Scene, look: Look) -> None:
    """Three tall bottles of drink."""
    for x, bottom, share in ((360, 1300, 0.25), (930, 1310, 0.4), (640, 1370, 0.0)):
        tone = mix(look.first, look.third, share)
        scene.ground_shadow(x, bottom, 130)
        half = [
            (x + 54, bottom - 780),
            (x + 54, bottom - 640),
            *curve([(x + 60, bottom - 620), (x + 140, bottom - 500), (x + 146, bottom - 420)]),
            (x + 146, bottom - 30),
            (x + 120, bottom),
        ]
        body = polygon(mirrored(half, x))
        inner = polygon(
            mirrored(
                [(x + 46, bottom - 600), (x + 126, bottom - 470), (x + 134, bottom - 30), (x + 112, bottom - 10)], x
            )
        )
        scene.shadow(body, right=20, down=10, soft=2, dark=60)
        item = Look(drawing="", surface="plain", colours=(tone, look.second, look.third), extra=look.extra or "clear")
        _glass(scene, item, body, inner)
        label(scene, look, (x - 146, bottom - 360, x + 146, bottom - 110))
        scene.fill(rounded(x - 64, bottom - 850, x + 64, bottom - 764, 18), look.second, "round")


def dropper(scene: Scene, look: Look) -> None:
    """Small bottles of oil beside a bowl of the plant."""
    leaves(scene, (950, 1160), 210, 560, mix(look.second, (96, 132, 84), 0.6), many=7)
    for x, bottom, high in ((720, 1300, 470), (420, 1360, 560)):
        scene.ground_shadow(x, bottom, 150)
        body = rounded(x - 150, bottom - high, x + 150, bottom, 60)
        scene.shadow(body, right=20, down=10, soft=2, dark=60)
        scene.fill(body, mix(look.first, (120, 66, 30), 0.3), "round")
        label(scene, look, (x - 120, bottom - high + 150, x + 120, bottom - 70))
        scene.fill(rounded(x - 62, bottom - high - 96, x + 62, bottom - high + 8, 12), (52, 46, 42), "round")
        scene.fill(rounded(x - 42, bottom - high - 230, x + 42, bottom - high - 90, 40), (70, 62, 58), "round")


def tin(scene: Scene, look: Look) -> None:
    """A flat tin of balm, open, its lid leaning behind it."""
    lid = ellipse(760, 880, 300, 300)
    scene.shadow(lid, right=40, down=24)
    scene.fill(lid, (206, 190, 160), "flat")
    top = ellipse(760, 880, 262, 262)
    scene.fill(
        top,
        surface(Look(drawing="", surface=look.surface, colours=(look.second, COTTON, look.third)), scene, top.size),
        "ball",
    )
    scene.ground_shadow(560, 1340, 370)
    side = polygon([*arc(560, 1170, 390, 130, 180, 0), *arc(560, 1290, 390, 130, 0, 180)])
    scene.fill(side, (196, 178, 146), "round")
    scene.fill(ellipse(560, 1170, 390, 130), (226, 212, 186), "flat")
    balm = ellipse(560, 1180, 356, 108)
    scene.fill(balm, look.first, "ball")
    scene.line(curve([(330, 1190), (460, 1150), (560, 1200), (680, 1150), (790, 1184)]), 10, paler(look.first, 0.4))


def compress(scene: Scene, look: Look) -> None:
    """Herbal compress balls tied in cloth, dried herbs about them."""
    for x, y, size in ((820, 1010, 220), (460, 1120, 260)):
        scene.ground_shadow(x, y + size, size * 0.9)
        for lean in (-26, 0, 26):
            scene.fill(
                stroke(curve([(x, y - size * 0.8), (x + lean, y - size - 110), (x + lean * 3, y - size - 220)]), 54),
                mix(look.first, COTTON, 0.2),
                "flat",
            )
        ball = ellipse(x, y, size, size)
        scene.shadow(ball)
        scene.fill(ball, surface(look, scene, ball.size), "ball")
        for angle in range(210, 331, 20):
            start = arc(x, y, size * 0.94, size * 0.94, angle, angle + 1, 1)[0]
            scene.line(
                curve([(x, y - size * 0.9), ((x + start[0]) / 2, (y - size * 0.7 + start[1]) / 2), start]),
                4,
                deeper(look.first, 0.25),
            )
        scene.fill(rounded(x - 66, y - size - 40, x + 66, y - size + 22, 18), look.second, "round")
    for _ in range(26):
        x, y = scene.chance.randint(180, 1100), scene.chance.randint(1360, 1480)
        scene.fill(
            ellipse(x, y, scene.chance.randint(16, 30), 12), mix(look.third, look.second, scene.chance.random()), "ball"
        )
