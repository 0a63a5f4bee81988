"""The portal's words about makers."""

from django.utils.translation import gettext_lazy as _

from vendor_onboarding.makers.rules import DISABILITY, ELDERLY, POOR, WOMAN

GROUPS = {
    DISABILITY: _("A person with a disability"),
    ELDERLY: _("60 years old or older"),
    WOMAN: _("A woman"),
    POOR: _("A household with little income"),
}
GROUP_NOT_CHOSEN = _("Choose one of the groups.")
MOVES_ARE_FOR_MANAGERS = _(
    "Whoever she goes to will read what is known of her and see her money, so a manager notes it. Nothing was changed."
    " Ask a manager of your team."
)
FACTS_ARE_FOR_MANAGERS = _(
    "What groups a maker belongs to is for managers alone. Nothing was changed. Ask a manager of your team."
)
