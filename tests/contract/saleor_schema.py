"""Saleor's own schema, which lies beside the repository (../shared/saleor)."""

import os
from functools import cache
from pathlib import Path

import pytest
from graphql import GraphQLSchema, build_schema

PATH = Path(__file__).resolve().parents[3] / "shared" / "saleor" / "schema-3.23.graphql"


@cache
def saleor_schema() -> GraphQLSchema:
    """Give Saleor's schema; skip the test where it is not at hand, but never in CI."""
    if not PATH.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{PATH} is missing, and CI skips nothing")
        pytest.skip(f"{PATH} is not there: Saleor's schema cannot be compared")
    return build_schema(PATH.read_text(encoding="utf-8"), assume_valid=True)
