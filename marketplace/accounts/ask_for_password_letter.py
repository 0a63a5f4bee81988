"""Somebody forgot her password and asks for a letter."""

from datetime import datetime, timedelta
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.db import transaction

from marketplace.accounts.errors import LetterSpentError
from marketplace.accounts.models import PasswordLetter
from marketplace.events.accounts import PasswordLetterAsked
from marketplace.shared.identifiers import new_reference
from marketplace.shared.outbox.record_event import record_event

GOOD_FOR = timedelta(days=1)
KEPT_FOR = timedelta(days=30)
MOST_LETTERS, WITHIN = 3, timedelta(hours=1)
SIGNER = Signer(salt="accounts.password-letter", sep="~")


def ask_for_password_letter(*, email: str, language: str, now: datetime) -> bool:
    """Note that a letter is wanted, whether or not there is such an account: the same is done for both.

    An address to which three letters went within the hour gets no more for now (False): their links are good.
    """
    address = email.strip().lower()
    with transaction.atomic():
        PasswordLetter.objects.filter(asked_at__lt=now - KEPT_FOR).delete()
        if PasswordLetter.objects.filter(email=address, asked_at__gt=now - WITHIN).count() >= MOST_LETTERS:
            return False
        letter = PasswordLetter.objects.create(
            reference=new_reference(), email=address, language=language, asked_at=now
        )
        record_event(PasswordLetterAsked(occurred_at=now, letter=letter.reference))
    return True


def token_for(letter: PasswordLetter) -> str:
    """Give the secret part of the link; the same each time, so that a letter sent twice says the same."""
    return SIGNER.sign(letter.reference.hex)


def letter_of(token: str, *, now: datetime) -> PasswordLetter:
    """Find the letter of a link; raises LetterSpentError for a forged, an old and a used one alike."""
    try:
        reference = UUID(SIGNER.unsign(token))
    except (BadSignature, ValueError) as error:
        raise LetterSpentError from error
    found = PasswordLetter.objects.filter(reference=reference, used_at=None, asked_at__gt=now - GOOD_FOR).first()
    if found is None:
        raise LetterSpentError
    return found
