"""Lay out a new menu."""

from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.slugs import unique_slug
from marketplace.commerce.content.models import Menu


def create_menu(*, name: str, slug: str) -> Menu:
    """Lay out a menu without entries; without a slug one is made of its name. Raises Refusals (REQUIRED, UNIQUE)."""
    menu = Menu(name=name, slug=slug or (unique_slug(Menu.objects.all(), name) if name else ""))
    save_row(menu)
    return menu
