"""What packing refuses, in words: what happened, what is safe, what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.shared.errors import DomainError

PIECES_WORDS = {
    "EMPTY": gettext_lazy("No piece was chosen. Nothing was sent; type how many pieces lie in the parcel."),
    "NEGATIVE": gettext_lazy(
        "There cannot be fewer than 0 pieces in a parcel. Nothing was sent; type the number again."
    ),
    "NOT_A_NUMBER": gettext_lazy(
        "This is not a number of pieces. Nothing was sent; type a whole number, for example 2."
    ),
    "TOO_MANY": gettext_lazy(
        "So many pieces are not left to be sent: perhaps somebody packed them just now. "
        "Nothing was sent twice; look at what is left and send again."
    ),
}
TRACKING_WORDS = {
    "TOO_LONG": gettext_lazy(
        "A carrier’s number is shorter than this. Nothing was changed; read it again from the receipt."
    ),
    "STRANGE": gettext_lazy(
        "A carrier’s number has letters A to Z and digits only. Nothing was changed; read it again."
    ),
}


class PiecesRefusedError(DomainError):
    """These pieces cannot go."""

    def __init__(self, code: str) -> None:
        super().__init__(code, str(PIECES_WORDS[code]), "pieces")


class TrackingRefusedError(DomainError):
    """This is no carrier's number at all."""

    def __init__(self, code: str) -> None:
        super().__init__(code, str(TRACKING_WORDS[code]), "tracking_number")


class UnknownCarrierError(DomainError):
    """There is no such carrier."""

    def __init__(self) -> None:
        super().__init__("UNKNOWN_CARRIER", _("Choose who carries the parcel. Nothing was sent yet."), "carrier")


class NotToPackError(DomainError):
    """The order is not to be packed: unpaid, called off, or all of it is on its way."""

    def __init__(self) -> None:
        super().__init__(
            "NOT_TO_PACK",
            _("This order is not to be packed now, so the buyer’s address stays closed. Nothing was sent."),
        )
