"""The reviewers' words for what is kept as codes."""

from django.utils.translation import gettext_lazy

ALIKE = {
    "name": gettext_lazy("the same name"),
    "registration": gettext_lazy("the same registration number"),
    "tax_id": gettext_lazy("the same tax id"),
    "account": gettext_lazy("the same bank account"),
}
WHOSE = {
    "organisation": gettext_lazy("an organisation that sells with us"),
    "application": gettext_lazy("another application"),
}
STANDINGS = {
    "active": gettext_lazy("May sell"),
    "suspended": gettext_lazy("Sales are stopped"),
    "closed": gettext_lazy("Closed"),
}
STANDING_SIGNS = {"active": ("done", "done"), "suspended": ("warning", "warning"), "closed": ("refusal", "refusal")}
STANDING_ACTIONS = {
    "suspend": gettext_lazy("Stop the sales"),
    "reinstate": gettext_lazy("Let them sell again"),
    "close": gettext_lazy("Close for good"),
}
STANDING_EFFECTS = {
    "suspend": gettext_lazy(
        "Their goods are hidden from buyers at once. Open orders are still sent, and what they earned stays theirs. "
        "Their desk shows your reason."
    ),
    "reinstate": gettext_lazy(
        "What was shown before comes back as it was; what they had hidden themselves stays hidden."
    ),
    "close": gettext_lazy("This cannot be taken back. Their desk stays readable, and the books stay as they are."),
}
ORGANISATION_KINDS = {
    "department": gettext_lazy("Department"),
    "centre": gettext_lazy("Vocational centre"),
    "settlement": gettext_lazy("Land settlement"),
    "group": gettext_lazy("Group"),
    "community_enterprise": gettext_lazy("Community enterprise"),
    "women": gettext_lazy("Women’s group"),
    "elderly": gettext_lazy("Group of elderly people"),
    "pwd": gettext_lazy("Group of people with disabilities"),
}
