"""Clothes on a wooden hanger, and what is worn beside them."""

from marketplace.sample.drawing.colours import EBONY, deeper, paler
from marketplace.sample.drawing.look import Look, cover, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import arc, curve, ellipse, mirrored, polygon, rounded, stroke
from marketplace.sample.drawing.textiles import folds

WOOD = (168, 118, 74)
SHELL = (236, 224, 200)


def hanger(scene: Scene, y: int) -> None:
    """A peg, a hook and two wooden arms."""
    scene.fill(ellipse(MIDDLE, y - 150, 22, 22), deeper(WOOD, 0.3), "ball")
    scene.line(
        curve([(MIDDLE, y - 150), (MIDDLE + 34, y - 120), (MIDDLE, y - 78), (MIDDLE, y - 10)]), 9, (120, 118, 112)
    )
    arms = stroke(
        curve([(MIDDLE - 250, y + 96), (MIDDLE - 60, y + 4), (MIDDLE + 60, y + 4), (MIDDLE + 250, y + 96)]), 34
    )
    scene.shadow(arms, right=16, down=16, soft=2, dark=60)
    scene.fill(arms, WOOD, "flat")


def shirt(scene: Scene, look: Look) -> None:
    """A buttoned shirt with short sleeves."""
    hanger(scene, 330)
    half = [(720, 330), (900, 400), (1100, 640), (960, 740), (892, 660), (898, 1300), (640, 1318)]
    body = polygon(mirrored(half, MIDDLE))
    scene.shadow(body, right=30, down=24)
    cover(scene, body, look)
    folds(scene, body, 2)
    for side in (-1, 1):
        collar = polygon(
            [(MIDDLE, 420), (MIDDLE + side * 34, 300), (MIDDLE + side * 110, 340), (MIDDLE + side * 84, 480)]
        )
        scene.shadow(collar, right=4, down=8, soft=1)
        scene.fill(collar, look.second if look.extra == "plain collar" else surface(look, scene, collar.size))
        cuff = polygon(
            [
                (MIDDLE + side * 460, 640),
                (MIDDLE + side * 320, 740),
                (MIDDLE + side * 296, 706),
                (MIDDLE + side * 436, 606),
            ]
        )
        scene.fill(cuff, deeper(look.first, 0.3), "none")
    scene.line([(MIDDLE + 26, 440), (MIDDLE + 26, 1310)], 5, deeper(look.first, 0.4))
    for y in range(520, 1290, 150):
        scene.fill(ellipse(MIDDLE, y, 15, 15), SHELL, "ball")
    pocket = rounded(720, 640, 850, 800, 14)
    scene.shadow(pocket, right=3, down=6, soft=1, dark=60)
    scene.fill(pocket, surface(look, scene, pocket.size), "flat")


def blouse(scene: Scene, look: Look) -> None:
    """A loose blouse with a round neck and a woven border."""
    hanger(scene, 330)
    half = [(740, 336), (880, 372), (1060, 760), (930, 820), (876, 720), (960, 1220), (640, 1262)]
    body = polygon(mirrored(half, MIDDLE))
    scene.shadow(body, right=30, down=24)
    scene.fill(body, surface(Look(drawing="", surface="plain", colours=look.colours), scene, body.size))
    border = polygon([(300, 1080), (980, 1080), (980, 1222), (640, 1264), (300, 1222)]).cut(body)
    cover(scene, border, look)
    yoke = polygon(curve([(530, 336), (750, 336), (780, 470), (640, 620), (500, 470)], closed=True)).cut(body)
    cover(scene, yoke, look)
    folds(scene, body, 3)
    neck = polygon([*arc(MIDDLE, 330, 104, 110, 0, 180), (536, 320), (744, 320)])
    scene.fill(neck, deeper(scene.wall, 0.25), "none")
    scene.fill(stroke(arc(MIDDLE, 330, 104, 110, 0, 180), 12), look.second, "none")


def sarong(scene: Scene, look: Look) -> None:
    """A tube skirt hung by its waistband, with its border below."""
    for x in (430, 850):
        peg = ellipse(x, 296, 26, 26)
        scene.shadow(peg, right=8, down=10, soft=2)
        scene.fill(peg, WOOD, "ball")
    body = polygon([(400, 300), (880, 300), (960, 1320), (320, 1320)])
    scene.shadow(body, right=30, down=24)
    cover(scene, body, look)
    foot = polygon([(328, 1150), (952, 1150), (960, 1320), (320, 1320)])
    border = Look(drawing="", surface="khit", colours=(deeper(look.first, 0.2), *look.colours[1:], look.first))
    cover(scene, foot, border)
    folds(scene, body, 3)
    band = polygon([(396, 292), (884, 292), (890, 372), (390, 372)])
    scene.fill(band, look.second, "flat")


