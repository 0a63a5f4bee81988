"""Words of the maker's own pages, and of the page on her card. Short, and none about disability but in its question."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from marketplace.accounts.models import User

PICTURE_NAMES = {
    "fish": pgettext_lazy("picture", "Fish"),
    "banana": pgettext_lazy("picture", "Banana"),
    "drum": pgettext_lazy("picture", "Drum"),
    "elephant": pgettext_lazy("picture", "Elephant"),
    "umbrella": pgettext_lazy("picture", "Umbrella"),
    "lotus": pgettext_lazy("picture", "Lotus"),
    "hen": pgettext_lazy("picture", "Hen"),
    "boat": pgettext_lazy("picture", "Boat"),
    "moon": pgettext_lazy("picture", "Moon"),
    "hat": pgettext_lazy("picture", "Hat"),
    "house": pgettext_lazy("picture", "House"),
    "key": pgettext_lazy("picture", "Key"),
}
PAYMENT_STATES = {
    "in_run": (pgettext_lazy("money", "On its way"), "waits"),
    "paid": (_("Money was sent"), "money"),
    "returned": (_("It came back. It will be sent again."), "again"),
}
SAID = {
    "tap": _("You said: I got it."),
    "voice": _("You said with your voice: I got it."),
    "witness": _("Somebody heard you say: I got it."),
}
ASKED = {
    "wrong_amount": _("You said: this is wrong. The money office looks at it."),
    "not_received": _("You said: I was not paid. The money office looks at it."),
}
# answer > (the button, its sign, the question of the next screen, what is said when it is done)
ANSWERS = {
    "got-it": (
        _("I got it"),
        "yes",
        _("Did you get this money?"),
        _("Thank you. We know now that you got it."),
    ),
    "wrong": (
        _("This is wrong"),
        "ask",
        _("Is the amount wrong?"),
        _("We heard you. The money office looks at it and answers here."),
    ),
    "not-paid": (
        _("I was not paid"),
        "no",
        _("Did the money not come?"),
        _("We heard you. The money office looks at it and answers here."),
    ),
}
PURPOSES = {
    "web": (_("In the shop on the internet"), "phone"),
    "kiosk": (_("On tills in shops and on trucks"), "truck"),
    "print": (_("On printed paper"), "paper"),
    "press": (_("In newspapers and on television"), "tv"),
    "programme": (_("In the ministry’s reports and meetings"), "report"),
    "statistics": (_("In published totals"), "sum"),
}
ITEMS = {
    "name": (pgettext_lazy("the maker's own", "My name"), "name"),
    "photo": (pgettext_lazy("the maker's own", "My picture"), "picture"),
    "voice": (pgettext_lazy("the maker's own", "My voice"), "voice"),
    "story": (pgettext_lazy("the maker's own", "My story"), "story"),
    "disability_mention": (_("That a person with a disability made it"), "tag"),
}
WAYS = {
    "alias": pgettext_lazy("the maker's own", "Another name"),
    "name": pgettext_lazy("the maker's own", "My real name"),
    "hands": pgettext_lazy("the maker's own", "My hands at work"),
    "face": pgettext_lazy("the maker's own", "My face"),
    "voice": pgettext_lazy("the maker's own", "My voice"),
    "story": pgettext_lazy("the maker's own", "My story"),
    "mention": _("That a person with a disability made it"),
}
SWITCHES = {
    "never_asked": _("not shown; you were not asked yet"),
    "refused": _("not shown; you said no"),
    "withdrawn": _("not shown; you took it back"),
    "expired": _("not shown; your yes ran out"),
    "live": _("shown; you said yes"),
}
DONE = {
    "yes": _("You said yes. It may be shown from now on."),
    "no": _("You said no. It is not shown from now on."),
    "nothing": _("You said no to everything. Nothing of you is shown from now on."),
}
OUT_THERE = {
    "till": _("A till shows it until it next asks us."),
    "print": _("Paper that is printed cannot be called back."),
    "press": _("What was in the news cannot be called back."),
}
CARD_WORDS = {
    "made": _("A card was made"),
    "lost": _("The card was lost and ended"),
    "replaced": _("A new card took its place"),
    "erased": _("The card ended with her data"),
    "pin_chosen": _("She chose her pictures"),
    "pin_reset": _("The pictures were taken off"),
}
SHE = _("herself")


def who_did(by: str) -> str:
    """Name who did something to a card: a manager by the address, the maker as herself."""
    kind, _colon, number = by.partition(":")
    if kind == "maker":
        return str(SHE)
    found = User.objects.filter(pk=number).first() if kind == "user" and number.isdigit() else None
    return found.email if found else ""
