"""Services, each by the things that the hands use."""

from marketplace.sample.drawing.colours import COTTON, Colour, deeper, mix, paler
from marketplace.sample.drawing.jars import compress
from marketplace.sample.drawing.look import Look, cover, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import arc, curve, ellipse, mirrored, polygon, rounded, stroke

STEEL: Colour = (168, 174, 178)


def massage(scene: Scene, look: Look) -> None:
    """Folded towels, a flower and compress balls."""
    compress(scene, Look(drawing="", surface="plain", colours=(paler(look.first, 0.6), look.second, look.third)))
    for number, top in enumerate((1290, 1390)):
        towel = rounded(140, top, 1140, top + 120, 50)
        scene.shadow(towel, right=8, down=12, soft=1)
        scene.fill(
            towel,
            surface(
                Look(drawing="", surface=look.surface, colours=look.colours[number:] + look.colours[:number]),
                scene,
                towel.size,
            ),
            "flat",
        )


def latte(scene: Scene, look: Look) -> None:
    """A cup of coffee from above, a leaf poured in milk."""
    table = polygon([(0, 0), (1280, 0), (1280, 1600), (0, 1600)])
    scene.fill(
        table,
        surface(Look(drawing="", surface="wood", colours=(mix(look.third, scene.board, 0.45),)), scene, table.size),
        "flat",
    )
    saucer = ellipse(620, 800, 500, 500)
    scene.shadow(saucer, right=50, down=50, soft=4)
    scene.fill(saucer, paler(look.second, 0.25), "ball")
    scene.line(arc(620, 800, 460, 460, 0, 360, 90), 10, look.second)
    ear = stroke(arc(1000, 800, 130, 100, -90, 90), 50)
    scene.fill(ear, look.second, "flat")
    scene.fill(ellipse(620, 800, 370, 370), look.second, "ball")
    scene.fill(ellipse(620, 800, 334, 334), (112, 66, 38), "none")
    scene.fill(ellipse(620, 806, 314, 310), (158, 104, 62), "ball")
    for step in range(5):
        y, wide = 640 + step * 74, 220 - abs(step - 1.4) * 40
        leaf = [
            *curve([(620 - wide, y), (620 - wide / 2, y + 90), (620, y + 40)]),
            *curve([(620, y + 40), (620 + wide / 2, y + 90), (620 + wide, y)]),
        ]
        scene.line(leaf, 34, (246, 232, 206))
    scene.line([(620, 620), (620, 1060)], 14, (158, 104, 62))


def car(scene: Scene, look: Look) -> None:
    """A car in foam, a sponge and a bucket."""
    scene.ground_shadow(MIDDLE, 1300, 540)
    body = polygon(
        curve(
            [(110, 1220), (120, 1040), (300, 960), (440, 780), (820, 770), (980, 950), (1160, 1020), (1180, 1220)],
            closed=True,
        )
    )
    scene.shadow(body)
    scene.fill(body, look.first, "flat")
    for points in ([(400, 960), (490, 830), (630, 824), (630, 960)], [(670, 960), (670, 824), (800, 830), (900, 960)]):
        scene.fill(polygon(points), paler(look.third, 0.6), "flat")
    scene.line(curve([(150, 1060), (640, 1030), (1150, 1060)]), 7, deeper(look.first, 0.3))
    for wheel in (340, 950):
        scene.fill(ellipse(wheel, 1230, 112, 112), (46, 44, 42), "ball")
        scene.fill(ellipse(wheel, 1230, 56, 56), STEEL, "ball")
    for _ in range(90):
        x = scene.chance.uniform(180, 1100)
        y = 790 + abs(x - 640) * 0.36 + scene.chance.gauss(0, 34)
        scene.fill(ellipse(x, y, scene.chance.uniform(12, 46), scene.chance.uniform(12, 42)), (250, 252, 252), "ball")
    bucket = polygon([(900, 1290), (1160, 1290), (1120, 1510), (940, 1510)])
    scene.shadow(bucket)
    scene.fill(bucket, look.second, "round")
    for place in range(5):
        scene.fill(ellipse(930 + place * 50, 1286, 42, 34), (250, 252, 252), "ball")


def laundry(scene: Scene, look: Look) -> None:
    """Ironed clothes in a pile, an iron upon them."""
    scene.ground_shadow(MIDDLE, 1370, 440)
    top = 1370
    for layer in range(4):
        top -= 112
        fold = rounded(200, top, 1080, top + 114, 44)
        scene.shadow(fold, right=8, down=10, soft=1)
        colours = look.colours[layer % len(look.colours) :] + look.colours[: layer % len(look.colours)]
        scene.fill(fold, surface(Look(drawing="", surface=look.surface, colours=colours), scene, fold.size), "flat")
    base = polygon(curve([(330, 910), (330, 800), (520, 690), (900, 720), (980, 910)]))
    scene.shadow(base)
    scene.fill(base, look.first, "flat")
    scene.fill(polygon([(300, 906), (990, 906), (970, 930), (310, 930)]), STEEL, "flat")
    scene.fill(stroke(curve([(420, 760), (470, 610), (760, 570), (860, 700)]), 58), deeper(look.first, 0.4), "flat")
    for x, y in ((220, 620), (250, 500), (200, 400)):
        scene.glow(ellipse(x, y, 60, 44), COTTON, soft=4, strength=190)


