"""Read the Authorization header: a customer's access token, or an app's token."""

from datetime import datetime

from marketplace.commerce.customers.access_tokens import TokenExpiredError, TokenInvalidError
from marketplace.commerce.customers.queries import app_by_token, customer_by_access_token
from marketplace.graphql_api.base.errors import ExpiredSignatureError, InvalidTokenError
from marketplace.graphql_api.base.permissions import Requestor

NOBODY = Requestor()
LONGEST_HEADER = 4_000


def requestor_of(authorization: str | None, *, now: datetime) -> Requestor:
    """Tell who asks.

    No header: nobody in particular. An unknown app token is nobody as well, as in Saleor; a customer's token that is
    worn out or not ours raises ExpiredSignatureError or InvalidTokenError, so that she can renew it.
    """
    scheme, _, token = (authorization or "").strip().partition(" ")
    if scheme.lower() not in {"bearer", "jwt"} or not token:
        return NOBODY
    if len(token) > LONGEST_HEADER:
        raise InvalidTokenError
    if token.count(".") != 2:
        return Requestor(app=app_by_token(token))
    try:
        customer = customer_by_access_token(token, now=now)
    except TokenExpiredError:
        raise ExpiredSignatureError from None
    except TokenInvalidError:
        raise InvalidTokenError from None
    return Requestor(user=customer)
