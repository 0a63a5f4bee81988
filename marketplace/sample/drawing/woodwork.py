"""Things of wood: spoons, boards, trays, toys."""

from marketplace.sample.drawing.colours import deeper, mix, paler
from marketplace.sample.drawing.look import Look, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import Shape, arc, curve, ellipse, polygon, rounded, stroke


def _wood(scene: Scene, look: Look, shape: Shape, *, tone: float = 0.0) -> None:
    shade = Look(drawing="", surface=look.surface, colours=(deeper(look.first, tone), *look.colours[1:]))
    scene.shadow(shape, right=22, down=20)
    scene.fill(shape, surface(shade, scene, shape.size), "flat")


def spoons(scene: Scene, look: Look) -> None:
    """A ladle, a spoon and a turner hung in a row."""
    bar = rounded(180, 330, 1100, 380, 20)
    _wood(scene, look, bar, tone=0.3)
    for number, x in enumerate((360, 640, 920)):
        scene.line([(x, 378), (x, 440)], 6, (230, 214, 180))
        handle = polygon(curve([(x - 16, 430), (x + 16, 430), (x + 24, 980), (x - 24, 980)], closed=True))
        _wood(scene, look, handle, tone=0.1 * number)
        head = ellipse(x, 1090, 100, 150) if number < 2 else rounded(x - 92, 940, x + 92, 1250, 40)
        _wood(scene, look, head, tone=0.1 * number)
        if number < 2:
            scene.fill(ellipse(x, 1090, 74, 120), deeper(look.first, 0.34), "ball")
        else:
            for slot in (-42, 0, 42):
                scene.fill(rounded(x + slot - 10, 1000, x + slot + 10, 1190, 10), deeper(look.first, 0.55), "none")


def board(scene: Scene, look: Look) -> None:
    """A cutting board with a leaf of herb and a knife's worth of lime."""
    scene.ground_shadow(MIDDLE, 1340, 330)
    plank = rounded(310, 560, 970, 1340, 90)
    neck = rounded(560, 330, 720, 640, 70)
    for part in (neck, plank):
        _wood(scene, look, part)
    scene.fill(ellipse(MIDDLE, 420, 30, 30), deeper(scene.wall, 0.12), "none")
    inset = rounded(350, 600, 930, 1300, 60)
    scene.fill(stroke([(360, 640), (360, 1250)], 6), deeper(look.first, 0.3), "none")
    for x in (390, 450):
        stripe = rounded(x, 562, x + 26, 1338, 2).cut(inset)
        scene.fill(stripe, look.second if x == 390 else look.third, "none")


def tray(scene: Scene, look: Look) -> None:
    """A serving tray with handles and two cups."""
    scene.ground_shadow(MIDDLE, 1330, 480)
    floor = polygon([(260, 960), (1020, 960), (1130, 1300), (150, 1300)])
    _wood(scene, look, floor)
    for points in ([(250, 950), (1030, 950)], [(1030, 950), (1140, 1300)], [(250, 950), (140, 1300)]):
        scene.fill(stroke(points, 34), deeper(look.first, 0.2), "flat")
    for x in (500, 790):
        scene.ground_shadow(x, 1170, 100, 18)
        scene.fill(rounded(x - 92, 960, x + 92, 1180, 40), look.second, "round")
        scene.fill(ellipse(x, 966, 92, 26), deeper(look.second, 0.45), "none")
    front = stroke([(140, 1310), (1140, 1310)], 56)
    scene.shadow(front, right=6, down=12, soft=1)
    scene.fill(front, deeper(look.first, 0.12), "flat")
    scene.fill(rounded(540, 1296, 740, 1324, 14), deeper(look.first, 0.6), "none")


