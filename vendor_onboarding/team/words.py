"""The team's words for what is kept as codes."""

from django.utils.translation import gettext_lazy

# What each role may, for whoever has to choose one.
ROLE_HINTS = {
    "manager": gettext_lazy("does everything, and says who belongs to the team"),
    "editor": gettext_lazy("changes products, prices and stock, and packs"),
    "packer": gettext_lazy("packs orders, sees where they go, prints labels"),
    "viewer": gettext_lazy("looks at products, orders and income, changes nothing"),
}
EVENTS = {
    "invited": gettext_lazy("%(by)s invited %(whom)s as: %(role)s"),
    "withdrawn": gettext_lazy("%(by)s took back the invitation of %(whom)s"),
    "joined": gettext_lazy("%(whom)s joined as: %(role)s"),
    "role": gettext_lazy("%(by)s gave %(whom)s the role: %(role)s"),
    "removed": gettext_lazy("%(by)s removed %(whom)s from the team"),
}
