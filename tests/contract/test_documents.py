"""Each document of the gateway is valid against Saleor's schema and against ours, and the typed client is theirs."""

import filecmp
from pathlib import Path

import pytest
from graphql import DocumentNode, OperationDefinitionNode, parse, validate

from marketplace.gateway.codegen.__main__ import GATEWAY, write_client
from marketplace.graphql_api.schema import schema
from tests.contract.saleor_schema import saleor_schema

FILES = sorted((GATEWAY / "documents").glob("*.graphql"))


def everything() -> DocumentNode:
    return parse("\n".join(path.read_text(encoding="utf-8") for path in FILES))


def test_every_document_is_valid_against_saleors_schema() -> None:
    assert [error.message for error in validate(saleor_schema(), everything())] == []


def test_every_document_is_valid_against_our_schema() -> None:
    assert [error.message for error in validate(schema.graphql_schema, everything())] == []


def test_every_question_has_its_own_name() -> None:
    names = [one.name.value for one in everything().definitions if isinstance(one, OperationDefinitionNode)]
    assert len(names) == len(set(names)) > 30


def test_the_typed_client_is_what_its_documents_make(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saleor_schema()
    write_client(tmp_path)
    capsys.readouterr()
    made, kept = tmp_path / "generated", GATEWAY / "generated"
    names = sorted(path.name for path in made.glob("*.py"))
    assert sorted(path.name for path in kept.glob("*.py")) == names
    _same, different, missing = filecmp.cmpfiles(made, kept, names, shallow=False)
    assert (different, missing) == ([], []), "run: python -m marketplace.gateway.codegen"