def car(scene: Scene, look: Look) -> None:
    """A toy truck on wooden wheels."""
    scene.ground_shadow(MIDDLE, 1350, 470)
    bed = rounded(180, 980, 760, 1250, 36)
    cab = polygon(curve([(720, 800), (960, 790), (1040, 960), (1130, 1010), (1130, 1250), (720, 1250)], closed=True))
    for number in range(3):
        log = ellipse(300 + number * 170, 950 - number % 2 * 60, 90, 90)
        _wood(scene, look, log, tone=0.2)
        scene.fill(ellipse(300 + number * 170, 950 - number % 2 * 60, 52, 52), paler(look.first, 0.3), "none")
    _wood(scene, look, bed)
    scene.shadow(cab)
    scene.fill(cab, look.second, "flat")
    scene.fill(rounded(800, 860, 940, 990, 24), paler(scene.wall, 0.5), "flat")
    for x in (340, 930):
        wheel = ellipse(x, 1258, 108, 108)
        _wood(scene, look, wheel, tone=0.35)
        scene.fill(ellipse(x, 1258, 40, 40), look.third, "ball")


def blocks(scene: Scene, look: Look) -> None:
    """A tower of building blocks."""
    scene.ground_shadow(MIDDLE, 1350, 400)
    rows = [(300, 1120, 520), (540, 1120, 760), (780, 1120, 1000), (410, 890, 630), (650, 890, 870), (530, 660, 750)]
    for number, (left, top, right) in enumerate(rows):
        block = rounded(left, top, right, top + 226, 18)
        colour = look.colours[number % len(look.colours)]
        scene.shadow(block)
        wood = Look(drawing="", surface="wood", colours=(mix(colour, (214, 176, 128), 0.25),))
        scene.fill(block, surface(wood, scene, block.size), "flat")
        x, y = (left + right) / 2, top + 113
        mark = (
            ellipse(x, y, 60, 60),
            polygon([(x, y - 66), (x + 64, y + 52), (x - 64, y + 52)]),
            rounded(x - 54, y - 54, x + 54, y + 54, 8),
        )
        scene.fill(mark[number % 3], paler(colour, 0.66), "none")
    roof = polygon([(500, 660), (640, 480), (780, 660)])
    scene.shadow(roof)
    scene.fill(roof, look.second, "flat")


def animal(scene: Scene, look: Look) -> None:
    """An elephant cut from one board, on wheels."""
    scene.ground_shadow(MIDDLE, 1370, 400)
    body = polygon(
        curve(
            [
                (330, 1240),
                (300, 900),
                (420, 700),
                (640, 640),
                (800, 660),
                (940, 620),
                (1050, 740),
                (1060, 1000),
                (1110, 1180),
                (1050, 1210),
                (960, 1040),
                (900, 960),
                (880, 1240),
            ],
            closed=True,
        )
    )
    _wood(scene, look, body)
    ear = polygon(curve([(760, 700), (880, 720), (880, 900), (800, 980), (730, 860)], closed=True))
    scene.shadow(ear, right=8, down=10, soft=1)
    scene.fill(ear, look.second, "flat")
    scene.fill(ellipse(960, 770, 15, 15), (40, 32, 28), "none")
    legs = polygon(curve([(510, 1260), (520, 1090), (620, 1050), (710, 1090), (720, 1260)]))
    scene.fill(legs, deeper(scene.board, 0.1), "none")
    for x in (410, 810):
        wheel = ellipse(x, 1270, 98, 98)
        _wood(scene, look, wheel, tone=0.3)
        scene.fill(ellipse(x, 1270, 36, 36), look.third, "ball")
    scene.line(arc(330, 830, 70, 90, 100, 200), 12, deeper(look.first, 0.3))


def stand(scene: Scene, look: Look) -> None:
    """A stand that holds a telephone or a tablet."""
    scene.ground_shadow(MIDDLE, 1330, 360)
    screen = rounded(400, 520, 880, 1190, 40)
    scene.shadow(screen)
    scene.fill(screen, (40, 42, 46), "flat")
    scene.fill(rounded(426, 550, 854, 1160, 22), look.second, "flat")
    scene.fill(
        polygon(curve([(426, 980), (560, 860), (700, 940), (854, 800), (854, 1160), (426, 1160)])), look.third, "none"
    )
    scene.fill(ellipse(740, 690, 54, 54), paler(look.second, 0.7), "none")
    _wood(scene, look, rounded(330, 1150, 950, 1320, 50))
    scene.fill(rounded(392, 1168, 888, 1196, 10), deeper(look.first, 0.55), "none")
