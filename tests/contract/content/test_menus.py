"""Menus: a tree of entries that leads only to what the caller may see."""

import pytest

from marketplace.commerce.catalog.models import Collection, CollectionChannelListing
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.content.models import Menu, MenuItem, Page, PageType
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import NOW, a_category, set_up_market
from tests.contract.ask import ask, data
from tests.contract.staff import staff
from tests.contract.statements import statements

pytestmark = [pytest.mark.django_db, pytest.mark.database]

MENU = """
fragment MenuItem on MenuItem { id name level translation(languageCode: EN) { name } category { slug }
  collection { slug translation(languageCode: EN) { name slug } } page { slug title } url }
query($slug: String!, $channel: String!) { menu(slug: $slug, channel: $channel) { items { ...MenuItem
  children { ...MenuItem children { ...MenuItem } } } } }"""


def a_menu(entries: int = 1) -> Menu:
    """A menu with a heading, and below it shelves, collections, pages and addresses."""
    menu = Menu.objects.create(slug="navbar", name="เมนู")
    top = MenuItem.objects.create(menu=menu, name="ร้าน", translations={"en": {"name": "Shop"}})
    kind = PageType.objects.create(slug="plain", name="หน้า")
    online = Channel.objects.get(slug="online")
    for number in range(entries):
        shelf = a_category(slug=f"shelf-of-menu-{number}")
        group = Collection.objects.create(slug=f"gifts-{number}", name="ของขวัญ")
        CollectionChannelListing.objects.create(collection=group, channel=online, is_published=True)
        page = Page.objects.create(
            slug=f"about-{number}", title="เรา", page_type=kind, is_published=True, created_at=NOW
        )
        below = MenuItem.objects.create(menu=menu, parent=top, name="ผ้า", category=shelf, sort_order=number)
        MenuItem.objects.create(menu=menu, parent=below, name="ของขวัญ", collection=group, sort_order=0)
        MenuItem.objects.create(menu=menu, parent=below, name="เกี่ยวกับ", page=page, sort_order=1)
        MenuItem.objects.create(menu=menu, parent=below, name="ข้างนอก", url="https://example.test", sort_order=2)
    return menu


def test_a_menu_is_read_as_a_tree() -> None:
    set_up_market()
    a_menu()
    (top,) = data(MENU, variables={"slug": "navbar", "channel": "online"})["menu"]["items"]
    assert (top["name"], top["level"], top["translation"], top["url"]) == ("ร้าน", 0, {"name": "Shop"}, None)
    (shelf,) = top["children"]
    assert (shelf["level"], shelf["category"]) == (1, {"slug": "shelf-of-menu-0"})
    group, page, outside = shelf["children"]
    assert group["collection"]["slug"] == "gifts-0"
    assert page["page"] == {"slug": "about-0", "title": "เรา"}
    assert (outside["url"], outside["level"]) == ("https://example.test", 2)
    assert data(MENU, variables={"slug": "nothing", "channel": "online"})["menu"] is None


def test_an_entry_shows_nothing_that_is_hidden() -> None:
    set_up_market()
    a_menu()
    CollectionChannelListing.objects.update(is_published=False)
    Page.objects.update(is_published=False)
    below = data(MENU, variables={"slug": "navbar", "channel": "online"})["menu"]["items"][0]["children"][0]["children"]
    assert [(one["name"], one["collection"], one["page"]) for one in below] == [
        ("ของขวัญ", None, None),
        ("เกี่ยวกับ", None, None),
        ("ข้างนอก", None, None),
    ]
    seen = data(
        MENU, variables={"slug": "navbar", "channel": "online"}, token=staff("MANAGE_PAGES", "MANAGE_PRODUCTS")
    )["menu"]["items"][0]["children"][0]["children"]
    assert seen[0]["collection"]["slug"] == "gifts-0"
    assert seen[1]["page"]["slug"] == "about-0"


def test_a_menu_of_many_entries_takes_as_many_statements_as_one_of_few() -> None:
    set_up_market()
    menu = a_menu(12)
    MenuItem.objects.create(menu=menu, name="ก่อน", sort_order=99)
    data(MENU, variables={"slug": "navbar", "channel": "online"})  # what hardly changes is remembered from here on
    counts = []
    for kept in (12, 2):
        MenuItem.objects.filter(menu=menu, category__isnull=False, sort_order__gte=kept).delete()
        Menu.objects.update(name=f"เมนู {kept}")
        with statements() as asked:
            items = data(MENU, variables={"slug": "navbar", "channel": "online"})["menu"]["items"]
        assert len(items[0]["children"]) == kept
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 6, counts


