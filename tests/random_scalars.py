"""How the contract's scalars are written in documents made at random."""

from hypothesis import strategies
from hypothesis_graphql import nodes

from marketplace.graphql_api.schema import schema

WORDS = strategies.text(max_size=6).map(nodes.String)
NUMBERS = strategies.integers(min_value=-(2**33), max_value=2**33).map(nodes.Int)
ALL = {
    **dict.fromkeys(("DateTime", "Date", "UUID", "Upload", "JSONString", "GenericScalar", "Metadata"), WORDS),
    **dict.fromkeys(("Decimal", "PositiveDecimal", "Minute", "Hour", "Day", "PositiveInt"), NUMBERS),
    **dict.fromkeys(("JSON", "WeightScalar", "_Any"), WORDS | NUMBERS),
}
SCALARS = {name: how for name, how in ALL.items() if name in schema.graphql_schema.type_map}
