"""The words for a product's way into the shop: questions, states, refusals; at the desk and at the review."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy

CHANNELS: Mapping[str, Any] = {
    "online": gettext_lazy("Online shop"),
    "showroom": gettext_lazy("Showrooms"),
    "truck": gettext_lazy("Sales trucks"),
    "event": gettext_lazy("Events"),
    "shelf": gettext_lazy("Partners’ shelves"),
}
# question: (its short name in lists, what is asked, a hint)
QUESTIONS: Mapping[str, tuple[Any, Any, Any]] = {
    "pictures": (gettext_lazy("Photos"), gettext_lazy("Photos of the product"), ""),
    "name": (
        gettext_lazy("Name"),
        gettext_lazy("What is it called?"),
        gettext_lazy("A short name that buyers look for, for example: hand-woven cotton scarf."),
    ),
    "name-en": (
        gettext_lazy("English name"),
        gettext_lazy("What is it called in English?"),
        gettext_lazy("For visitors from abroad. You may leave this empty."),
    ),
    "category": (
        gettext_lazy("Kind"),
        gettext_lazy("What kind of thing is it?"),
        gettext_lazy("Choose the shelf where buyers will find it."),
    ),
    "way": (gettext_lazy("Ready or to order"), gettext_lazy("Is it ready, or made when somebody orders?"), ""),
    "material": (
        gettext_lazy("Material"),
        gettext_lazy("What is it made of, and how?"),
        gettext_lazy("Tick all that fit. You may leave this empty."),
    ),
    "size": (
        gettext_lazy("Size and care"),
        gettext_lazy("How large is it, and how is it cared for?"),
        gettext_lazy("You may leave this empty."),
    ),
    "easy-read": (
        gettext_lazy("Easy sentence"),
        gettext_lazy("Say in one easy sentence what it is."),
        gettext_lazy("Short words. One sentence that everybody understands."),
    ),
    "alt": (
        gettext_lazy("Words for the photos"),
        gettext_lazy("What does this photo show?"),
        gettext_lazy("For people who cannot see it: the thing, its colour, where it lies. Not only its name."),
    ),
    "price": (
        gettext_lazy("Price"),
        gettext_lazy("What does it cost?"),
        gettext_lazy(
            "The price that the buyer pays, VAT included. We show you what remains for you before it is saved."
        ),
    ),
    "pieces": (
        gettext_lazy("Number of pieces"),
        gettext_lazy("How many are there?"),
        gettext_lazy("Count what is finished and can be sent."),
    ),
    "makers": (
        gettext_lazy("Who made it"),
        gettext_lazy("Who made it?"),
        gettext_lazy("The money is shared among those you tick. Their names are shown only where they agreed to it."),
    ),
    "channels": (
        gettext_lazy("Where it is sold"),
        gettext_lazy("Where may it be sold?"),
        gettext_lazy("Tick all that fit. The price is the same everywhere at first."),
    ),
}
WAYS = {
    "ready": (gettext_lazy("Ready"), gettext_lazy("It lies here and can be sent.")),
    "order": (gettext_lazy("Made to order"), gettext_lazy("Work begins when somebody buys it.")),
    "service": (gettext_lazy("A service"), gettext_lazy("Nothing is sent: massage, repair, coffee at an event.")),
}
STATES = {
    "draft": gettext_lazy("Not handed in yet"),
    "proposed": gettext_lazy("Waits for the review"),
    "change_asked": gettext_lazy("To be changed"),
    "approved": gettext_lazy("On its way into the shop"),
    "published": gettext_lazy("In the shop"),
    "rejected": gettext_lazy("Not taken"),
    "discarded": gettext_lazy("Thrown away"),
}
# The look of each state: its class of chip and its sign; the word always stands beside.
STATE_SIGNS = {
    "draft": ("", "note"),
    "proposed": ("today", "note"),
    "change_asked": ("warning", "warning"),
    "approved": ("done", "note"),
    "published": ("done", "done"),
    "rejected": ("refusal", "refusal"),
    "discarded": ("", "note"),
}
ALT_WORDS = {
    "EMPTY": gettext_lazy("Write what the photo shows, for who cannot see it."),
    "TOO_LONG": gettext_lazy("At most 250 letters. What you typed is kept: make it shorter."),
    "FILE_NAME": gettext_lazy("This looks like the name of a file. Write what the photo shows."),
    "SAYS_NOTHING": gettext_lazy("“Photo” alone tells nothing. Write what the photo shows."),
    "NAME_ALONE": gettext_lazy("The name alone is not enough. Add the colour, or where it lies."),
    "TOO_SHORT": gettext_lazy("This is very short. Add the colour, the pattern, or where it lies."),
}
EASY_READ_WORDS = {
    "EMPTY": gettext_lazy("Write one easy sentence."),
    "TOO_SHORT": gettext_lazy("This is very short. Write a whole sentence."),
    "TOO_LONG": gettext_lazy("At most 160 letters. What you typed is kept: make it shorter."),
    "MANY_LINES": gettext_lazy("One line only. What you typed is kept."),
}
MOVES = {
    "turn-left": gettext_lazy("Turn left"),
    "turn-right": gettext_lazy("Turn right"),
    "closer": gettext_lazy("Closer"),
    "farther": gettext_lazy("Farther"),
    "left": gettext_lazy("To the left"),
    "right": gettext_lazy("To the right"),
    "up": gettext_lazy("Up"),
    "down": gettext_lazy("Down"),
}
