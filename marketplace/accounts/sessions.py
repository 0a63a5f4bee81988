"""Sessions in the database, as Django's own, with columns that say whose they are (settings.SESSION_ENGINE)."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions

from marketplace.accounts.models import Session
from marketplace.accounts.session_marks import MARKS


class SessionStore(DatabaseSessions):
    """Keeps a session's data, and beside it whose session it is, since when, last seen when, on what device."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Name the table."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """Make the row of a session as it is now."""
        row: Session = super().create_model_instance(data)  # type: ignore[assignment]
        marks = data.get(MARKS)
        if data.get(SESSION_KEY) and marks:
            row.account = int(data[SESSION_KEY])
            row.reference = UUID(marks["reference"])
            row.since = datetime.fromtimestamp(marks["since"], tz=UTC)
            row.last_seen = datetime.fromtimestamp(marks["seen"], tz=UTC)
            row.device = marks["device"]
        return row
