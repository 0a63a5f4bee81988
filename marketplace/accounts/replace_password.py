"""A forgotten password is replaced by the link of a letter, once."""

from datetime import datetime

from marketplace.accounts.change_password import change_password
from marketplace.accounts.errors import LetterSpentError
from marketplace.accounts.models import PasswordLetter, User
from marketplace.shared.locks import lock_rows


def replace_password(*, letter: PasswordLetter, hashed: str, device: str = "", now: datetime) -> User:
    """Put the new password into force and end all sessions; her second step stays as it was.

    Raises LetterSpentError when the link was used meanwhile, or belongs to no account. The caller holds a
    transaction.
    """
    user = User.objects.filter(email=letter.email, is_active=True).first()
    if user is None:
        raise LetterSpentError
    lock_rows(User.objects.filter(pk=user.pk))
    if not PasswordLetter.objects.filter(pk=letter.pk, used_at=None).update(used_at=now):
        raise LetterSpentError
    change_password(user=user, hashed=hashed, keep=None, kind="password_replaced", device=device, now=now)
    return user
