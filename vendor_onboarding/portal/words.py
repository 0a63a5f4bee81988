"""The portal's words for what the store keeps as codes."""

from django.utils.translation import gettext_lazy

CHANNELS = {
    "online": gettext_lazy("Online shop"),
    "showroom": gettext_lazy("Showrooms"),
    "truck": gettext_lazy("Sales trucks"),
    "event": gettext_lazy("Events"),
    "shelf": gettext_lazy("Partners’ shelves"),
}
ORDER_STATES = {
    "unpaid": gettext_lazy("Waiting for payment"),
    "to_pack": gettext_lazy("To pack"),
    "handed_over": gettext_lazy("Handed over"),
    "given_back": gettext_lazy("Money given back"),
    "called_off": gettext_lazy("Called off"),
}
# The look of each state: its class of chip and its sign; the word always stands beside.
STATE_SIGNS = {
    "unpaid": ("", "note"),
    "to_pack": ("today", "goods"),
    "handed_over": ("done", "done"),
    "given_back": ("warning", "return"),
    "called_off": ("refusal", "refusal"),
}
ROLES = {
    "manager": gettext_lazy("Manager"),
    "editor": gettext_lazy("Editor"),
    "packer": gettext_lazy("Packer"),
    "viewer": gettext_lazy("Viewer"),
}
TYPED_PRICE = {
    "EMPTY": gettext_lazy("Type the price in baht, for example 250 or 1,250.50."),
    "TOO_LONG": gettext_lazy("This number is too long. The highest price is 1,000,000 baht."),
    "NOT_A_NUMBER": gettext_lazy("This is not a price. Type digits only, for example 250 or 1,250.50."),
    "TOO_FINE": gettext_lazy("A price has at most two digits after the dot, for example 1,250.50."),
}
TYPED_PIECES = {
    "EMPTY": gettext_lazy("Type how many pieces there are, for example 12."),
    "TOO_LONG": gettext_lazy("This number is too long. The highest number is 100,000 pieces."),
    "NOT_A_NUMBER": gettext_lazy("This is not a number of pieces. Type a whole number, for example 12."),
}
