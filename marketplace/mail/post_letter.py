"""Hand a letter to the mail server."""

import logging
from smtplib import SMTPRecipientsRefused

from django.core.mail import EmailMessage

log = logging.getLogger(__name__)


def post_letter(letter: EmailMessage) -> bool:
    """Send a letter; give False when nobody can ever be reached at its address.

    A refusal for good (SMTP 5xx, RFC 5321 section 4.2.1, or an address that cannot be written in a mail) is noted
    and not tried again: a mistyped address is no fault of the house. Whatever may pass raises as it came, so that
    the outbox tries again.
    """
    try:
        letter.send()
    except SMTPRecipientsRefused as refused:
        if any(code < 500 for code, _answer in refused.recipients.values()):
            raise
        log.warning("a letter was refused for good: %s", sorted({code for code, _ in refused.recipients.values()}))
        return False
    except UnicodeError:
        log.warning("a letter could not be addressed")
        return False
    return True
