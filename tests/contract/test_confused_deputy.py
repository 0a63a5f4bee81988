"""No door of the house acts on what is another's: every address, form and argument that names something, tried.

The addresses are walked from config/urls, the forms read from the pages, the arguments from the schemas. A new one
that names something fails here until the test knows an example of it (tests/two_houses.py, tests/doors_to_try.py).
"""

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.application_building import a_person
from tests.builders import set_up_market
from tests.doors_to_try import (
    BEGINS_WITH_ANY_KEY,
    DUTIES,
    NAMES_ALL_VENDORS,
    OF_A_HOUSE,
    SAYS_NOTHING,
    SHUT_BY_STATE,
    Door,
    all_doors,
    at_home,
    doors,
    has_duty,
)
from tests.drafting import a_photograph
from tests.forms_on_pages import FormOfPage, PageReader
from tests.two_houses import House, a_house
from tests.watching import Row, Watch

pytestmark = pytest.mark.django_db(transaction=True)
THEIRS, OURS = "qzxv", "wkjb"
# What a form's own key may name afterwards.
MADE_WITH_A_KEY = {"draft", "picture", "maker", "table", "invitation", "closure", "course", "fact", "application"}


@dataclass(frozen=True)
class Market:
    """Two vendors: the one whose things are tried, and the one who tries; and everybody else."""

    theirs: House
    ours: House
    their_rows: set[Row]
    browsers: Mapping[str, Client]
    forms: list[tuple[str, FormOfPage]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    picture: bytes = b""


@pytest.fixture
def market(settings: Any, tmp_path: Path) -> Iterator[Market]:
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"
    logging.disable(logging.WARNING)  # thousands of refusals, each a line
    set_up_market()
    before = Watch().rows
    theirs = a_house(THEIRS)
    rows = Watch().rows.keys() - before.keys()
    ours = a_house(OURS)
    browsers = {"stranger": Client()} | {role: ours.browser(role) for role in OF_A_HOUSE}
    for role in DUTIES:
        browsers[role] = Client()
        browsers[role].force_login(a_person(f"{role}@duty.test", role))
    market = Market(theirs, ours, rows, browsers, picture=a_photograph(3))
    walk(market)
    yield market
    logging.disable(logging.NOTSET)


def walk(market: Market) -> None:
    """Open every page of our own, and read its forms and the links that ask something."""
    for door in all_doors():
        for role in at_home(door):
            read(market, role, door.at(dict.fromkeys(door.things, market.ours)))
    for role, link in list(market.links):
        read(market, role, link)


def read(market: Market, role: str, address: str) -> None:
    answer = market.browsers[role].get(address)
    if answer.status_code == 200 and "html" in answer.headers["Content-Type"]:
        page = PageReader(answer.content.decode(), address)
        known = {(one, form.likeness) for one, form in market.forms}
        market.forms.extend((role, form) for form in page.forms if (role, form.likeness) not in known)
        market.links.extend((role, link) for link in page.links if (role, link) not in market.links)


def without_example(market: Market) -> list[str]:
    """Parts of addresses that this test cannot try: name one in tests/two_houses.py, or in WORDS when nobody's."""
    ids = market.theirs.ids
    return [f"{door.route}: name one {thing}" for door in doors() for thing in door.things.values() if thing not in ids]


def shut_to_their_owner(market: Market) -> list[str]:
    """Examples that are missing even for their owner would prove nothing."""
    found, actions = [], {form.action for _role, form in market.forms}
    for door in doors():
        address = door.at(dict.fromkeys(door.things, market.ours))
        for role in at_home(door):
            status = market.browsers[role].get(address).status_code
            reached = status in (200, 302) or (status == 405 and address in actions)
            if not reached and role not in DUTIES and door.route not in SHUT_BY_STATE:
                found.append(f"{role} {status} {door.route}")
    return found


@dataclass(frozen=True)
class Try:
    """One address that is wrong for whoever tries it: some of what it names is another's."""

    asker: str
    door: Door
    owner: Mapping[str, House]

    def __str__(self) -> str:
        foreign = [name for name, house in self.owner.items() if house.mark == THEIRS]
        return f"{self.asker} at {self.door.route} with their {', '.join(foreign)}"


def tries(market: Market) -> Iterator[Try]:
    """Everybody at every door with the other's names, and with one of them among the own."""
    for door in doors():
        for asker in market.browsers:
            if not has_duty(asker, door):
                yield Try(asker, door, dict.fromkeys(door.things, market.theirs))
            if len(door.things) > 1 and (asker in at_home(door) or seated(asker, door)):
                for name in door.things:
                    yield Try(asker, door, dict.fromkeys(door.things, market.ours) | {name: market.theirs})


def seated(asker: str, door: Door) -> bool:
    return asker in OF_A_HOUSE and door.route.startswith("vendor/")


def faults_of(market: Market, one: Try, watch: Watch) -> list[str]:
    """What is wrong with the answers to this try, each as a line."""
    browser, address, faults = market.browsers[one.asker], one.door.at(one.owner), []
    own = one.door.at(dict.fromkeys(one.door.things, market.ours))
    most = 2 if one.asker in at_home(one.door) else 1
    bodies = [form.body(market.picture) for _role, form in market.forms if form.action == own][:most]
    for body in [None, *(bodies or [{"key": str(uuid4())}])]:
        changed: list[Row] = []
        with watch.over(changed):
            answer = browser.get(address) if body is None else browser.post(address, body)
        if one.door.route in BEGINS_WITH_ANY_KEY:
            changed = [row for row in changed if row in market.their_rows]
        elif not is_refusal(one, answer):
            faults.append(f"{one}: {answer.status_code} {answer.headers.get('Location', '')}")
        if shows_theirs(answer):
            faults.append(f"{one}: shows what is theirs")
        faults.extend(f"{one}: changed {row}" for row in changed)
    return faults


def is_refusal(one: Try, answer: Any) -> bool:
    """Missing, the sign-in page, or the role's refusal; a manager at a desk reads nothing but that it is missing."""
    if answer.status_code == 302:
        return bool(re.match(r"(/en)?/sign-in/", answer.headers["Location"]))
    if one.door.route in SAYS_NOTHING:
        return answer.status_code in (200, 404, 405)
    strict = one.asker == "manager" and one.door.route.startswith("vendor/")
    return answer.status_code in {404, 405, 410} | (set() if strict else {401, 403})


def shows_theirs(answer: Any) -> bool:
    return not answer.streaming and THEIRS in answer.content.decode(errors="replace")


def test_nothing_of_anothers_is_seen_or_changed_at_any_address(market: Market) -> None:
    faults = without_example(market) + shut_to_their_owner(market)
    watch = Watch()
    for one in sorted(tries(market), key=lambda one: one.door.route in BEGINS_WITH_ANY_KEY):
        faults += faults_of(market, one, watch)
    assert faults == []


def test_no_form_and_no_link_of_ones_own_pages_reaches_what_is_anothers(market: Market) -> None:
    watch = Watch()
    faults = [
        fault for what, role, form in wrong_forms(market) for fault in sent_wrongly(market, what, role, form, watch)
    ]
    assert faults + wrong_links(market) + seen_afterwards(market) + changed_by_a_viewer(market, watch) == []


def sent_wrongly(market: Market, what: str, role: str, form: FormOfPage, watch: Watch) -> list[str]:
    """A form of our own that names something of theirs is sent: what of theirs was changed, shown or taken over."""
    changed: list[Row] = []
    with watch.over(changed):
        answer = market.browsers[role].post(form.action, form.body(market.picture), follow=True)
    place = f"{role} at {form.action} with their {what}"
    touched = [row for row in changed if row in market.their_rows or watch.points_to(row, market.their_rows)]
    return [f"{place}: shows what is theirs"] * shows_theirs(answer) + [f"{place}: changed {row}" for row in touched]


def wrong_links(market: Market) -> list[str]:
    """Links of our own that ask for something of theirs."""
    wrong = [
        (role, link.replace(ours, theirs))
        for role, link in market.links
        for _what, ours, theirs in swaps(market)
        if ours in link
    ]
    return [f"{role} at {link}" for role, link in wrong if shows_theirs(market.browsers[role].get(link))]


def seen_afterwards(market: Market) -> list[str]:
    """Our own pages that show something of theirs in the end."""
    return [
        f"{role} at {door.route} afterwards"
        for door in doors()
        if door.route not in NAMES_ALL_VENDORS
        for role in set(at_home(door)) - DUTIES.keys()
        if shows_theirs(market.browsers[role].get(door.at(dict.fromkeys(door.things, market.ours))))
    ]


def changed_by_a_viewer(market: Market, watch: Watch) -> list[str]:
    """What somebody who may only look at her desk changed there, by the forms of its manager."""
    changed: list[Row] = []
    for role, form in market.forms:
        if role == "manager" and form.action.startswith("/vendor/"):
            with watch.over(changed):
                market.browsers["viewer"].post(form.action, form.body(market.picture))
    return [f"a viewer changed {row}" for row in changed]


def swaps(market: Market) -> list[tuple[str, str, str]]:
    """What a form or link of our own could name of theirs instead."""
    ours, theirs = market.ours.ids, market.theirs.ids
    return [(thing, str(ours[thing]), str(theirs[thing])) for thing in ours if isinstance(ours[thing], UUID)]


def wrong_forms(market: Market) -> Iterator[tuple[str, str, FormOfPage]]:
    """Every form of our own with one thing of theirs in it; then with the key of something of theirs as its own."""
    own = [(role, form) for role, form in market.forms if role not in DUTIES]
    for role, form in own:
        said = " ".join([*form.fields, *(one for values in form.fields.values() for one in values)])
        for what, ours, theirs in swaps(market):
            if ours in said:
                yield what, role, form.with_other(ours, theirs)
    for role, form in own:
        for key in form.fields.get("key", [])[:1]:
            for what, _ours, theirs in swaps(market):
                if what in MADE_WITH_A_KEY:
                    yield f"{what} as the key", role, form.with_other(key, theirs)
