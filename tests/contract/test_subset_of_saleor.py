"""Our schema is a subset of Saleor's: what works against us works against Saleor 3.23.

Every type, field, argument and enum value of ours exists there; outputs are equal or stricter (never null where
Saleor may be), inputs equal or looser (never required where Saleor's are not). Types are compared by name and shape.
"""

from collections.abc import Iterator

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    build_schema,
    is_introspection_type,
    is_required_argument,
    is_required_input_field,
    is_specified_scalar_type,
    print_schema,
)
from graphql.type import GraphQLArgument, GraphQLInputField, GraphQLList, GraphQLNonNull, GraphQLSchema, GraphQLType

from marketplace.graphql_api.schema import schema
from tests.contract.saleor_schema import saleor_schema


def differences(ours: GraphQLSchema, theirs: GraphQLSchema) -> list[str]:
    return [line for name in ours.type_map for line in type_differences(ours.type_map[name], theirs)]


def type_differences(ours: GraphQLNamedType, theirs: GraphQLSchema) -> Iterator[str]:
    if is_introspection_type(ours) or is_specified_scalar_type(ours):
        return
    other = theirs.type_map.get(ours.name)
    if other is None:
        yield f"type {ours.name} is not Saleor's"
    elif type(other) is not type(ours):
        yield f"{ours.name} is {type(ours).__name__}, Saleor's {type(other).__name__}"
    elif isinstance(ours, GraphQLEnumType):
        yield from (f"{ours.name}.{value} is not Saleor's" for value in sorted(set(ours.values) - set(other.values)))
    elif isinstance(ours, GraphQLUnionType):
        names = {one.name for one in ours.types} - {one.name for one in other.types}
        yield from (f"{name} is not of Saleor's union {ours.name}" for name in sorted(names))
    elif isinstance(ours, GraphQLInputObjectType):
        yield from input_differences(ours.name, ours.fields, other.fields)
    elif isinstance(ours, GraphQLObjectType | GraphQLInterfaceType):
        interfaces = {one.name for one in ours.interfaces} - {one.name for one in other.interfaces}
        yield from (f"{ours.name} is no {name} in Saleor" for name in sorted(interfaces))
        yield from field_differences(ours, other)


def field_differences(ours: GraphQLObjectType, theirs: GraphQLObjectType) -> Iterator[str]:
    for name, field in ours.fields.items():
        other = theirs.fields.get(name)
        if other is None:
            yield f"field {ours.name}.{name} is not Saleor's"
            continue
        if not output_fits(field.type, other.type):
            yield f"{ours.name}.{name} gives {field.type}, Saleor's {other.type}"
        yield from input_differences(f"{ours.name}.{name}", field.args, other.args)


def input_differences(
    where: str,
    ours: dict[str, GraphQLArgument] | dict[str, GraphQLInputField],
    theirs: dict[str, GraphQLArgument] | dict[str, GraphQLInputField],
) -> Iterator[str]:
    for name, given in ours.items():
        other = theirs.get(name)
        if other is None:
            yield f"input {where}({name}) is not Saleor's"
        elif not input_fits(given.type, other.type):
            yield f"{where}({name}) takes {given.type}, Saleor's {other.type}"
        elif required(given) and not required(other):
            yield f"{where}({name}) is required, Saleor's is not"


def required(given: GraphQLArgument | GraphQLInputField) -> bool:
    return is_required_argument(given) if isinstance(given, GraphQLArgument) else is_required_input_field(given)


def output_fits(ours: GraphQLType, theirs: GraphQLType) -> bool:
    if isinstance(theirs, GraphQLNonNull):
        return isinstance(ours, GraphQLNonNull) and output_fits(ours.of_type, theirs.of_type)
    if isinstance(ours, GraphQLNonNull):
        return output_fits(ours.of_type, theirs)
    if isinstance(theirs, GraphQLList):
        return isinstance(ours, GraphQLList) and output_fits(ours.of_type, theirs.of_type)
    return not isinstance(ours, GraphQLList) and ours.name == theirs.name  # type: ignore[union-attr]


def input_fits(ours: GraphQLType, theirs: GraphQLType) -> bool:
    """An input that takes less than Saleor's would refuse what Saleor takes: the other way round than an output."""
    return output_fits(theirs, ours)


def test_our_schema_is_a_subset_of_saleors() -> None:
    ours = build_schema(print_schema(schema.graphql_schema))
    assert differences(ours, saleor_schema()) == []


def test_each_kind_of_difference_is_noticed() -> None:
    theirs = build_schema(
        "type Query { a(x: Int): String! b: [Int!] e: E i(v: I): Int } enum E { ONE } input I { must: Int! may: Int }"
    )
    ours = build_schema(
        """
        type Query { a(x: Int!, y: Int): String b: Int c: Int e: E i(v: I): Int! n: New }
        enum E { ONE TWO }
        input I { must: Int may: Int! more: Int }
        type New { id: ID }
        """
    )
    assert sorted(differences(ours, theirs)) == [
        "E.TWO is not Saleor's",
        "I(may) takes Int!, Saleor's Int",
        "Query.a gives String, Saleor's String!",
        "Query.a(x) takes Int!, Saleor's Int",
        "Query.b gives Int, Saleor's [Int!]",
        "field Query.c is not Saleor's",
        "field Query.n is not Saleor's",
        "input I(more) is not Saleor's",
        "input Query.a(y) is not Saleor's",
        "type New is not Saleor's",
    ]
