"""More services by their tools: garden, music, hair, keyboard, camera, repair."""

from marketplace.sample.drawing.colours import COTTON, EBONY, Colour, deeper, mix, paler
from marketplace.sample.drawing.look import Look, cover, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import arc, curve, ellipse, polygon, rounded, stroke, turned

STEEL: Colour = (168, 174, 178)


def garden(scene: Scene, look: Look) -> None:
    """A trowel, a watering can and a seedling."""
    scene.ground_shadow(560, 1350, 330)
    can = polygon([(330, 850), (830, 850), (860, 1340), (300, 1340)])
    spout = stroke([(840, 1180), (1090, 800)], 62)
    scene.fill(spout, deeper(look.first, 0.1), "flat")
    rose = polygon(turned([(1040, 760), (1160, 760), (1140, 820), (1060, 820)], 1100, 790, 34))
    scene.fill(rose, deeper(look.first, 0.25), "flat")
    scene.fill(stroke(arc(580, 850, 210, 280, 180, 360), 40), deeper(look.first, 0.2), "flat")
    scene.shadow(can)
    scene.fill(can, look.first, "round")
    band = polygon([(318, 1020), (842, 1020), (850, 1160), (310, 1160)])
    cover(scene, band, look)
    for side in (-1, 1):
        leaf = [
            *curve([(1090, 1380), (1090 + side * 20, 1230), (1090 + side * 130, 1170)]),
            *curve([(1090 + side * 130, 1170), (1090 + side * 110, 1290), (1090, 1380)]),
        ]
        scene.fill(polygon(leaf), (92, 150, 84), "flat")


def music(scene: Scene, look: Look) -> None:
    """A guitar against the wall."""
    scene.ground_shadow(MIDDLE, 1390, 270)
    neck = rounded(594, 190, 686, 840, 14)
    scene.shadow(neck)
    scene.fill(neck, (92, 62, 44), "flat")
    scene.fill(rounded(576, 110, 704, 270, 30), deeper(look.first, 0.35), "flat")
    body = polygon(
        curve(
            [
                (640, 700),
                (860, 780),
                (820, 940),
                (930, 1180),
                (800, 1370),
                (640, 1400),
                (480, 1370),
                (350, 1180),
                (460, 940),
                (420, 780),
            ],
            closed=True,
        )
    )
    scene.shadow(body)
    scene.fill(body, surface(Look(drawing="", surface="wood upright", colours=(look.first,)), scene, body.size), "ball")
    scene.fill(ellipse(640, 960, 110, 110), look.second, "none")
    scene.fill(ellipse(640, 960, 90, 90), (34, 24, 20), "none")
    scene.fill(rounded(520, 1200, 760, 1246, 12), (70, 46, 34), "flat")
    for place in range(6):
        x = 606 + place * 13.6
        scene.line([(x, 190), (x, 1222)], 2.5, (232, 226, 212))
    strap = stroke(curve([(420, 800), (250, 700), (380, 330), (600, 220)]), 44)
    scene.fill(strap, look.third, "flat")


def haircut(scene: Scene, look: Look) -> None:
    """Scissors, a comb and a rolled towel."""
    cloth = rounded(140, 1130, 1140, 1400, 120)
    scene.shadow(cloth)
    cover(scene, cloth, look)
    comb = rounded(260, 420, 400, 1080, 20)
    scene.shadow(comb)
    scene.fill(comb, look.second, "flat")
    for y in range(450, 1050, 26):
        scene.fill(rounded(330, y, 404, y + 13, 4), scene.wall, "none")
    for side in (-1, 1):
        x = 780
        blade = polygon(turned([(x - 24, 820), (x + 24, 820), (x + 6, 330), (x - 8, 330)], x, 800, side * 13))
        scene.shadow(blade)
        scene.fill(blade, STEEL, "flat")
        ring = turned([(x, 1010)], x, 800, side * 24)[0]
        scene.line([(x, 800), ring], 40, look.third)
        scene.line(arc(ring[0], ring[1] + 40, 74, 92, 0, 360, 50), 34, look.third)
    scene.fill(ellipse(780, 800, 22, 22), deeper(STEEL, 0.4), "ball")


