"""What the page of tables asks: one file."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vendor_onboarding.bulk.read_package import MOST_PACKED


class UploadForm(forms.Form):
    """The table; `key` makes a form that is sent twice one import."""

    table = forms.FileField(
        label=_("Your table"),
        help_text=_("XLSX or CSV with at most 10,000 rows; or a ZIP of one table and the pictures it names."),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file first.")},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.zip"}),
    )
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["key"].initial = uuid.uuid4()

    def clean_table(self) -> Any:
        """Refuse by its size before it is read."""
        file = self.cleaned_data["table"]
        if file.size > MOST_PACKED:
            raise forms.ValidationError(
                _("The file is too large: a table may have 10 MB, a ZIP with pictures 120 MB. Split it.")
            )
        return file
