"""Read the subjects' tokens: one short statement tells whether a remembered answer is still true."""

from collections.abc import Mapping

from django.db import connection

Tokens = Mapping[str, int]
SQLITE = "SELECT subject, token FROM graphql_api_generation"
POSTGRESQL = "SELECT subject, SUM(token)::text FROM graphql_api_generation GROUP BY subject"


def current_tokens() -> Tokens:
    """Give each subject's token as this moment's readers see it; one that nobody keeps is left out."""
    with connection.cursor() as cursor:
        cursor.execute(POSTGRESQL if connection.vendor == "postgresql" else SQLITE)
        return {subject: int(token) for subject, token in cursor.fetchall()}
