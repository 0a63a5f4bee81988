"""What a team refuses, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.shared.errors import DomainError

INVITATION_WORDS = {
    "USED": gettext_lazy("This invitation was accepted already. Sign in with your own address to work at the desk."),
    "WITHDRAWN": gettext_lazy("This invitation was taken back. Nothing was changed; ask whoever invited you."),
    "EXPIRED": gettext_lazy("This invitation is too old: it was good for 14 days. Ask for a new one."),
    "OTHER_PERSON": gettext_lazy(
        "This invitation is for another address than the one you signed in with. "
        "Sign out, and open the link again as the person it was sent to."
    ),
    "SIGN_IN": gettext_lazy(
        "There is an account with this address already. Sign in with it; then open the link again."
    ),
}


class InvitationRefusedError(DomainError):
    """This invitation opens nothing."""

    def __init__(self, code: str) -> None:
        super().__init__(code, str(INVITATION_WORDS[code]))


class LastManagerError(DomainError):
    """A team without a manager could never have one again."""

    def __init__(self) -> None:
        super().__init__(
            "LAST_MANAGER",
            _("This is the team’s last manager, so nothing was changed. Make somebody else a manager first."),
            "role",
        )


class AlreadyMemberError(DomainError):
    """Whoever is in needs no invitation."""

    def __init__(self) -> None:
        super().__init__(
            "ALREADY_MEMBER", _("This person is in the team already. Change her role in the list."), "email"
        )


class AlreadyInvitedError(DomainError):
    """One open invitation for an address is enough."""

    def __init__(self) -> None:
        super().__init__(
            "ALREADY_INVITED", _("This address was invited already. Take that invitation back first, or wait."), "email"
        )


class TooManyInvitationsError(DomainError):
    """Open invitations are letters to strangers: a desk sends no more than some."""

    def __init__(self) -> None:
        super().__init__(
            "TOO_MANY", _("20 invitations are open already. Take one back before you send another."), "email"
        )
