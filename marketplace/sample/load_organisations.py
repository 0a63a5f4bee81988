"""The ministry, its departments, centres, settlements; the programme."""

from datetime import date, datetime

from marketplace.organisations.models import Organisation, Programme, ProgrammeMember
from marketplace.sample.facts.organisations import PROGRAMME_EXAMPLE, bodies
from marketplace.shared.identifiers import derived_reference

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
