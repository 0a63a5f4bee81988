"""The colours of the pictures: natural dyes, straw, clay and daylight."""

Colour = tuple[int, int, int]

COTTON: Colour = (252, 249, 243)
EBONY: Colour = (27, 26, 23)

# By the key that the facts use.
DYES: dict[str, Colour] = {
    "indigo": (29, 53, 87),
    "sky": (112, 146, 184),
    "lac": (138, 21, 56),
    "rose": (201, 124, 138),
    "pandan": (27, 84, 56),
    "leaf": (108, 140, 84),
    "turmeric": (242, 182, 50),
    "saffron": (214, 128, 44),
    "ebony": (44, 41, 37),
    "stone": (150, 143, 130),
    "cream": (243, 232, 208),
    "natural": (214, 182, 126),
    "clay": (181, 101, 66),
    "wood": (160, 110, 70),
    "cocoa": (96, 62, 44),
    "mauve": (128, 88, 122),
}

# Grounds: the wall behind the goods and the table below them.
GROUNDS: dict[str, tuple[Colour, Colour]] = {
    "linen": ((241, 233, 218), (226, 212, 188)),
    "cotton": ((247, 243, 234), (233, 223, 204)),
    "mist": ((220, 228, 235), (202, 212, 222)),
    "blush": ((244, 226, 220), (231, 205, 198)),
    "leaf": ((224, 233, 220), (203, 216, 199)),
    "sun": ((251, 236, 200), (240, 216, 164)),
    "sand": ((236, 219, 196), (219, 195, 164)),
    "dusk": ((58, 72, 98), (44, 56, 79)),
    "forest": ((52, 82, 66), (40, 66, 53)),
    "plum": ((104, 50, 68), (86, 38, 55)),
}


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Stir `share` (0 to 1) of the other colour into the first."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def paler(colour: Colour, share: float) -> Colour:
    """The colour with so much cotton white in it."""
    return mix(colour, COTTON, share)


def deeper(colour: Colour, share: float) -> Colour:
    """The colour with so much ebony in it."""
    return mix(colour, EBONY, share)
