"""Sign in as staff of the store."""

from tests.builders import PASSWORD, a_customer
from tests.contract.ask import data


def staff(*permissions: str) -> str:
    """The header of a new staff member with these permissions."""
    query = (
        "mutation($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) { token } }"
    )
    person = {"email": a_customer(permissions=permissions).email, "password": PASSWORD}
    return f"Bearer {data(query, variables=person)['tokenCreate']['token']}"