def test_menus_need_a_channel_and_are_found_by_words() -> None:
    set_up_market()
    a_menu()
    Menu.objects.create(slug="footer", name="ท้ายร้าน")
    assert ask("{ menus(first: 5) { totalCount } }")["errors"][0]["path"] == ["menus"]
    found = data('{ menus(first: 5, channel: "online", filter: {search: "ท้าย"}) { edges { node { slug } } } }')
    assert found["menus"]["edges"] == [{"node": {"slug": "footer"}}]
    counted = data('{ menuItems(first: 9, channel: "online") { totalCount edges { node { menu { slug } } } } }')
    assert counted["menuItems"]["totalCount"] == 5


def names(menu: Menu) -> list[tuple[str, str | None]]:
    rows = menu.items.select_related("parent").order_by("parent__sort_order", "sort_order", "pk")
    return [(one.name, one.parent.name if one.parent else None) for one in rows]


def test_staff_lay_out_a_menu() -> None:
    set_up_market()
    writer = staff("MANAGE_MENUS")
    made = data('mutation { menuCreate(input: {name: "Foot"}) { menu { id slug } errors { code } } }', token=writer)[
        "menuCreate"
    ]
    assert made["menu"]["slug"] == "foot"
    create = """mutation($input: MenuItemCreateInput!) {
      menuItemCreate(input: $input) { menuItem { id name level } errors { field code } } }"""
    entries = {}
    for name in ("one", "two", "three"):
        given = {"menu": made["menu"]["id"], "name": name, "url": f"/{name}"}
        entries[name] = data(create, variables={"input": given}, token=writer)["menuItemCreate"]["menuItem"]["id"]
    both = {"menu": made["menu"]["id"], "name": "x", "url": "/x", "category": to_global_id("Category", a_category().pk)}
    assert data(create, variables={"input": both}, token=writer)["menuItemCreate"] == {
        "menuItem": None,
        "errors": [{"field": None, "code": "CANNOT_ASSIGN_NODE"}],
    }
    move = """mutation($menu: ID!, $moves: [MenuItemMoveInput!]!) {
      menuItemMove(menu: $menu, moves: $moves) { menu { items { name children { name } } } errors { field code } } }"""
    moves = [
        {"itemId": entries["three"], "sortOrder": -2},
        {"itemId": entries["two"], "parentId": entries["one"]},
    ]
    moved = data(move, variables={"menu": made["menu"]["id"], "moves": moves}, token=writer)["menuItemMove"]
    assert moved == {
        "menu": {"items": [{"name": "three", "children": []}, {"name": "one", "children": [{"name": "two"}]}]},
        "errors": [],
    }
    circle = [{"itemId": entries["one"], "parentId": entries["two"]}]
    refused = data(move, variables={"menu": made["menu"]["id"], "moves": circle}, token=writer)["menuItemMove"]
    assert refused["errors"] == [{"field": "parentId", "code": "CANNOT_ASSIGN_NODE"}]
    renamed = data(
        'mutation($id: ID!) { menuItemUpdate(id: $id, input: {name: "first"}) '
        "{ menuItem { name url } errors { code } } }",
        variables={"id": entries["one"]},
        token=writer,
    )["menuItemUpdate"]
    assert renamed == {"menuItem": {"name": "first", "url": "/one"}, "errors": []}
    data(
        "mutation($id: ID!) { menuItemDelete(id: $id) { errors { code } } }",
        variables={"id": entries["one"]},
        token=writer,
    )
    assert names(Menu.objects.get(slug="foot")) == [("three", None)]


@pytest.mark.parametrize(
    "change",
    [
        'menuCreate(input: {name: "x"}) { errors { code } }',
        'menuItemCreate(input: {name: "x", menu: "$menu"}) { errors { code } }',
        'menuItemUpdate(id: "$item", input: {name: "x"}) { errors { code } }',
        'menuItemDelete(id: "$item") { errors { code } }',
        'menuItemMove(menu: "$menu", moves: [{itemId: "$item", sortOrder: 1}]) { errors { code } }',
        'menuItemTranslate(id: "$item", languageCode: EN, input: {name: "x"}) { errors { code } }',
    ],
)
def test_a_stranger_lays_out_no_menu(change: str) -> None:
    set_up_market()
    menu = a_menu()
    before = names(menu)
    first = MenuItem.objects.earliest("pk")
    for name, value in {"$menu": ("Menu", menu.pk), "$item": ("MenuItem", first.pk)}.items():
        change = change.replace(name, to_global_id(*value))
    for token in (None, staff("MANAGE_PRODUCTS")):
        refused = ask(f"mutation {{ {change} }}", token=token)
        assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert names(menu) == before
    assert Menu.objects.count() == 1
    first.refresh_from_db()
    assert first.translations == {"en": {"name": "Shop"}}
