"""The words for what is kept in codes."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

EVENTS = {
    "password": gettext_noop("Signed in with the password"),
    "code": gettext_noop("Signed in with password and code"),
    "passkey": gettext_noop("Signed in with a passkey"),
    "recovery": gettext_noop("Signed in with password and recovery code"),
    "recovery_used": gettext_noop("A recovery code was used"),
    "wrong_code": gettext_noop("The password was right, the code was not"),
    "password_changed": gettext_noop("The password was changed"),
    "password_replaced": gettext_noop("The password was replaced through a letter"),
    "authenticator_on": gettext_noop("An authenticator app was added"),
    "authenticator_off": gettext_noop("The authenticator app was taken off"),
    "passkey_added": gettext_noop("A passkey was added"),
    "passkey_removed": gettext_noop("A passkey was removed"),
    "codes_renewed": gettext_noop("New recovery codes were made"),
    "sessions_ended": gettext_noop("Other sessions were ended"),
    "reset": gettext_noop("The second step was taken off by another person"),
}
# These deserve a second look.
ALARMING = frozenset({"wrong_code", "recovery", "recovery_used", "password_replaced", "authenticator_off", "reset"})
UNKNOWN_DEVICE = gettext_lazy("A device that does not say what it is")


def event_words(kind: str) -> str:
    """Tell what a line of the history means, in the page's language."""
    return _(EVENTS[kind])
