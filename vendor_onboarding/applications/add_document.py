"""Add a paper to an application."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.accounts.models import User
from marketplace.media.private_files import drop_private, keep_private
from vendor_onboarding.applications.errors import TooManyPapersError
from vendor_onboarding.applications.models import Application, ApplicationDocument
from vendor_onboarding.applications.save_answer import held_for_change

MOST_PAPERS = 12
FOLDER = "application-papers"


def add_document(*, reference: UUID, by: User, kind: str, pages: Sequence[bytes], now: datetime) -> ApplicationDocument:
    """Keep a paper's cleaned pages (media/clean_document) where no address leads, and note whose they are.

    Opens its own transaction: files that lost their row are taken away again. Raises MissingError, NotNowError, and
    TooManyPapersError from the thirteenth paper on.
    """
    kept = [keep_private(data=page, folder=FOLDER, suffix="webp") for page in pages]
    try:
        with transaction.atomic():
            application = held_for_change(reference=reference, by=by)
            if application.documents.count() >= MOST_PAPERS:
                raise TooManyPapersError
            Application.objects.filter(pk=application.pk).update(saved_at=now)
            return ApplicationDocument.objects.create(
                application=application, kind=kind, pages=kept, added_by=by, added_at=now
            )
    except BaseException:
        for path in kept:
            drop_private(path)
        raise
