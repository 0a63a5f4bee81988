"""What is refused here, in words: what happened, what is safe, what to do next."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.shared.errors import DomainError

WORDS = {
    "NOT_ASKED": gettext_lazy("This question is not asked here. Nothing was changed; go back and choose again."),
    "OVER_ALREADY": gettext_lazy("The last day lies in the past. Nothing was changed; choose a later day."),
    "TOO_LONG": gettext_lazy("A yes is good for three years at most. Nothing was changed; choose an earlier day."),
    "GIVER_UNKNOWN": gettext_lazy("Choose who said yes. Nothing was changed."),
    "HELPER_UNNAMED": gettext_lazy("Write the name of the guardian or the supporter. Nothing was changed."),
    "NOTHING_TO_SHOW": gettext_lazy(
        "There is nothing yet that could be shown. Put it in first and let her see or hear it; then ask again."
    ),
    "ANOTHER_ONE": gettext_lazy(
        "What would be shown was changed after this page was opened. Let her see or hear the new one, then ask again."
    ),
    "EMPTY": gettext_lazy("Write the story in Thai; a few sentences are enough. Nothing was changed."),
    "LONG": gettext_lazy("The story has more than 2,000 letters. What you typed is kept here; make it shorter."),
}


class ConsentRefusedError(DomainError):
    """An answer, picture, voice or story that cannot be taken; nothing was changed."""

    def __init__(self, code: str, field: str | None = None) -> None:
        super().__init__(code, str(WORDS[code]), field)


class UsedKeyError(DomainError):
    """The form's key belongs to something else: it was sent from an old page."""

    def __init__(self) -> None:
        super().__init__("KEY_USED", _("This form was used before. Nothing was changed; open the page again."))
