"""The addresses of the house that name somebody's thing, walked from config/urls, with an example of each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import get_resolver
from django.urls.resolvers import URLResolver
from django.utils import translation

from tests.two_houses import House

PARAMETER = re.compile(r"<(\w+):(\w+)>")
# Parts of addresses that name nobody's thing, by the beginning of the route.
WORDS: dict[tuple[str, str], object] = {
    ("", "year"): 2026,
    ("", "month"): 11,
    ("", "width"): 640,
    ("", "channel"): "online",
    ("", "item"): "photo",
    ("", "purpose"): "web",
    ("", "way"): "hands",
    ("", "question"): "name",
    ("", "step"): "name",
    ("", "ending"): "csv",
    ("", "layout"): "krungthai",
    ("", "action"): "suspend",
    ("", "answer"): "got-it",
    ("vendor/<slug:organisation>/tables/", "name"): "products",
    ("vendor/<slug:organisation>/makers/", "name"): "640",
    ("me/shown/kept/", "name"): "640",
    ("apply/", "number"): 1,
    ("review/", "number"): 1,
}
# What a part of an address names, where its own name is not enough to tell; the first that fits.
NAMED = [
    ("vendor/<slug:organisation>/fair/", "draft", "fair draft"),
    ("vendor/<slug:organisation>/money/makers/", "payout", "payout of maker"),
    ("review/products/", "draft", "proposed"),
    ("review/products/", "picture", "proposed picture"),
    ("review/applications/", "application", "sent application"),
    ("review/applications/", "document", "sent document"),
    ("treasury/payments/<uuid:payout>/voice/", "payout", "payout heard"),
    ("treasury/runs/", "number", "run"),
    ("privacy/requests/", "reference", "request"),
    ("privacy/breaches/", "reference", "breach"),
    ("me/", "payout", "payout of maker"),
    ("people/", "handle", "handle without a yes"),
    ("product/", "slug", "hidden slug"),
    ("t/", "sku", "hidden sku"),
    ("media/", "path", "private path"),
    ("vendor/join/", "token", "forged invitation"),
    ("apply/confirm/", "token", "forged registration"),
    ("sign-in/new-password/", "token", "forged password letter"),
    ("me/", "token", "forged card"),
]
# Addresses that are for everybody, whatever they name.
FOR_EVERYBODY = {
    "bands/<slug:seed>.svg",
    "kiosk/<path:path>",
    "goods/<slug:category>/",
    "centres/<slug:slug>/",
    "orders/<uuid:reference>/",  # who has the link, which nobody can guess
}
# Who may look at all vendors' things, and where; there only a mixture of two vendors' names is missing.
DUTIES = {
    "reviewer": ("review/", "treasury/accounts/"),
    "treasurer": ("treasury/",),
    "privacy": ("privacy/",),
    "seller": (),
    "ministry": (),
}
OF_A_HOUSE = ("viewer", "packer", "editor", "manager", "applicant", "maker")
# A card's slip is not looked up before its button is pressed: the page says nothing, whatever stands in its address.
SAYS_NOTHING = {"me/<str:token>", "me/<str:token>/"}
# A fair's photographs come with a key that the page made up: another's begins a fair of one's own.
BEGINS_WITH_ANY_KEY = {"vendor/<slug:organisation>/fair/<uuid:batch>/photos/"}
# Where a maker may move: the names of centres are public.
NAMES_ALL_VENDORS = {"vendor/<slug:organisation>/makers/<uuid:maker>/move/"}
# Doors that are shut in the state in which our examples are; they are tried all the same.
SHUT_BY_STATE = {
    "vendor/join/<str:token>/",
    "apply/confirm/<str:token>/",
    "apply/<uuid:application>/hand-back/",
    "vendor/<slug:organisation>/products/<uuid:product>/publish/",
    "vendor/<slug:organisation>/drafts/<uuid:draft>/withdraw/",
    "vendor/<slug:organisation>/products/<uuid:product>/<uuid:variant>/there-again/",
    "vendor/<slug:organisation>/packing/orders/<uuid:order>/label/",
}


@dataclass(frozen=True)
class Door:
    """An address with the names of what it names: `things` by parameter."""

    route: str
    things: Mapping[str, str]

    def at(self, owner: Mapping[str, House]) -> str:
        """The address, each thing taken from the house that is its owner here."""
        return self.filled({name: owner[name].ids[thing] for name, thing in self.things.items()})

    def filled(self, values: Mapping[str, object]) -> str:
        """The address with these things in it."""
        return "/" + PARAMETER.sub(lambda found: str(values.get(found[2], word_at(self.route, found[2]))), self.route)


def routes(patterns: list[Any], prefix: str = "") -> Iterator[str]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route


def word_at(route: str, name: str) -> object | None:
    return next((word for (start, one), word in WORDS.items() if one == name and route.startswith(start)), None)


def thing_at(route: str, name: str) -> str:
    return next((thing for start, one, thing in NAMED if one == name and route.startswith(start)), name)


def all_doors() -> list[Door]:
    """Every address of the house."""
    translation.activate("th")
    found = []
    for route in routes(get_resolver().url_patterns):
        names = [name for _kind, name in PARAMETER.findall(route) if word_at(route, name) is None]
        if route not in FOR_EVERYBODY:
            found.append(Door(route, {name: thing_at(route, name) for name in names}))
    return found


def doors() -> list[Door]:
    """Every address that names something of somebody's."""
    return [one for one in all_doors() if one.things]


def at_home(door: Door) -> list[str]:
    """Who opens this door for what is her own (or her duty)."""
    found = [role for role, duties in DUTIES.items() if door.route.startswith(duties or ("-",))]
    if door.route.startswith("vendor/"):
        found.append("manager")
    elif door.route.startswith("apply/"):
        found.append("applicant")
    elif door.route.startswith("me/"):
        found.append("maker")
    elif door.route.startswith("my-account/"):
        found.append("manager")
    return found


def has_duty(asker: str, door: Door) -> bool:
    return door.route.startswith(DUTIES.get(asker) or ("-",))
