"""Why a file or a row was not taken, in words: what happened, what to do."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from vendor_onboarding.bulk.rules import COLUMNS
from vendor_onboarding.listings.errors import PRICE_WORDS, QUANTITY_WORDS
from vendor_onboarding.portal.words import TYPED_PIECES, TYPED_PRICE

FILE_WORDS = {
    "EMPTY": gettext_lazy("The file has no rows with products. Fill in the table, save it and send it again."),
    "TOO_BIG": gettext_lazy("The file is too large: a table may have 10 MB, a ZIP with pictures 120 MB. Split it."),
    "TOO_MANY_ROWS": gettext_lazy(
        "The table has more than 10,000 rows. Split it into several files and send one after the other."
    ),
    "TOO_MANY_COLUMNS": gettext_lazy(
        "The table has more than 40 columns. Begin with our template and copy your rows into it."
    ),
    "NO_KEY_COLUMN": gettext_lazy(
        "The first row does not name the column “Code (SKU)”. Begin with our template; its headings must stay."
    ),
    "COLUMN_TWICE": gettext_lazy(
        "The column “%(column)s” stands there twice. Delete one of them and send the file again."
    ),
    "NOTHING_TO_CHANGE": gettext_lazy(
        "There is a column of codes and none that we know beside it. Begin with our template."
    ),
    "NOT_A_TABLE": gettext_lazy("This is no table that we can read. Save it as XLSX or as CSV and send it again."),
    "OLD_EXCEL": gettext_lazy("This is a file of an old Excel (.xls). Save it as .xlsx and send it again."),
    "BROKEN_EXCEL": gettext_lazy(
        "This Excel file is broken or locked. Open it, save it anew without a password, and send it again."
    ),
    "BROKEN_ZIP": gettext_lazy("This ZIP is broken. Pack it anew and send it again."),
    "LOCKED_ZIP": gettext_lazy("This ZIP has a password. Pack it anew without one."),
    "BOMB": gettext_lazy("This file would become far too large when it is unpacked, so it was not opened."),
    "PATH_PARTS": gettext_lazy("A name in the ZIP leads out of it (%(value)s), so nothing was unpacked. Pack it anew."),
    "NESTED": gettext_lazy("There is another archive in the ZIP (%(value)s). Put the files themselves into it."),
    "PART_TOO_BIG": gettext_lazy("One file in the ZIP is too large (%(value)s). A picture may have 15 MB."),
    "PICTURE_TWICE": gettext_lazy("Two pictures in the ZIP have the same name (%(value)s). Rename one of them."),
    "NO_TABLE_INSIDE": gettext_lazy("There is no table in the ZIP. Put one XLSX or CSV beside the pictures."),
    "TABLES_INSIDE": gettext_lazy("There are several tables in the ZIP. Leave one of them in."),
}
ROW_WORDS = {
    "FORMULA": gettext_lazy("There is a formula in it. Copy the column and paste it as values."),
    "MERGED": gettext_lazy("Cells are merged in this row. Take the merging back, so that each cell stands alone."),
    "ENCODING": gettext_lazy(
        "This row is in another encoding than the others. Save the whole file as CSV UTF-8 or as XLSX."
    ),
    "DATE": gettext_lazy("Excel made a date of it. Format the column as text and type it again."),
    "TOO_LONG": gettext_lazy("This text is too long. Shorten it."),
    "NO_KEY": gettext_lazy("The code (SKU) is missing. Give each row its code; for a new product choose one yourself."),
    "ROW_TWICE": gettext_lazy("This code stood on a row before. That row counts, this one was left out."),
    "NEW_WITHOUT_NAME": gettext_lazy(
        "No product of yours has this code. To begin a new product, fill in its name; else mend the code."
    ),
    "PICTURES_OF_KNOWN": gettext_lazy(
        "This product is in the shop already. Change its pictures on its own page; leave the cell empty."
    ),
    "NO_PICTURES_CAME": gettext_lazy("No pictures came with the table. Put table and pictures into one ZIP."),
    "PICTURE_MISSING": gettext_lazy("There is no such picture in the ZIP. Check the name, ending and all."),
    "DRAFT_WAITS": gettext_lazy(
        "An earlier file began this product; it waits among your proposals. Go on with it there."
    ),
    "NO_ROOM": gettext_lazy(
        "With the rows above, 500 new products wait at this desk: there is no room for more. Hand some in or throw some"
        " away, then send this row again."
    ),
    "GONE": gettext_lazy("The product is no longer there."),
    "NO_RIGHT": gettext_lazy(
        "Whoever sent the table no longer changes products at this desk, so this row was left out."
    ),
    "ONE_PRICE": gettext_lazy(
        "A new product begins with one price, that of the online shop. Set the others when it is in the shop."
    ),
    "CHANGE_INCOMPLETE": gettext_lazy(
        "The new words wait among your proposals: answer what is missing there, and hand them in."
    ),
}
FATES = {
    "waiting": (gettext_lazy("waiting"), "", "note"),
    "change": (gettext_lazy("will be changed"), "today", "next"),
    "new": (gettext_lazy("will become a new proposal"), "today", "goods"),
    "same": (gettext_lazy("stays as it is"), "", "note"),
    "refused": (gettext_lazy("left out"), "refusal", "refusal"),
    "done": (gettext_lazy("done"), "done", "done"),
    "failed": (gettext_lazy("not done, or only in part"), "warning", "warning"),
}
STATES = {
    "checking": gettext_lazy("being checked"),
    "checked": gettext_lazy("checked, nothing changed yet"),
    "applying": gettext_lazy("being carried out"),
    "applied": gettext_lazy("done"),
    "refused": gettext_lazy("could not be read"),
    "dropped": gettext_lazy("dropped, nothing was changed"),
}


def column_name(column: str) -> str:
    """Name a column in the page's language."""
    place = 1 if (get_language() or "th").startswith("en") else 0
    return COLUMNS[column][place] if column in COLUMNS else ""


def file_sentence(reason: Mapping[str, Any]) -> str:
    """Say why a file was not read."""
    words = {"column": column_name(reason["column"]), "value": reason["value"]}
    return str(FILE_WORDS[reason["code"]]) % words


def row_sentence(reason: Mapping[str, Any]) -> str:
    """Say why a row was not taken: the column, what stood there, and what to do."""
    code, column, value = reason["code"], column_name(reason["column"]), reason["value"]
    sentence = _sentence(code, value)
    if not column:
        return sentence
    if value and sentence != value and not value.endswith(sentence):
        return _("%(column)s “%(value)s”: %(sentence)s") % {"column": column, "value": value, "sentence": sentence}
    return _("%(column)s: %(sentence)s") % {"column": column, "sentence": sentence}


def _sentence(code: str, value: str) -> str:
    for start, tables in (("PRICE_", (PRICE_WORDS, TYPED_PRICE)), ("STOCK_", (QUANTITY_WORDS, TYPED_PIECES))):
        for table in tables:
            if code.startswith(start) and code.removeprefix(start) in table:
                return str(table[code.removeprefix(start)])
    return str(ROW_WORDS.get(code, value))
