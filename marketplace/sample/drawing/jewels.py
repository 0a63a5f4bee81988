"""Small things to wear: earrings, necklaces, bracelets, brooches."""

from marketplace.sample.drawing.colours import COTTON, deeper, paler
from marketplace.sample.drawing.look import Look, surface
from marketplace.sample.drawing.scene import MIDDLE, Scene
from marketplace.sample.drawing.shapes import Point, arc, curve, ellipse, polygon, rounded, stroke

METAL = (206, 172, 100)


def _card(scene: Scene) -> None:
    card = rounded(280, 330, 1000, 1340, 30)
    scene.shadow(card)
    scene.fill(card, paler(COTTON, 0.2), "flat")
    scene.fill(rounded(560, 370, 720, 400, 15), deeper(scene.wall, 0.2), "none")


def earrings(scene: Scene, look: Look) -> None:
    """A pair of drops in woven cloth on a card."""
    _card(scene)
    for x in (480, 800):
        scene.line(arc(x, 560, 34, 44, 150, 400), 8, METAL)
        drop = (
            polygon([(x, 640), (x + 110, 830), (x, 1120), (x - 110, 830)])
            if look.extra != "round"
            else ellipse(x, 830, 120, 170)
        )
        scene.fill(ellipse(x, 628, 22, 22), look.third, "ball")
        scene.shadow(drop, right=14, down=16, soft=1)
        scene.fill(drop, surface(look, scene, drop.size), "flat")
        edge: list[Point] = (
            [(x, 640), (x + 110, 830), (x, 1120), (x - 110, 830), (x, 640)]
            if look.extra != "round"
            else arc(x, 830, 120, 170, 0, 360, 60)
        )
        scene.line(edge, 9, METAL)
        for number, below in enumerate((1150, 1190, 1224)):
            scene.fill(ellipse(x, below, 18 - number * 4, 18 - number * 4), look.second, "ball")


def necklace(scene: Scene, look: Look) -> None:
    """Beads of cloth and wood on a bust-shaped card."""
    bust = polygon(
        curve(
            [
                (560, 240),
                (720, 240),
                (740, 460),
                (960, 600),
                (1060, 900),
                (1020, 1380),
                (260, 1380),
                (220, 900),
                (320, 600),
                (540, 460),
            ],
            closed=True,
        )
    )
    scene.shadow(bust)
    scene.fill(bust, paler(COTTON, 0.1), "round")
    string = arc(MIDDLE, 520, 220, 520, 10, 170, 16)
    scene.line(string, 6, (110, 80, 60))
    for number, (x, y) in enumerate(string):
        size = 30 + (8 - abs(8 - number)) * 4
        bead = ellipse(x, y, size, size)
        scene.shadow(bead, right=10, down=12, soft=1)
        scene.fill(bead, look.colours[number % len(look.colours)], "ball")
        if number % 2 == 0:
            scene.fill(bead, surface(look, scene, bead.size), "ball")


def bracelet(scene: Scene, look: Look) -> None:
    """Three woven bands in a bowl of light."""
    for x, y, turn in ((470, 760, 0), (800, 900, 1), (540, 1130, 2)):
        colours = look.colours[turn % len(look.colours) :] + look.colours[: turn % len(look.colours)]
        scene.ground_shadow(x, y + 150, 240, dark=70)
        back = stroke(arc(x, y, 250, 130, 180, 360), 70)
        scene.fill(back, deeper(colours[0], 0.4), "none")
        front = stroke(arc(x, y, 250, 130, 0, 180), 92)
        scene.shadow(front, right=10, down=14, soft=1, dark=80)
        scene.fill(front, surface(Look(drawing="", surface=look.surface, colours=colours), scene, front.size), "round")
        scene.fill(ellipse(x + 40, y + 130, 30, 30), METAL, "ball")


def brooch(scene: Scene, look: Look) -> None:
    """Flowers of folded cloth."""
    for x, y, size, turn in ((520, 700, 230, 0), (860, 1010, 200, 1), (440, 1180, 170, 2)):
        colours = look.colours[turn % len(look.colours) :] + look.colours[: turn % len(look.colours)]
        for ring, share in enumerate((1.0, 0.66)):
            for angle in range(ring * 22, 360, 45):
                px, py = arc(x, y, size * share * 0.62, size * share * 0.62, angle, angle + 1, 1)[0]
                petal = ellipse(px, py, size * share * 0.42, size * share * 0.42)
                scene.shadow(petal, right=8, down=10, soft=1, dark=60)
                scene.fill(
                    petal,
                    surface(
                        Look(drawing="", surface=look.surface, colours=(paler(colours[0], 0.14 * ring), *colours[1:])),
                        scene,
                        petal.size,
                    ),
                    "ball",
                )
        scene.fill(ellipse(x, y, size * 0.22, size * 0.22), look.third, "ball")
