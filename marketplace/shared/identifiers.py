"""The ids that we mint (DESIGN section 1, Identity)."""

import uuid

# All derived ids hang below this one, so that they never meet ids derived by another system.
HOUSE = uuid.UUID("0d9f3f0a-3a53-5f1c-9d5e-7a1ad0fee2ee")


def new_reference() -> uuid.UUID:
    """Mint a fresh id, sent to the store as `externalReference`."""
    return uuid.uuid4()


def derived_reference(kind: str, name: str) -> uuid.UUID:
    """Give the same id for the same thing each time: `derived_reference("order", saleor_id)`."""
    return uuid.uuid5(HOUSE, f"{kind}:{name}")