def trousers(scene: Scene, look: Look) -> None:
    """Loose fisherman's trousers with a tied waist."""
    hanger(scene, 300)
    half = [(870, 390), (905, 640), (940, 1290), (700, 1300), (650, 760), (640, 750)]
    body = polygon(mirrored(half, MIDDLE))
    scene.shadow(body, right=30, down=24)
    cover(scene, body, look)
    folds(scene, body, 3)
    band = polygon([(404, 380), (876, 380), (884, 490), (396, 490)])
    scene.fill(band, look.second, "flat")
    knot = curve([(640, 440), (560, 520), (590, 640)]), curve([(640, 440), (700, 530), (690, 660)])
    for tie in knot:
        ribbon = stroke(tie, 30)
        scene.shadow(ribbon, right=5, down=8, soft=1)
        scene.fill(ribbon, look.second, "flat")
    scene.fill(ellipse(640, 446, 34, 28), deeper(look.second, 0.15), "ball")


def apron(scene: Scene, look: Look) -> None:
    """An apron with a neck loop, side ties and a wide pocket."""
    scene.fill(ellipse(MIDDLE, 210, 24, 24), WOOD, "ball")
    scene.line(curve([(500, 470), (560, 280), (640, 214), (720, 280), (780, 470)]), 24, deeper(look.second, 0.1))
    for side in (-1, 1):
        tie = [(MIDDLE + side * 330, 760), (MIDDLE + side * 440, 880), (MIDDLE + side * 420, 1080)]
        scene.line(curve(tie), 20, deeper(look.second, 0.1))
    half = [(800, 460), (830, 640), (980, 760), (975, 1300), (900, 1340), (640, 1346)]
    body = polygon(mirrored(half, MIDDLE))
    scene.shadow(body, right=26, down=22)
    cover(scene, body, look)
    folds(scene, body, 2)
    pocket = rounded(420, 900, 860, 1150, 26)
    scene.shadow(pocket, right=4, down=10, soft=1, dark=70)
    scene.fill(pocket, look.second, "flat")
    scene.line([(640, 906), (640, 1144)], 4, deeper(look.second, 0.35))
    scene.fill(rounded(484, 640, 796, 700, 6), look.third, "flat")


def hat(scene: Scene, look: Look) -> None:
    """A brimmed hat with a band."""
    scene.ground_shadow(MIDDLE, 1260, 480)
    brim = ellipse(MIDDLE, 1130, 500, 150)
    scene.shadow(brim, right=20, down=24)
    cover(scene, brim, look)
    crown = polygon(
        curve(
            [(370, 1110), (400, 800), (520, 690), (640, 676), (760, 690), (880, 800), (910, 1110), (640, 1190)],
            closed=True,
        )
    )
    scene.fill(crown, surface(look, scene, crown.size), "round")
    band = polygon([*arc(MIDDLE, 1000, 262, 60, 0, 180), *arc(MIDDLE, 1094, 270, 66, 180, 0)])
    scene.fill(band, look.second, "round")


def slippers(scene: Scene, look: Look) -> None:
    """A pair of slippers seen from above."""
    for x, lean in ((430, -1), (850, 1)):
        sole = polygon(
            curve(
                [
                    (x - 130, 700),
                    (x, 560),
                    (x + 130, 700),
                    (x + 110, 1000),
                    (x + 120, 1260),
                    (x, 1350),
                    (x - 120, 1260),
                    (x - 110, 1000),
                ],
                closed=True,
            )
        )
        scene.shadow(sole, right=24, down=24)
        scene.fill(sole, deeper(look.first, 0.35), "none")
        inner = polygon(
            curve(
                [
                    (x - 112, 710),
                    (x, 584),
                    (x + 112, 710),
                    (x + 92, 1000),
                    (x + 100, 1250),
                    (x, 1326),
                    (x - 100, 1250),
                    (x - 92, 1000),
                ],
                closed=True,
            )
        )
        cover(scene, inner, look)
        strap = polygon(
            curve(
                [(x - 140, 900), (x - 120, 740), (x, 690), (x + 120, 740), (x + 140, 900), (x + lean * 20, 850)],
                closed=True,
            )
        )
        scene.shadow(strap, right=6, down=20, soft=2)
        scene.fill(
            strap,
            surface(
                Look(drawing="", surface=look.surface, colours=(look.second, look.first, look.third)), scene, strap.size
            ),
        )
        scene.fill(ellipse(x + lean * 30, 800, 22, 22), paler(EBONY, 0.2), "ball")
