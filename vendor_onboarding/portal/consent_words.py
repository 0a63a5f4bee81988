"""Words of the pages about consent."""

from django.utils.translation import gettext_lazy as _

ITEMS = {
    "name": _("Her name"),
    "photo": _("A picture of her"),
    "voice": _("Her voice"),
    "story": _("Her story"),
    "disability_mention": _("That a person with a disability made it"),
}
WAYS = {
    "alias": _("A nickname or an invented name"),
    "name": _("Her real name"),
    "hands": _("Her hands at work"),
    "face": _("Her face"),
    "voice": _("Her voice"),
    "story": _("Her story"),
    "mention": _("Said in words, without her name"),
}
PURPOSES = {
    "web": _("In the shop on the internet"),
    "kiosk": _("On tills in shops and on trucks"),
    "print": _("On printed tags and leaflets"),
    "press": _("In newspapers and on television"),
    "programme": _("In the programme’s own work"),
    "statistics": _("In published totals"),
}
FORMS = {
    "easy_read": _("She reads the short words herself"),
    "audio": _("I read them aloud to her"),
    "sign_video": _("She is told in sign language"),
    "text": _("She reads the full text with the law"),
}
GIVERS = {
    "self": _("She herself"),
    "supporter": _("She herself, with somebody who helps her to decide"),
    "guardian": _("Her guardian before the law"),
}
STATES = {
    "never_asked": (_("not asked yet"), "", "note"),
    "refused": (_("she said no"), "refusal", "refusal"),
    "withdrawn": (_("taken back"), "refusal", "refusal"),
    "expired": (_("ran out"), "warning", "warning"),
    "live": (_("may be shown"), "done", "done"),
}
OUT_THERE = {
    "till": _("A till that has not asked us since. It drops her at its next contact."),
    "print": _("Printed. Paper that is out cannot be called back."),
    "press": _("Given to the press. What was in the news cannot be called back."),
}
KEEP = {
    "hands": _("A picture of her hands"),
    "face": _("A picture of her face"),
    "story": _("Her story"),
    "voice": _("Her voice"),
}
