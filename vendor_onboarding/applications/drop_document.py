"""Take a paper away again."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction

from marketplace.accounts.models import User
from marketplace.media.private_files import drop_private
from vendor_onboarding.applications.errors import MissingError
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.save_answer import held_for_change


def drop_document(*, reference: UUID, by: User, document: UUID, now: datetime) -> None:
    """Take one paper of an application away, for good, its pictures after the commit.

    Raises MissingError (a paper of another application too) and NotNowError.
    """
    application = held_for_change(reference=reference, by=by)
    found = application.documents.filter(reference=document).first()
    if found is None:
        raise MissingError
    pages = list(found.pages)
    found.delete()
    Application.objects.filter(pk=application.pk).update(saved_at=now)
    transaction.on_commit(partial(_forget, pages))


def _forget(pages: Sequence[str]) -> None:
    for path in pages:
        drop_private(path)
