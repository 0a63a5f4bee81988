"""The application's words for what it keeps as codes."""

from typing import Any

from django.utils.translation import gettext_lazy

from vendor_onboarding.applications.models import Application

KINDS = {
    "community_enterprise": gettext_lazy("A community enterprise"),
    "women": gettext_lazy("A women’s group"),
    "elderly": gettext_lazy("A group of elderly people"),
    "pwd": gettext_lazy("A group of people with disabilities"),
    "settlement": gettext_lazy("A self-help land settlement"),
    "centre": gettext_lazy("A vocational centre"),
}
UMBRELLA_KINDS = {
    "department": gettext_lazy("Departments"),
    "centre": gettext_lazy("Vocational centres"),
    "settlement": gettext_lazy("Land settlements"),
}
VAT = {
    "not_registered": gettext_lazy("Not registered for VAT"),
    "registered": gettext_lazy("Registered for VAT"),
}
WAYS = {
    "bank": gettext_lazy("To a bank account"),
    "promptpay": gettext_lazy("By PromptPay"),
    "later": gettext_lazy("We will tell you later"),
}
DOCUMENTS = {
    "registration": gettext_lazy("Registration paper"),
    "bank_book": gettext_lazy("First page of the bank book"),
    "members": gettext_lazy("List of members"),
    "other": gettext_lazy("Another paper"),
}
STATES = {
    "draft": gettext_lazy("Not sent yet"),
    "awaiting_confirmation": gettext_lazy("Waiting for the applicant to confirm"),
    "submitted": gettext_lazy("Being looked at"),
    "change_asked": gettext_lazy("A change is asked"),
    "approved": gettext_lazy("Approved"),
    "rejected": gettext_lazy("Not taken"),
    "withdrawn": gettext_lazy("Withdrawn"),
}
# The look of each state: its class of chip and its sign; the word always stands beside.
STATE_SIGNS = {
    "draft": ("", "note"),
    "awaiting_confirmation": ("warning", "person"),
    "submitted": ("today", "note"),
    "change_asked": ("warning", "warning"),
    "approved": ("done", "done"),
    "rejected": ("refusal", "refusal"),
    "withdrawn": ("", "out"),
}
QUESTIONS = {
    "kind": gettext_lazy("What kind of organisation are you?"),
    "umbrella": gettext_lazy("Who looks after you?"),
    "name": gettext_lazy("What are you called?"),
    "registration": gettext_lazy("Are you registered?"),
    "people": gettext_lazy("How many people work with you?"),
    "place": gettext_lazy("Where are you?"),
    "address": gettext_lazy("What is your address?"),
    "contact": gettext_lazy("Whom may we call?"),
    "goods": gettext_lazy("What do you make?"),
    "tax": gettext_lazy("Have you a tax id?"),
    "vat": gettext_lazy("Are you registered for VAT?"),
    "payment": gettext_lazy("How shall the money reach you?"),
    "account": gettext_lazy("Which account is it?"),
    "documents": gettext_lazy("Your papers"),
    "terms": gettext_lazy("What we agree on"),
}
WARNINGS = {
    "FEW_PEOPLE": gettext_lazy("A community enterprise has at least seven people who are not of one family."),
    "NONE": gettext_lazy("There is no registration number."),
    "ODD_SHAPE": gettext_lazy("The registration number has an unusual length. Compare it with the paper."),
    "NOT_YET": gettext_lazy("The day of registration lies in the future."),
    "EXPIRED": gettext_lazy("The registration is no longer valid."),
    "EXPIRES_SOON": gettext_lazy("The registration ends within two months."),
    "NAMES_DIFFER": gettext_lazy("The name on the registration is another one."),
    "NOT_DIGITS": gettext_lazy("The tax id has signs that are no digits."),
    "WRONG_LENGTH": gettext_lazy("A tax id has 13 digits."),
    "CHECK_DIGIT": gettext_lazy("The last digit of the tax id does not fit the others. One of them may be mistyped."),
    "NO_TAX_ID": gettext_lazy("Registered for VAT, but there is no tax id."),
    "NO_PAPER": gettext_lazy("There is no paper yet."),
    "ACCOUNT_LATER": gettext_lazy("There is no account yet: money is kept until there is one."),
}
ACTIONS = {
    "submit": gettext_lazy("Sent to be looked at"),
    "send_to_confirm": gettext_lazy("Sent to the applicant to confirm"),
    "hand_back": gettext_lazy("Handed back to the helper"),
    "withdraw": gettext_lazy("Withdrawn"),
    "ask_change": gettext_lazy("A change was asked"),
    "approve": gettext_lazy("Approved"),
    "reject": gettext_lazy("Not taken"),
}


def title_of(application: Application) -> str:
    """Name an application by its organisation, or by the applicant while that has no name."""
    return application.answers.get("name", {}).get("th") or application.applicant_name or application.applicant_email


def worded(application: Application) -> dict[str, Any]:
    """Put an application into the words of the pages."""
    look, sign = STATE_SIGNS[application.state]
    return {
        "application": application,
        "title": title_of(application),
        "state_name": STATES[application.state],
        "look": look,
        "sign": sign,
    }
