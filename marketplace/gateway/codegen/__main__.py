"""`python -m marketplace.gateway.codegen`: write gateway/generated anew after a document changed.

Needs Saleor's schema beside the repository (../shared/saleor) and the test dependencies. Enums become plain text:
a newer Saleor may add a value, and 250 countries are no news to us.
"""

import shutil
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

from ariadne_codegen.main import client
from graphql import DefinitionNode, EnumTypeDefinitionNode, ScalarTypeDefinitionNode, parse, print_ast

GATEWAY = Path(__file__).resolve().parents[1]
SCHEMA = GATEWAY.parents[2] / "shared" / "saleor" / "schema-3.23.graphql"
SCALARS = {
    "PositiveDecimal": "decimal.Decimal",
    "Decimal": "decimal.Decimal",
    "DateTime": "datetime.datetime",
    "Date": "datetime.date",
    "UUID": "uuid.UUID",
    "JSONString": "str",
    "Upload": "marketplace.gateway.file.File",
}


def write_client(target: Path) -> None:
    """Write the package `generated` below a folder; what was there before is replaced."""
    document = parse(SCHEMA.read_text(encoding="utf-8"), no_location=True)
    enums = [one.name.value for one in document.definitions if isinstance(one, EnumTypeDefinitionNode)]
    document.definitions = tuple(_as_text(one) for one in document.definitions)
    shutil.rmtree(target / "generated", ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        schema = Path(folder) / "schema.graphql"
        schema.write_text(print_ast(document), encoding="utf-8")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            client(  # type: ignore[no-untyped-call]
                _settings(schema=schema, target=target, scalars=SCALARS | dict.fromkeys(enums, "str"))
            )


def _as_text(definition: DefinitionNode) -> DefinitionNode:
    if isinstance(definition, EnumTypeDefinitionNode):
        return ScalarTypeDefinitionNode(name=definition.name, directives=())
    return definition


def _settings(*, schema: Path, target: Path, scalars: dict[str, str]) -> dict[str, Any]:
    return {
        "tool": {
            "ariadne-codegen": {
                "schema_path": str(schema),
                "queries_path": str(GATEWAY / "documents"),
                "target_package_name": "generated",
                "target_package_path": str(target),
                "client_name": "StoreClient",
                "base_client_name": "StoreClientBase",
                "base_client_file_path": str(GATEWAY / "codegen" / "base_client.py"),
                "async_client": False,
                "include_comments": "none",
                "include_all_inputs": False,
                "include_all_enums": False,
                "scalars": {name: {"type": python} for name, python in scalars.items()},
            }
        }
    }


if __name__ == "__main__":
    write_client(Path(sys.argv[1]) if len(sys.argv) > 1 else GATEWAY)
