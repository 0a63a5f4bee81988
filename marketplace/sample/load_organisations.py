"""The ministry, its departments, centres, settlements; the programme; the invented makers."""

import itertools
import random
from datetime import date, datetime

from marketplace.organisations.models import Organisation, Programme, ProgrammeMember
from marketplace.organisations.queries import SELLING_KINDS
from marketplace.sample.facts.organisations import PROGRAMME_EXAMPLE, bodies
from marketplace.sample.facts.people import MAKER_ALIASES, MAKER_NAMES, MAKERS_EACH
from marketplace.shared.identifiers import derived_reference
from vendor_onboarding.makers.models import Maker

PROGRAMME_BEGAN = date(2024, 10, 1)


def load_organisations(*, now: datetime) -> None:
    """Write down the real organisations, and an example of who takes part in นิคม Next."""
    known: dict[str, Organisation] = {}
    for body in bodies():
        known[body.slug] = Organisation.objects.create(
            reference=derived_reference("organisation", body.slug),
            slug=body.slug,
            kind=body.kind,
            parent=known.get(body.parent),
            name_th=body.th,
            name_en=body.en,
            aliases=list(body.aliases),
            province_code=body.province,
            story_th=body.story_th,
            story_en=body.story_en,
        )
    programme = Programme.objects.create(code="nikhom-next", mission=3, name_th="นิคม Next", name_en="Nikhom Next")
    ProgrammeMember.objects.bulk_create(
        ProgrammeMember(programme=programme, organisation=known[slug], first_day=PROGRAMME_BEGAN, is_example=True)
        for slug in PROGRAMME_EXAMPLE
    )
    _invent_makers([one for one in known.values() if one.kind in SELLING_KINDS])


def _invent_makers(sellers: list[Organisation]) -> None:
    """Three makers for each seller, under a first name or an alias alone."""
    dice = random.Random("makers")  # noqa: S311 - a sample, no secret
    makers = []
    for seller, number in itertools.product(sellers, range(MAKERS_EACH)):
        alias = dice.choice(MAKER_ALIASES) if dice.random() < 0.3 else ""
        makers.append(
            Maker(
                reference=derived_reference("sample-maker", f"{seller.slug}-{number}"),
                organisation=seller,
                name=alias or dice.choice(MAKER_NAMES),
                alias=alias,
                is_example=True,
            )
        )
    Maker.objects.bulk_create(makers)
