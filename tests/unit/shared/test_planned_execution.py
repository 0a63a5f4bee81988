"""An operation run by its plan gives to the letter what graphql-core's own executor gives."""

# ruff: noqa: E501

from typing import Any

import graphene
import pytest
from graphql import ExecutionResult, execute, parse, validate

from marketplace.shared.graphql.planned import run_planned


class Size(graphene.Enum):
    SMALL = 1
    LARGE = 2


class Named(graphene.Interface):
    name = graphene.String(required=True)

    @classmethod
    def resolve_type(cls, instance: Any, _info: Any) -> Any:
        return {"cat": Cat, "dog": Dog, "stone": Stone, "odd": 7}.get(instance["kind"])


class Cat(graphene.ObjectType):
    class Meta:
        interfaces = (Named,)

    lives = graphene.Int()
    friend = graphene.Field(lambda: Cat)


class Dog(graphene.ObjectType):
    class Meta:
        interfaces = (Named,)

    tricks = graphene.List(graphene.NonNull(graphene.String))
    broken = graphene.NonNull(graphene.String)

    @staticmethod
    def resolve_broken(root: Any, info: Any) -> str:
        raise ValueError(f"{info.field_name} of {root['name']}")


class Stone(graphene.ObjectType):
    weight = graphene.Int()


class Range(graphene.InputObjectType):
    low = graphene.Int(default_value=1)
    high = graphene.Int()


class Query(graphene.ObjectType):
    animals = graphene.List(Named, kinds=graphene.List(graphene.String))
    strict = graphene.NonNull(graphene.List(graphene.NonNull(Named)), kinds=graphene.List(graphene.String))
    cat = graphene.Field(Cat, lives=graphene.Int(default_value=9), name=graphene.String())
    size = graphene.Field(Size, of=Size())
    echo = graphene.List(graphene.Int, range=Range(), times=graphene.Int(required=True))
    grid = graphene.List(graphene.NonNull(graphene.List(graphene.NonNull(graphene.Int))))
    no_list = graphene.List(graphene.Int)
    given_error = graphene.Int()
    too_large = graphene.Int()
    none = graphene.NonNull(graphene.Int)

    @staticmethod
    def resolve_animals(_root: Any, _info: Any, kinds: Any = ("cat", "dog")) -> Any:
        rows = [{"kind": kind, "name": kind, "lives": "9", "tricks": "ab"} for kind in kinds]
        return [None if row["kind"] == "none" else row for row in rows]

    resolve_strict = resolve_animals

    @staticmethod
    def resolve_cat(_root: Any, info: Any, lives: int, name: str | None = None) -> Any:
        friend = {"kind": "cat", "name": None, "lives": info.context}
        return {"kind": "cat", "name": name, "lives": lives, "friend": friend}

    @staticmethod
    def resolve_size(_root: Any, _info: Any, of: Any = None) -> Any:
        return of

    @staticmethod
    def resolve_echo(_root: Any, _info: Any, times: int, range: Any = None) -> Any:
        return [range.low, range.get("high"), *[1] * times]

    @staticmethod
    def resolve_grid(_root: Any, _info: Any) -> Any:
        return [[1, 2], [3, None], None, (4,)]

    @staticmethod
    def resolve_no_list(_root: Any, _info: Any) -> Any:
        return 3

    @staticmethod
    def resolve_given_error(_root: Any, _info: Any) -> Any:
        return ValueError("given, not raised")

    @staticmethod
    def resolve_too_large(_root: Any, _info: Any) -> Any:
        return 2**40


SCHEMA = graphene.Schema(query=Query, types=[Cat, Dog, Stone]).graphql_schema
QUERIES: dict[str, tuple[str, dict[str, Any]]] = {
    "plain": ("{ cat(name: \"a\") { name lives friend { lives } } __typename }", {}),
    "interface": ("{ animals { __typename name ... on Cat { lives } ... on Dog { tricks } } }", {}),
    "null spreads to a row": ("{ animals { name ... on Dog { broken } } size(of: SMALL) }", {}),
    "null spreads to the whole": ("{ strict { name ... on Dog { broken } } }", {}),
    "null spreads through friends": ("{ cat { friend { name friend { name } } } }", {}),
    "two nulls below one": ("{ animals { a: name ... on Dog { x: broken y: broken } } }", {}),
    "rows that are null": ("query($k: [String]) { animals(kinds: $k) { name } }", {"k": ["cat", "none", "dog"]}),
    "a strict row that is null": ("query($k: [String]) { strict(kinds: $k) { name } }", {"k": ["cat", "none"]}),
    "an unknown kind": ("{ animals(kinds: [\"cat\", \"bird\", \"odd\", \"stone\"]) { name } }", {}),
    "lists in lists": ("{ grid noList givenError }", {}),
    "a leaf that cannot be written": ("{ tooLarge cat { lives } }", {}),
    "nothing at all": ("{ cat { lives } none }", {}),
    "defaults": ("{ echo(times: 2, range: {high: 3}) }", {}),
    "variables": ("query($n: Int!, $r: Range) { echo(times: $n, range: $r) }", {"n": 1, "r": {"low": 5}}),
    "a variable that is missing": ("query($n: Int!) { echo(times: $n) }", {}),
    "a variable of the wrong kind": ("query($n: Int!) { echo(times: $n) }", {"n": "x"}),
    "an argument that is null": ("query($n: Int = 3) { a: echo(times: $n) cat { lives } }", {"n": None}),
    "skipped": ("query($no: Boolean!) { cat { lives @skip(if: $no) name @include(if: $no) } }", {"no": True}),
    "not skipped": ("query($no: Boolean!) { cat { lives @skip(if: $no) name @include(if: $no) } }", {"no": False}),
    "skipped by default": ("query($no: Boolean = true) { cat { name ...A @skip(if: $no) } } fragment A on Cat { lives }", {}),
    "skipped by null": ("query($no: Boolean = true) { cat { ...A @skip(if: $no) } } fragment A on Cat { lives }", {"no": None}),
    "merged": ("{ cat { name } ...B cat { friend { lives } } } fragment B on Query { cat { friend { __typename } } }", {}),
    "an enum": ("query($s: Size) { size(of: $s) }", {"s": "LARGE"}),
    "the schema": ("{ __schema { queryType { name } } __type(name: \"Cat\") { fields { name type { kind } } } }", {}),
    "a wrong name": ("query A { size } query B { size }", {}),
}  # fmt: skip


def told(result: ExecutionResult) -> Any:
    errors = [(one.message, one.path, one.locations, type(one.original_error)) for one in result.errors or []]
    return result.data, errors


@pytest.mark.parametrize("name", QUERIES)
def test_every_case_ends_as_with_graphql_cores_executor(name: str) -> None:
    text, variables = QUERIES[name]
    tree, plans = parse(text), {}
    ours = {"variables": variables, "operation_name": None, "context_value": 7}
    theirs = execute(SCHEMA, tree, context_value=7, variable_values=variables, hide_suggestions=True)
    for _again in range(2):
        assert told(run_planned(SCHEMA, tree, plans, **ours)) == told(theirs)


def test_one_plan_is_kept_for_each_choice_of_what_is_left_out() -> None:
    tree, plans = parse(QUERIES["skipped"][0]), {}
    assert validate(SCHEMA, tree) == []
    answers = [
        run_planned(SCHEMA, tree, plans, variables={"no": no}, operation_name=None, context_value=7).data
        for no in (True, False, True)
    ]
    assert answers == [{"cat": None}, {"cat": {"lives": 9}}, {"cat": None}]
    assert len(plans) == 2
