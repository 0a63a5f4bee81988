"""Who may do what for an organisation."""

import pytest

from marketplace.organisations.rules import may_edit_listings, may_see_listings, may_sell


@pytest.mark.parametrize(
    ("role", "may"), [("manager", True), ("editor", True), ("packer", False), ("viewer", False), (None, False)]
)
def test_managers_and_editors_alone_edit(role, may):
    assert may_edit_listings(role) is may


@pytest.mark.parametrize("role", ["manager", "editor", "packer", "viewer"])
def test_every_member_sees_her_organisations_desk(role):
    assert may_see_listings(role)


def test_a_stranger_sees_no_desk():
    assert not may_see_listings(None)


@pytest.mark.parametrize(
    ("kind", "may"),
    [("centre", True), ("settlement", True), ("group", True), ("department", False), ("ministry", False)],
)
def test_centres_settlements_and_groups_sell(kind, may):
    assert may_sell(kind) is may
