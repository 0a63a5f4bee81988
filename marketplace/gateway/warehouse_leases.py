"""The name of the lease under which a warehouse's stock is written.

Saleor's stock writes are absolute and its imports read without a lock: whoever writes stock holds the warehouse.
"""

from uuid import UUID


def warehouse_lease(warehouse_reference: UUID) -> str:
    """Name the lease of a warehouse."""
    return f"warehouse:{warehouse_reference}"