def sewing(scene: Scene, look: Look) -> None:
    """A sewing machine with cloth under its needle."""
    scene.ground_shadow(MIDDLE, 1350, 500)
    base = rounded(150, 1200, 1130, 1350, 30)
    scene.shadow(base)
    scene.fill(base, (150, 104, 68), "flat")
    arm = polygon(
        curve(
            [
                (250, 760),
                (420, 690),
                (900, 690),
                (1060, 760),
                (1080, 1200),
                (860, 1200),
                (850, 900),
                (420, 880),
                (400, 1010),
                (250, 1010),
            ],
            closed=True,
        )
    )
    scene.shadow(arm)
    scene.fill(arm, look.first, "flat")
    scene.fill(ellipse(1090, 800, 80, 130), deeper(look.first, 0.3), "ball")
    scene.fill(rounded(300, 1000, 360, 1110, 10), STEEL, "round")
    scene.line([(330, 1100), (330, 1196)], 9, STEEL)
    scene.fill(rounded(560, 560, 660, 690, 16), look.second, "round")
    scene.line(curve([(610, 620), (420, 600), (330, 760), (330, 1100)]), 4, look.second)
    cloth = polygon(curve([(150, 1190), (420, 1170), (620, 1196), (560, 1330), (300, 1460), (110, 1400)], closed=True))
    scene.shadow(cloth, right=10, down=12, soft=1)
    cover(scene, cloth, look)


def printing(scene: Scene, look: Look) -> None:
    """A screen frame and a printed shirt."""
    shirt = polygon(
        mirrored([(740, 520), (900, 560), (1080, 760), (960, 850), (900, 790), (900, 1400), (640, 1410)], MIDDLE)
    )
    scene.shadow(shirt)
    scene.fill(shirt, paler(look.second, 0.75), "flat")
    scene.fill(polygon(arc(MIDDLE, 520, 100, 80, 0, 180)), deeper(scene.wall, 0.2), "none")
    panel = ellipse(MIDDLE, 960, 190, 190)
    cover(scene, panel, look)
    frame = [(690, 1080), (1190, 1000), (1250, 1430), (750, 1510)]
    scene.shadow(polygon(frame))
    scene.fill(polygon(frame), mix(look.third, COTTON, 0.3), "flat")
    scene.line([*frame, frame[0]], 36, (168, 118, 74))
    squeegee = stroke([(780, 1300), (1190, 1230)], 56)
    scene.shadow(squeegee)
    scene.fill(squeegee, look.first, "flat")


def lunch(scene: Scene, look: Look) -> None:
    """A snack box set: a box with a bun, a sweet, a fruit; a bottle."""
    scene.ground_shadow(560, 1330, 430)
    tray = rounded(140, 780, 980, 1340, 40)
    scene.shadow(tray)
    scene.fill(tray, (206, 170, 122), "flat")
    inner = rounded(176, 816, 944, 1304, 26)
    scene.fill(inner, deeper((206, 170, 122), 0.22), "flat")
    bun = ellipse(370, 980, 164, 124)
    scene.fill(bun, look.first, "ball")
    for _ in range(20):
        scene.fill(
            ellipse(370 + scene.chance.randint(-90, 90), 960 + scene.chance.randint(-60, 40), 7, 5), COTTON, "none"
        )
    for place in range(3):
        scene.fill(
            rounded(580 + place * 112, 870, 680 + place * 112, 1000, 18),
            look.colours[place % len(look.colours)],
            "ball",
        )
    leaf = polygon(curve([(560, 1060), (900, 1050), (910, 1260), (560, 1270)], closed=True))
    scene.fill(leaf, (74, 122, 80), "flat")
    for place in range(4):
        scene.fill(ellipse(620 + place * 82, 1160, 48, 58), mix(look.second, look.third, place / 4), "ball")
    scene.fill(ellipse(330, 1210, 82, 74), (226, 146, 58), "ball")
    scene.ground_shadow(1090, 1390, 90)
    bottle = polygon(mirrored([(1124, 760), (1124, 860), (1180, 960), (1180, 1390)], 1090))
    scene.fill(bottle, mix(look.third, COTTON, 0.5), "round")
    scene.fill(rounded(1050, 690, 1130, 770, 14), look.second, "round")
