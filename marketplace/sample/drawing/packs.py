"""Pouches, sacks and boxes."""

from marketplace.sample.drawing.colours import COTTON, Colour, deeper, mix, paler
from marketplace.sample.drawing.jars import contents, label
from marketplace.sample.drawing.look import Look, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import curve, ellipse, polygon, rounded
from marketplace.sample.drawing.weaves import grains, speckled

KRAFT: Colour = (196, 158, 112)


def _paper(scene: Scene, look: Look, points: list[tuple[float, float]]) -> None:
    body = polygon(points)
    scene.shadow(body)
    base = KRAFT if look.surface == "plain" else mix(look.second, COTTON, 0.08)
    scene.fill(
        body,
        speckled(
            base, chance=scene.chance, size=body.size, specks=[deeper(base, 0.12), paler(base, 0.2)], many=120, grain=2
        ),
    )


def pouch(scene: Scene, look: Look) -> None:
    """A standing pouch with a window, a little of what is in it on the table."""
    scene.ground_shadow(MIDDLE, 1350, 340)
    _paper(
        scene,
        look,
        curve([(330, 470), (950, 470), (960, 800), (990, 1300), (640, 1370), (290, 1300), (320, 800)], closed=True),
    )
    scene.fill(rounded(332, 476, 948, 540, 6), deeper(KRAFT if look.surface == "plain" else look.second, 0.16), "flat")
    for y in (556, 566):
        scene.line([(334, y), (946, y)], 3, deeper(KRAFT, 0.4))
    window = rounded(400, 940, 880, 1240, 110)
    contents(scene, look, window)
    scene.shade(window, "ball")
    label(scene, look, (400, 620, 880, 880))
    _scatter(scene, look)


def _scatter(scene: Scene, look: Look) -> None:
    long, wide = {"leaves": (30, 7), "pieces": (26, 20), "seeds": (18, 12)}.get(look.extra, (12, 8))
    for _ in range(34):
        x, y = scene.chance.gauss(900, 90), scene.chance.gauss(1410, 26)
        tone = mix(look.first, deeper(look.first, 0.3), scene.chance.random())
        crumb = ellipse(x, y, long / 2 * scene.chance.uniform(0.7, 1.2), wide / 2 + 3)
        scene.shadow(crumb, right=4, down=6, soft=1, dark=70)
        scene.fill(crumb, tone, "ball")


def sack(scene: Scene, look: Look) -> None:
    """A cloth sack of grain, its mouth open."""
    scene.ground_shadow(MIDDLE, 1360, 380)
    body = polygon(
        curve([(370, 720), (910, 720), (1000, 1040), (980, 1320), (640, 1376), (300, 1320), (280, 1040)], closed=True)
    )
    scene.shadow(body)
    scene.fill(
        body,
        surface(Look(drawing="", surface="plain", colours=(mix(look.second, COTTON, 0.6),)), scene, body.size),
        "round",
    )
    label(scene, look, (430, 960, 850, 1240))
    heap = polygon(curve([(380, 730), (500, 630), (640, 590), (780, 630), (900, 730), (640, 790)], closed=True))
    long, wide = {"leaves": (40, 8), "pieces": (28, 20), "seeds": (16, 12)}.get(look.extra, (24, 8))
    tones = [look.first, paler(look.first, 0.3), deeper(look.first, 0.15)]
    scene.fill(heap, grains(tones, chance=scene.chance, size=heap.size, long=long, wide=wide), "ball")
    rim = polygon(
        curve(
            [
                (350, 740),
                (480, 800),
                (640, 820),
                (800, 800),
                (930, 740),
                (950, 850),
                (800, 900),
                (640, 916),
                (480, 900),
                (330, 850),
            ],
            closed=True,
        )
    )
    scene.shadow(rim, right=4, down=16, soft=1, dark=80)
    scene.fill(
        rim,
        surface(
            Look(drawing="", surface="stripes", colours=(mix(look.second, COTTON, 0.5), look.second)), scene, rim.size
        ),
        "round",
    )


def box(scene: Scene, look: Look) -> None:
    """A gift box with a woven sleeve and a bow."""
    scene.ground_shadow(MIDDLE, 1350, 420)
    front = rounded(240, 820, 1040, 1350, 14)
    scene.shadow(front)
    scene.fill(front, mix(KRAFT, COTTON, 0.35), "flat")
    lid = polygon([(220, 700), (1060, 700), (1070, 900), (210, 900)])
    scene.shadow(lid, right=4, down=16, soft=1)
    scene.fill(lid, mix(KRAFT, COTTON, 0.2), "flat")
    for box_ in ((500, 700, 780, 1350),):
        sleeve = rounded(*box_, 2)
        scene.fill(sleeve, surface(look, scene, sleeve.size), "flat")
    for side in (-1, 1):
        loop = polygon(
            curve([(640, 700), (640 + side * 210, 560), (640 + side * 250, 650), (640 + side * 120, 720)], closed=True)
        )
        scene.shadow(loop, right=6, down=12, soft=1)
        scene.fill(loop, look.second, "ball")
    scene.fill(ellipse(640, 700, 46, 40), deeper(look.second, 0.15), "ball")


def drip(scene: Scene, look: Look) -> None:
    """A box of single servings, two sachets before it."""
    scene.ground_shadow(MIDDLE, 1270, 340)
    body = rounded(340, 620, 940, 1270, 16)
    scene.shadow(body)
    scene.fill(body, look.second, "flat")
    band = rounded(340, 800, 940, 960, 2)
    scene.fill(
        band,
        surface(
            Look(
                drawing="",
                surface="jok" if look.surface == "plain" else look.surface,
                colours=(look.third, COTTON, look.first),
            ),
            scene,
            band.size,
        ),
    )
    scene.fill(ellipse(640, 1110, 96, 96), COTTON, "flat")
    scene.fill(ellipse(640, 1110, 60, 60), look.first, "ball")
    for x, lean in ((300, -9), (900, 10)):
        points = [(x - 130, 1030), (x + 130, 1030 + lean * 3), (x + 130 + lean, 1400), (x - 130 + lean, 1400)]
        sachet = polygon(points)
        scene.shadow(sachet)
        scene.fill(sachet, KRAFT, "flat")
        scene.line([points[0], points[1]], 12, deeper(KRAFT, 0.3))
        scene.fill(ellipse(x + lean / 2, 1230, 62, 62), look.third, "ball")


def tube(scene: Scene, look: Look) -> None:
    """Clear tubs of snacks with paper bands."""
    for x, bottom in ((850, 1280), (450, 1350)):
        scene.ground_shadow(x, bottom, 240)
        body = rounded(x - 240, bottom - 560, x + 240, bottom, 44)
        scene.shadow(body, right=20, down=12, soft=2, dark=60)
        scene.fill(body, (232, 236, 230), "none")
        contents(scene, look, rounded(x - 224, bottom - 520, x + 224, bottom - 12, 36))
        scene.shade(body, "round")
        label(scene, look, (x - 240, bottom - 380, x + 240, bottom - 150))
        scene.fill(rounded(x - 254, bottom - 620, x + 254, bottom - 540, 22), look.second, "round")
