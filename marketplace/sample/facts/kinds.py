"""What a fact looks like. The facts themselves are in the files beside this one."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Body:
    """An organisation. Names and provinces of centres and settlements are real; nothing else about them is claimed."""

    slug: str
    kind: str
    parent: str
    th: str
    en: str
    province: str = ""
    story_th: str = ""
    story_en: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Good:
    """An example of a product or service: whose, its names, its price in baht, what is special about it.

    `draw`, `surface`, `dyes` and `extra` say how it is drawn; `colours` and `sizes` which variants there are.
    """

    whose: str
    slug: str
    th: str
    en: str
    baht: int
    about_th: str
    about_en: str
    draw: str
    dyes: str
    surface: str = "plain"
    extra: str = ""
    colours: str = ""
    sizes: str = ""
    material: str = ""
    technique: str = ""


@dataclass(frozen=True, kw_only=True)
class Family:
    """Goods of a kind: their shelf, what they are made of and how, their weight, and sentences true of them all."""

    slug: str
    category: str
    material: str
    technique: str
    grams: int
    parts: tuple[tuple[str, str], ...]
    goods: tuple[Good, ...] = field(default_factory=tuple)
    service: bool = False
    tax: str = ""
