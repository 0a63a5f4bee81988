"""A maker's card on paper."""

from io import BytesIO
from pathlib import Path

import segno
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from marketplace.shared.pages.bands import band_svg
from marketplace.shared.print.thai_breaks import with_breaks
from marketplace.shared.print.typeset import PARTS, typeset_pdf
from vendor_onboarding.makers.models import Maker

PAPER = Path(__file__).parent / "paper"


def print_card(*, maker: Maker, token: str) -> bytes:
    """Set a maker's card as a PDF: the code, her group's band, her alias or name, a corner to punch, and no more.

    Neither the card nor its file says what her group is for.
    """
    data = {
        "language": "en" if (get_language() or "th").startswith("en") else "th",
        "name": with_breaks(maker.alias or maker.name),
        "what": with_breaks(_("My card: what I sold and what I get")),
        "title": _("For whoever hands the card over"),
        "steps": [with_breaks(one) for one in _steps()],
    }
    code = segno.make(card_address(token), error="m", micro=False, boost_error=False)
    drawn = BytesIO()
    code.save(drawn, kind="svg", border=4, dark="#000000", light="#ffffff", xmldecl=False)
    pictures = {"code.svg": drawn.getvalue(), "band.svg": band_svg(maker.organisation.slug, repeats=12).encode()}
    return typeset_pdf(PAPER / "card.typ", data, pictures={**pictures, **PARTS})


def card_address(token: str) -> str:
    """Give the address in the code."""
    return f"{settings.PUBLIC_URL}/me/{token}"


def _steps() -> list[str]:
    return [
        _("Cut the card out along its edge and put it into a sleeve."),
        _("Punch the dashed circle: fingers feel by this corner which way up the card is."),
        _("Hand it to her alone. She points the telephone’s camera at the code and opens the page."),
        _("The first time she chooses four pictures by herself. Nobody else needs to know them."),
        _("Keep no copy, and throw this sheet away. If the card is lost, end it in the portal at once."),
    ]