def keyboard(scene: Scene, look: Look) -> None:
    """An open notebook computer with a woven picture on its screen."""
    scene.ground_shadow(MIDDLE, 1300, 540)
    screen = rounded(250, 560, 1030, 1080, 26)
    scene.shadow(screen)
    scene.fill(screen, (52, 54, 58), "flat")
    picture = rounded(280, 590, 1000, 1050, 8)
    scene.fill(picture, paler(look.second, 0.8), "none")
    cover(scene, rounded(310, 620, 560, 1020, 10), look)
    for row, y in enumerate(range(640, 1000, 62)):
        scene.fill(rounded(600, y, 960 - (row % 3) * 70, y + 26, 12), mix(look.first, COTTON, 0.3 + row * 0.08), "none")
    base = polygon([(250, 1080), (1030, 1080), (1170, 1300), (110, 1300)])
    scene.fill(base, (196, 198, 200), "flat")
    for row in range(4):
        for place in range(12):
            x, y = 290 - row * 26 + place * (60 + row * 4.2), 1104 + row * 34
            scene.fill(rounded(x, y, x + 48 + row * 4, y + 24, 5), (84, 86, 90), "none")
    scene.fill(rounded(540, 1246, 740, 1290, 8), (170, 172, 174), "none")


def frame(scene: Scene, look: Look) -> None:
    """A camera and three prints."""
    for x, y, lean, turn in ((420, 640, -9, 0), (840, 600, 6, 1), (650, 940, -2, 2)):
        sheet = polygon(
            turned([(x - 210, y - 250), (x + 210, y - 250), (x + 210, y + 250), (x - 210, y + 250)], x, y, lean)
        )
        scene.shadow(sheet)
        scene.fill(sheet, COTTON, "flat")
        colours = look.colours[turn % len(look.colours) :] + look.colours[: turn % len(look.colours)]
        cover(
            scene,
            polygon(
                turned([(x - 176, y - 216), (x + 176, y - 216), (x + 176, y + 130), (x - 176, y + 130)], x, y, lean)
            ),
            Look(drawing="", surface=look.surface, colours=colours),
        )
    scene.ground_shadow(MIDDLE, 1430, 330)
    body = rounded(330, 1110, 950, 1430, 50)
    scene.shadow(body)
    scene.fill(rounded(520, 1050, 760, 1140, 30), EBONY, "flat")
    scene.fill(body, (52, 48, 46), "flat")
    scene.fill(rounded(330, 1180, 950, 1340, 2), look.first, "flat")
    for size, colour in ((146, (70, 66, 62)), (116, (28, 28, 30)), (74, look.third), (34, (20, 20, 24))):
        scene.fill(ellipse(640, 1270, size, size), colour, "ball")
    scene.fill(ellipse(870, 1150, 24, 16), (214, 60, 60), "ball")


def repair(scene: Scene, look: Look) -> None:
    """An electric fan with its tools."""
    scene.ground_shadow(MIDDLE, 1390, 230)
    scene.fill(rounded(614, 1000, 666, 1340, 10), STEEL, "round")
    foot = ellipse(640, 1360, 240, 66)
    scene.fill(foot, look.first, "flat")
    scene.fill(ellipse(640, 720, 372, 372), mix(scene.wall, STEEL, 0.25), "flat")
    for angle in (10, 130, 250):
        blade = curve([(640, 720), (820, 560), (960, 720), (820, 800)], closed=True)
        scene.fill(polygon(turned(blade, 640, 720, angle)), look.second, "flat")
    for angle in range(0, 360, 12):
        scene.line([(640, 720), arc(640, 720, 372, 372, angle, angle + 1, 1)[0]], 3, deeper(STEEL, 0.2))
    for ring in (372, 250, 130):
        scene.line(arc(640, 720, ring, ring, 0, 360, 90), 9, STEEL)
    scene.fill(ellipse(640, 720, 62, 62), look.first, "ball")
    driver = polygon(turned([(900, 1390), (1150, 1390), (1150, 1440), (900, 1440)], 1020, 1415, -14))
    scene.shadow(driver)
    scene.fill(driver, look.third, "flat")
    scene.line([(910, 1446), (760, 1484)], 14, STEEL)
