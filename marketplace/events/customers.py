"""What customers ask for. Never a secret among it: whoever writes the letter makes its token then."""

from dataclasses import dataclass

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class AccountLetterAsked(Event):
    """A customer is to get a letter about her account.

    `kind` is one of mail's letters (confirm_account, reset_password, set_password, confirm_email, email_changed,
    delete_account); `customer` is her row in the embedded engine; the letter's link leads to `redirect_url`;
    `email` is where it goes when that is not her own address.
    """

    kind: str
    customer: int
    redirect_url: str = ""
    email: str = ""
