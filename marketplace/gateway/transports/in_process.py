"""The embedded engine, asked without a network."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from typing import Any

from django.db import connection

from marketplace.gateway.transports.file import File
from marketplace.gateway.transports.question import Question
from marketplace.graphql_api.ask import ask


class InsideTransactionError(RuntimeError):
    """The store was asked inside an open transaction: on a real Saleor it would not see or undo our changes."""


def ask_in_process(question: Question) -> dict[str, Any]:
    """Put a question to the embedded engine and give its JSON answer.

    Raises InsideTransactionError in an atomic block, so that the mistake shows on the engine where it would pass.
    """
    if connection.in_atomic_block:
        raise InsideTransactionError(f"{question.operation_name} was asked inside a transaction")
    return ask(
        query=question.query,
        variables=dict(question.variables),
        operation_name=question.operation_name,
        authorization=question.authorization,
    )


def with_files(question: Question, files: Mapping[str, File]) -> Question:
    """Put files into a question's variables, as something that can be read."""
    if not files:
        return question
    opened = {name: BytesIO(file.data) for name, file in files.items()}
    return replace(question, variables={**question.variables, **opened})
