"""Cloth by the piece: hung, folded, rolled, thrown over a chair's arm."""

from PIL import Image

from marketplace.sample.drawing.colours import EBONY, deeper, mix
from marketplace.sample.drawing.look import Look, cover, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import Shape, curve, ellipse, polygon, rounded, stroke

BAMBOO = (206, 168, 104)


def rod(scene: Scene, y: int, left: int = 110, right: int = 1170) -> None:
    """A bamboo rod on two cords."""
    for x in (left + 90, right - 90):
        scene.line([(x, -10), (x, y)], 7, deeper(BAMBOO, 0.35))
    bar = rounded(left, y - 19, right, y + 19, 18)
    scene.shadow(bar, right=20, down=26, soft=2, dark=60)
    scene.fill(bar, BAMBOO, "flat")
    for x in range(left + 150, right - 40, 210):
        scene.fill(rounded(x, y - 20, x + 9, y + 20, 4), deeper(BAMBOO, 0.3), "none")


def folds(scene: Scene, shape: Shape, many: int) -> None:
    """Soft upright folds over hanging cloth."""
    wave = [0, 10, 42, 70, 42, 10]
    row = [wave[(x * 6 * many // (many * 12)) % 6] if x else 0 for x in range(many * 12)]
    dark = Image.new("L", (many * 12, 2))
    dark.putdata([level + scene.chance.randint(0, 12) for level in row] * 2)
    scene.veil(shape, EBONY, dark)


def fringe(scene: Scene, look: Look, left: int, right: int, y: int) -> None:
    """Knotted ends."""
    for number, x in enumerate(range(left + 8, right - 4, 21)):
        colour = look.colours[number % len(look.colours)]
        sway = scene.chance.randint(-5, 5)
        scene.line([(x, y - 4), (x + sway, y + 74)], 8, deeper(colour, 0.08))
        scene.fill(ellipse(x, y + 14, 8, 9), deeper(colour, 0.2), "none")


def hanging(scene: Scene, look: Look) -> None:
    """A length of cloth over a rod, its ends knotted."""
    left, right = (330, 950) if look.extra != "wide" else (230, 1050)
    cloth = polygon([(left, 262), (right, 262), (right + 8, 1300), (left - 8, 1300)])
    scene.shadow(cloth, right=34, down=22)
    fringe(scene, look, left, right, 1296)
    cover(scene, cloth, look)
    folds(scene, cloth, 5)
    rod(scene, 262)
    lap = rounded(left, 236, right, 330, 26)
    scene.fill(lap, surface(look, scene, lap.size), "flat")


def scarf(scene: Scene, look: Look) -> None:
    """A scarf looped over a peg, two ends hanging at different heights."""
    for left, right, bottom in ((420, 640, 1200), (650, 880, 1340)):
        end = polygon([(left + 26, 330), (right - 16, 330), (right, bottom), (left, bottom)])
        scene.shadow(end, right=28, down=18)
        fringe(scene, look, left, right, bottom - 4)
        cover(scene, end, look)
        folds(scene, end, 2)
    loop = polygon(
        curve(
            [(424, 400), (520, 250), (652, 214), (780, 250), (876, 400), (760, 380), (652, 330), (540, 380)],
            closed=True,
        )
    )
    scene.shadow(loop, right=12, down=22, soft=2)
    cover(scene, loop, look)
    folds(scene, loop, 3)
    peg = ellipse(MIDDLE + 12, 262, 46, 46)
    scene.shadow(peg, right=10, down=12, soft=2)
    scene.fill(peg, (160, 110, 70), "ball")


def folded(scene: Scene, look: Look) -> None:
    """A pile of folded pieces, the same cloth in turned colours."""
    scene.ground_shadow(MIDDLE, 1340, 440)
    top, layers = 1340, 4
    for layer in range(layers):
        turned = look.colours[layer % len(look.colours) :] + look.colours[: layer % len(look.colours)]
        height = scene.chance.randint(120, 150)
        inset = scene.chance.randint(0, 36)
        top -= height
        fold = rounded(210 + inset, top, 1070 - inset, top + height + 2, 46)
        scene.shadow(fold, right=8, down=12, soft=1, dark=80)
        scene.fill(fold, surface(Look(drawing="", surface=look.surface, colours=turned), scene, fold.size), "flat")
        crease = [(250 + inset, top + height * 0.62), (980 - inset, top + height * 0.62)]
        scene.fill(stroke(curve([crease[0], (640, crease[0][1] + 8), crease[1]]), 5), deeper(turned[0], 0.45), "none")
    ribbon = rounded(590, top - 2, 650, 1342, 4)
    scene.fill(ribbon, mix(look.second, (252, 249, 243), 0.7), "round")
    tag = polygon([(600, top + 150), (740, top + 170), (728, top + 260), (588, top + 240)])
    scene.shadow(tag, right=8, down=10, soft=1)
    scene.fill(tag, (252, 249, 243), "flat")


def rolled(scene: Scene, look: Look) -> None:
    """Three bolts of cloth leaning side by side."""
    for number, left in enumerate((200, 480, 760)):
        turned = look.colours[number % len(look.colours) :] + look.colours[: number % len(look.colours)]
        top, right = (560, 480, 620)[number], left + 300
        scene.ground_shadow(left + 150, 1360, 150, dark=80)
        bolt = rounded(left, top, right, 1370, 60)
        scene.shadow(bolt)
        scene.fill(bolt, surface(Look(drawing="", surface=look.surface, colours=turned), scene, bolt.size), "round")
        scene.fill(ellipse(left + 150, top + 44, 148, 44), deeper(turned[0], 0.25), "none")
        for ring in (110, 74, 40):
            scene.line([(left + 150 - ring, top + 44), (left + 150 + ring, top + 44)], 5, deeper(turned[0], 0.5))
        scene.fill(ellipse(left + 150, top + 44, 30, 12), (120, 92, 66), "none")


def runner(scene: Scene, look: Look) -> None:
    """A long cloth laid over the table's edge, a small bowl upon it."""
    edge = 1000
    lying = polygon([(430, 700), (850, 700), (930, edge), (350, edge)])
    hung = polygon([(350, edge), (930, edge), (930, 1420), (640, 1510), (350, 1420)])
    board = polygon([(0, 690), (1280, 690), (1280, edge + 24), (0, edge + 24)])
    scene.fill(board, (178, 128, 84), "flat")
    scene.fill(rounded(-20, edge + 18, 1300, edge + 70, 2), (128, 86, 54), "none")
    cover(scene, lying, look)
    scene.shadow(hung, right=20, down=14)
    cover(scene, hung, look)
    folds(scene, hung, 2)
    scene.ground_shadow(640, 868, 120, 18)
    bowl = polygon([*curve([(500, 760), (540, 860), (640, 880), (740, 860), (780, 760)])])
    scene.fill(ellipse(640, 762, 140, 30), deeper(look.third, 0.4), "none")
    scene.fill(bowl, look.third, "round")
