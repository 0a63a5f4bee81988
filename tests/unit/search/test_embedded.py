"""What is special to the index in our own database."""

import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import connection

from marketplace.search.index_product import bulk_index, index_product
from marketplace.search.models import IndexedProduct
from marketplace.search.records import Document

pytestmark = pytest.mark.django_db


def a_document(name: str) -> Document:
    return Document(
        reference=uuid.uuid5(uuid.NAMESPACE_OID, name),
        channels=frozenset({"online"}),
        categories=("cloth",),
        vendor="krasiao",
        name_th=name,
        name_en="",
    )


@pytest.mark.database
def test_indexing_an_unchanged_product_writes_nothing(
    django_assert_num_queries: Callable[[int], AbstractContextManager[None]],
) -> None:
    index_product(a_document("ตะกร้าสาน"))
    with django_assert_num_queries(1):
        index_product(a_document("ตะกร้าสาน"))


def test_the_fast_tables_stay_in_step_with_the_products() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps its indexes itself")
    bulk_index([a_document("ตะกร้าสาน"), a_document("หมวกสาน")])
    index_product(a_document("ตะกร้าสาน"))
    IndexedProduct.objects.filter(name_letters__startswith="หมวก").delete()
    with connection.cursor() as cursor:
        for table in ("search_words", "search_threes"):
            # Raises when the table and the products differ.
            cursor.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
        cursor.execute("SELECT count(*) FROM search_words WHERE search_words MATCH 'สาน'")
        assert cursor.fetchone() == (1,)
