"""Letters about an account: the answers to AccountChanged and PasswordLetterAsked."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from marketplace.accounts.ask_for_password_letter import token_for
from marketplace.accounts.models import AccountEvent, PasswordLetter, User
from marketplace.accounts.words import event_words
from marketplace.events.accounts import AccountChanged, PasswordLetterAsked
from marketplace.mail.account_changed_letter import send_account_changed_letter
from marketplace.mail.new_password_letter import send_new_password_letter
from marketplace.shared.thai.dates import written_time


def write_account_changed_letter(event: AccountChanged) -> None:
    """Tell a person what was changed in how she signs in. Called at least once."""
    changed = AccountEvent.objects.filter(reference=event.account_event).select_related("user").first()
    if changed is None:
        return
    with translation.override(changed.language):
        link, what = reverse("accounts:account"), event_words(changed.kind)
    send_account_changed_letter(
        to=changed.user.email,
        language=changed.language,
        what=what,
        when=written_time(changed.at, language=changed.language),
        reason=changed.reason,
        link=settings.PUBLIC_URL + link,
    )


def write_password_letter(event: PasswordLetterAsked) -> None:
    """Send the link for a new password, if the address has an account and the link is good still."""
    letter = PasswordLetter.objects.filter(reference=event.letter, used_at=None).first()
    if letter is None or not User.objects.filter(email=letter.email, is_active=True).exists():
        return
    with translation.override(letter.language):
        path = reverse("accounts:new-password", kwargs={"token": token_for(letter)})
    send_new_password_letter(to=letter.email, language=letter.language, link=settings.PUBLIC_URL + path)
