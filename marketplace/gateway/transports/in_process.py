"""The embedded engine, asked without a network."""

from dataclasses import replace
from io import BytesIO
from typing import Any

from django.db import connection

from marketplace.gateway.file import File
from marketplace.gateway.transports.question import Question
from marketplace.graphql_api.ask import ask


class InsideTransactionError(RuntimeError):
    """The store was asked inside an open transaction: on a real Saleor it would not see or undo our changes."""


def put_question(question: Question) -> dict[str, Any]:
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


def put_file(question: Question, *, variable: str, file: File) -> dict[str, Any]:
    """Put a question to the embedded engine with a file in one of its variables."""
    return put_question(replace(question, variables={**question.variables, variable: BytesIO(file.data)}))
