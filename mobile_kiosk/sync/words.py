"""What people read when a sale needs a look: what happened, what is safe, what to do."""

from django.utils.translation import gettext as _

from mobile_kiosk.sync.rules import Reason


def words_for(reason: str) -> str:
    """Say a reason in the reader's language; an empty reason is said by nothing."""
    return _sentences().get(reason, "")


def _sentences() -> dict[str, str]:
    return {
        Reason.UNREADABLE: _("We could not read this sale. It is kept word for word; show this list to your centre."),
        Reason.ID_REUSED: _("We have another sale under this id. Both are kept; show this list to your centre."),
        Reason.FOREIGN_DEVICE: _("Another place's till made this sale. It is kept; show this list to your centre."),
        Reason.NO_LINES: _("This sale holds no goods. It is kept; show this list to your centre."),
        Reason.NOT_POSITIVE: _("A quantity or price here is not above zero. It is kept; your centre will correct it."),
        Reason.LINE_SUM: _("A line of this sale does not add up. It is kept; your centre will correct it."),
        Reason.TOTAL_SUM: _("The total of this sale does not add up. It is kept; your centre will correct it."),
        Reason.CASH_SUM: _("Cash and change of this sale do not add up. It is kept; your centre will correct it."),
        Reason.IN_THE_FUTURE: _("This sale lies in the future. It is kept; check date and time of the tablet."),
        Reason.TOO_OLD: _("This sale is more than a year old. It is kept; your centre will check it."),
        Reason.STORE_REFUSED: _("The store could not take this sale. It is kept; your centre will look into it."),
    }  # fmt: skip
