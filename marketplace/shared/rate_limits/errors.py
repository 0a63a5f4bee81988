"""What is said to who knocks too often."""

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError


class TooManyTriesError(DomainError):
    """Too many tries; `retry_after` tells after how many seconds the door opens again. Nothing was done."""

    def __init__(self, retry_after: int) -> None:
        message = _("Too many tries at once. Nothing was done; try again in %(seconds)s seconds.")
        super().__init__("LOGIN_ATTEMPT_DELAYED", message % {"seconds": retry_after})
        self.retry_after = retry_after
