"""What the pages of sign-in and account ask."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

NEW_PASSWORD = {"autocomplete": "new-password"}


class SignInForm(forms.Form):
    """An address and a password. The browser may fill both in; nothing has to be remembered (WCAG 3.3.8)."""

    email = forms.CharField(
        label=_("E-mail address"),
        max_length=254,
        error_messages={"required": _("Type your e-mail address.")},
        widget=forms.EmailInput(attrs={"autocomplete": "username", "inputmode": "email", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=256,
        strip=False,
        error_messages={"required": _("Type your password.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class CodeForm(forms.Form):
    """Six digits of an app, or a recovery code; pasting and filling in by the phone are welcome (WCAG 3.3.8)."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        error_messages={"required": _("Type the code.")},
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "spellcheck": "false"}),
    )


class AddressForm(forms.Form):
    """Whose password was forgotten."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        error_messages={
            "required": _("Type your e-mail address."),
            "invalid": _("This is not an e-mail address. Check it and try again."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "username", "inputmode": "email", "spellcheck": "false"}),
    )


class NewPasswordForm(forms.Form):
    """A new password, typed once: the page can show it instead of asking twice."""

    new_password = forms.CharField(
        label=_("New password"),
        max_length=256,
        strip=False,
        help_text=_("At least 10 characters. Three words that do not belong together are good and easy to keep."),
        error_messages={"required": _("Type the password that you want.")},
        widget=forms.PasswordInput(attrs=NEW_PASSWORD),
    )

    def clean_new_password(self) -> str:
        """Refuse what everybody uses, and what is too short."""
        typed: str = self.cleaned_data["new_password"]
        validate_password(typed)
        return typed


class ChangePasswordForm(NewPasswordForm):
    """The password of now, and the new one."""

    password = forms.CharField(
        label=_("Present password"),
        max_length=256,
        strip=False,
        error_messages={"required": _("Type your present password.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    field_order = ("password", "new_password")


class NameForm(forms.Form):
    """How she is named on our pages."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=150,
        error_messages={"required": _("Type your name.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class PasskeyForm(forms.Form):
    """A passkey's name, and what the browser made (put in by the page's script)."""

    name = forms.CharField(
        label=_("A name for it"),
        max_length=60,
        help_text=_("So that you know it again, for example: my phone."),
        error_messages={"required": _("Give the passkey a name.")},
    )
    credential = forms.CharField(widget=forms.HiddenInput, max_length=20_000, required=False)


class ResetForm(forms.Form):
    """Whose second step is taken off, and why."""

    email = forms.EmailField(
        label=_("E-mail address of the person"),
        error_messages={
            "required": _("Type the e-mail address of the person."),
            "invalid": _("This is not an e-mail address. Check it and try again."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off", "inputmode": "email", "spellcheck": "false"}),
    )
    reason = forms.CharField(
        label=_("Why, and how do you know that it is she?"),
        max_length=300,
        help_text=_("She reads it in a letter, and it is kept."),
        error_messages={"required": _("Say why, and how you know that it is she who asks.")},
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def add_refusal(self, error: Any) -> None:
        """Show a refusal at its field."""
        self.add_error(error.field if error.field in self.fields else None, error.message)
