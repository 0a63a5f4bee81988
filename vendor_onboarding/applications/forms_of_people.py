"""What is asked about the people who apply: name, address, first password."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

EMAIL = {
    "required": _("Type your e-mail address."),
    "invalid": _("This is not an e-mail address. Check it and try again."),
}


class RegisterForm(forms.Form):
    """Who wants to apply."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=150,
        error_messages={"required": _("Type your name.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("We write a letter there, with a link to begin."),
        error_messages=EMAIL,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )


class BehalfForm(forms.Form):
    """For whom somebody fills the form in."""

    name = forms.CharField(
        label=_("Name of the person who applies"),
        max_length=150,
        error_messages={"required": _("Type the name of the person who applies.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=_("Her or his e-mail address"),
        help_text=_("The letter to confirm goes there. It must be an address that she or he can read."),
        error_messages=EMAIL,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class PasswordForm(forms.Form):
    """A first password. The browser may make and keep one; it may be shown while it is typed nowhere but there."""

    password = forms.CharField(
        label=_("Choose a password"),
        max_length=256,
        strip=False,
        help_text=_("At least 10 signs. Three words that only you put together are good."),
        error_messages={"required": _("Type a password.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        """Refuse what everybody would guess."""
        typed: Any = self.cleaned_data["password"]
        validate_password(typed)
        return str(typed)


class ReasonForm(forms.Form):
    """Why something is not right."""

    reason = forms.CharField(
        label=_("What is not right?"),
        max_length=2000,
        error_messages={"required": _("Write what is not right, so that it can be changed.")},
        widget=forms.Textarea(attrs={"rows": 4}),
    )
