"""What schemathesis is told about the contract: how its scalars are written, and what counts as a failure.

Schemathesis takes any entry in `errors` for a server's failure. The contract refuses in `errors`, as Saleor does; so
a failure here is a status of 500 and above, or a refusal that says that something unforeseen happened.
"""

import schemathesis
from hypothesis import strategies
from schemathesis.graphql import nodes

_letters = strategies.text(max_size=12)
_whole = strategies.integers(min_value=-(2**33), max_value=2**33)
_moments = strategies.datetimes().map(lambda one: f"{one.isoformat()}+07:00")
_words = _letters.map(nodes.String)

SCALARS = {
    "DateTime": strategies.one_of(_moments, _letters).map(nodes.String),
    "Date": strategies.one_of(strategies.dates().map(str), _letters).map(nodes.String),
    "UUID": strategies.one_of(strategies.uuids().map(str), _letters).map(nodes.String),
    "Upload": _words,
    "JSONString": strategies.one_of(strategies.just('{"blocks": []}'), _letters).map(nodes.String),
    "GenericScalar": _words,
    "_Any": _words,
    "JSON": strategies.one_of(_words, _whole.map(nodes.Int)),
    "Metadata": _words,
    "WeightScalar": strategies.one_of(_whole.map(nodes.Int), _words),
}
for name in ("Minute", "Hour", "Day", "PositiveInt"):
    SCALARS[name] = _whole.map(nodes.Int)
for name in ("Decimal", "PositiveDecimal"):
    SCALARS[name] = strategies.one_of(
        _whole.map(nodes.Int), strategies.floats(allow_nan=False, allow_infinity=False).map(nodes.Float)
    )
for name, strategy in SCALARS.items():
    schemathesis.graphql.scalar(name, strategy)


@schemathesis.check
def never_fails(_ctx, response, _case) -> None:
    """Whatever is sent, the answer is an answer or a refusal."""
    assert response.status_code < 500, f"status {response.status_code}"
    said = response.json().get("errors") or []
    codes = [one.get("extensions", {}).get("exception", {}).get("code") for one in said]
    assert "InternalServerError" not in codes, said
