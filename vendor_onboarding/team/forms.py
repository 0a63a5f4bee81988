"""What the team's pages ask."""

import uuid
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from vendor_onboarding.portal.words import ROLES
from vendor_onboarding.team.words import ROLE_HINTS


def _roles() -> list[tuple[str, str]]:
    return [(code, format_html("<b>{}</b>{}", name, ROLE_HINTS[code])) for code, name in ROLES.items()]


class RoleForm(forms.Form):
    """Which role."""

    role = forms.ChoiceField(
        label=_("Role"),
        choices=_roles,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a role."), "invalid_choice": _("Choose a role.")},
    )


class InvitationForm(RoleForm):
    """Whom to invite, for which role; `key` makes a form that is sent twice one invitation."""

    email = forms.CharField(
        label=_("E-mail of the new member"),
        help_text=_("She gets a letter with a link. Nobody joins before she opens it."),
        max_length=254,
        error_messages={"required": _("Type the e-mail address of the new member.")},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    key = forms.UUIDField(widget=forms.HiddenInput)
    field_order = ("email", "role", "key")

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["key"].initial = uuid.uuid4()


class NewAccountForm(forms.Form):
    """What somebody without an account needs to join: her name and a password."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=150,
        error_messages={"required": _("Type your name.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password = forms.CharField(
        label=_("Choose a password"),
        help_text=_("At least 10 letters or digits. A sentence is easy to remember."),
        strip=False,
        error_messages={"required": _("Choose a password.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        """Refuse a password that is short or that everybody uses."""
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password
