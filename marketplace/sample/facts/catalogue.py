"""All families together."""

from marketplace.sample.facts import (
    goods_bags,
    goods_basketry,
    goods_crafts,
    goods_herbal,
    goods_home_cloth,
    goods_kitchen,
    goods_services,
    goods_sweets,
    goods_weaving,
)
from marketplace.sample.facts.kinds import Family

FAMILIES: tuple[Family, ...] = (
    *goods_bags.FAMILIES,
    *goods_weaving.FAMILIES,
    *goods_home_cloth.FAMILIES,
    *goods_basketry.FAMILIES,
    *goods_crafts.FAMILIES,
    *goods_herbal.FAMILIES,
    *goods_sweets.FAMILIES,
    *goods_kitchen.FAMILIES,
    *goods_services.FAMILIES,
)
