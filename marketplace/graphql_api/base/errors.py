"""How the API says no: Saleor's shape for refused requests and for refused mutations."""

import logging
from collections.abc import Sequence
from typing import Any

import graphene
from graphql import GraphQLError

from marketplace.shared.errors import DomainError, Refusals

log = logging.getLogger("marketplace.graphql_api")
INTERNAL = "Internal Server Error"


class BadRequestError(DomainError):
    """What was asked cannot be understood, or asks for too much; nothing was done."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__("GRAPHQL_ERROR", message, field)


class PermissionDenied(DomainError):
    """The caller lacks a permission."""

    def __init__(self, *permissions: str) -> None:
        needed = f": {', '.join(permissions)}" if permissions else "."
        super().__init__("PERMISSION_DENIED", f"To access this path, you need one of the following permissions{needed}")


class ExpiredSignatureError(DomainError):
    """The caller's token was good and is no longer; she may ask for a new one by tokenRefresh."""

    def __init__(self) -> None:
        super().__init__("JWT_SIGNATURE_EXPIRED", "Signature has expired")


class InvalidTokenError(DomainError):
    """The caller's token is not one of ours."""

    def __init__(self) -> None:
        super().__init__("JWT_INVALID_TOKEN", "Invalid token")


def error_body(message: str, code: str = "GraphQLError") -> dict[str, Any]:
    """Give one refusal in Saleor's shape."""
    return {"message": message, "extensions": {"exception": {"code": code}}}


def formatted(error: GraphQLError) -> dict[str, Any]:
    """Put an error of an execution into Saleor's shape; what nobody foresaw is logged and told without details."""
    cause = error.original_error
    if cause is None or isinstance(cause, GraphQLError) or _misspelt(error):
        message, code = error.message, "GraphQLError"
    elif isinstance(cause, BadRequestError):
        message, code = cause.message, "GraphQLError"
    elif isinstance(cause, DomainError):
        message, code = cause.message, type(cause).__name__
    else:
        log.error("a resolver failed at %s", error.path, exc_info=cause)
        message, code = INTERNAL, "InternalServerError"
    body = error_body(message, code)
    body["locations"] = [{"line": one.line, "column": one.column} for one in error.locations or []]
    if error.path is not None:
        body["path"] = error.path
    return body


def _misspelt(error: GraphQLError) -> bool:
    # Without a path nothing was run yet: a scalar could not read what was written, and its message says so.
    return error.path is None and isinstance(error.original_error, ValueError | ArithmeticError)


class ErrorFields:
    """What every error of a mutation tells; a class of errors adds `code` (its own enum) and its own fields."""

    field = graphene.String()
    message = graphene.String()


def all_of(refusal: DomainError) -> Sequence[DomainError]:
    """Give the refusals that a refusal stands for: itself, or several told together."""
    return refusal.refusals if isinstance(refusal, Refusals) else (refusal,)


def is_known(refusal: DomainError, code_enum: Any) -> bool:
    """Tell whether a mutation's errors have the code of a refusal."""
    return refusal.code in code_enum._meta.enum.__members__


def error_answer(refusal: DomainError, code_enum: Any) -> dict[str, Any]:
    """Put a refusal into a mutation's `errors`; a code that the mutation does not know becomes a general one.

    A refusal may carry `details`, a dict of more fields in the API's snake_case names.
    """
    known = set(code_enum._meta.enum.__members__)
    code = next((one for one in (refusal.code, "INVALID", "GRAPHQL_ERROR") if one in known), None)
    details: dict[str, Any] = getattr(refusal, "details", {})
    return {"field": refusal.field, "message": refusal.message, "code": code or sorted(known)[0], **details}
