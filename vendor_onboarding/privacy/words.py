"""Words of the data protection desk."""

from django.utils.translation import gettext_lazy as _

KINDS = {
    "access": _("wants to see her data"),
    "rectification": _("wants it corrected"),
    "erasure": _("wants it erased"),
    "withdrawal": _("takes a consent back"),
}
STATES = {"open": _("open"), "done": _("done"), "refused": _("refused, with reasons")}
CLOCKS = {
    "closed": (_("closed"), "done", "done"),
    "running": (_("in time"), "", "note"),
    "soon": (_("due soon"), "warning", "warning"),
    "late": (_("late"), "refusal", "refusal"),
}
BASES = {"consent": _("consent"), "contract": _("contract"), "law": _("law")}
ACTIVITIES = {
    "makers": _("Makers and where they work: name, alias, courses, shares"),
    "maker_facts": _("Sensitive facts for the ministry’s counts: disability, age, household (sealed)"),
    "publicity": _("Name, picture, voice, story and mention of disability, shown with consent"),
    "payouts": _("Accounts and payments (sealed), confirmations, disputes"),
    "books": _("Double-entry books of sales and payments"),
    "orders": _("Buyers’ names, addresses, telephone numbers, orders"),
    "staff": _("Staff accounts, roles, sign-ins"),
    "applications": _("Organisations’ applications with documents and contacts"),
    "access_log": _("Who looked at sealed data, when and what for"),
    "privacy_desk": _("Requests of persons, breaches, notices"),
}
PEOPLE = {
    "makers": _("makers"), "buyers": _("buyers"), "staff": _("staff"), "applicants": _("applicants"),
    "everybody": _("everybody"),
}  # fmt: skip
KEPT = {
    "while_working_10": _("while she works with us, then 10 years"),
    "while_counted": _("while figures that rest on them may be questioned: 10 years"),
    "consent_90": _("until the consent ends, then 90 days"),
    "books_10": _("10 years after the fiscal year"),
    "while_working_1": _("while they work here, then 1 year"),
    "log_5": _("5 years"),
    "requests_3": _("3 years after closing"),
}
RECIPIENTS = {
    "ministry_totals": _("the ministry, as totals of five or more people"),
    "public": _("the public, as far as consented"),
    "bank": _("the bank that pays"),
    "carrier": _("the carrier"),
    "makers_organisation": _("the maker’s organisation, for sending"),
    "ministry": _("the ministry’s reviewers"),
    "committee": _("the Personal Data Protection Committee, when asked"),
}
KEEPING = {
    "portrayals": _("Pictures, voices and stories to which no consent holds, 90 days after it ended"),
    "sessions": _("Sign-ins that ran out"),
    "access_log": _("Looks at sealed data, after 5 years"),
    "helpers": _("Names of guardians and supporters, 3 years after the consent ended"),
    "requests": _("Names and words in closed requests, after 3 years"),
}
REMOVED = {
    "name": _("name and alias"),
    "portrayals": _("pictures, voice and stories"),
    "consents": _("consents that were live: taken back"),
    "helpers": _("names of guardians and supporters"),
}
STAYS = {
    "entries": _("entries in the books, under a reference without a name (Accounting Act B.E. 2543)"),
    "payouts": _("payments and the accounts they went to (Accounting Act B.E. 2543)"),
    "facts": _("sealed facts on which reported figures rest (PDPA 24(4), 26(5))"),
    "answers": _("that and when she consented and took it back (proof, PDPA 19)"),
    "looks": _("who looked at her sealed data (PDPA 37(1))"),
}
NOTICE_TH = """ตลาดฝีมือเก็บข้อมูลของคุณเท่าที่ต้องใช้ คือ ซื้อขายและส่งของ จ่ายเงินให้ผู้ทำ ทำบัญชีตามกฎหมาย และนับผลงานของโครงการ
ข้อมูลเรื่องความพิการ เลขประจำตัว และเลขบัญชี เก็บแบบเข้ารหัส ใครเปิดดูมีบันทึกทุกครั้ง
ชื่อ รูป เสียง และเรื่องของผู้ทำ แสดงเฉพาะเมื่อเจ้าตัวยินยอม และเอาออกทันทีเมื่อเจ้าตัวขอ
คุณขอดู ขอแก้ ขอลบ หรือถอนความยินยอมได้ เราตอบภายใน 30 วัน
ติดต่อเจ้าหน้าที่คุ้มครองข้อมูลได้ที่ศูนย์หรือนิคมที่คุณอยู่ และร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้"""
NOTICE_EN = """Talad Feemue keeps what it needs of you, and no more.
It is needed to sell and send, to pay the makers, to keep the books, and to count what the programme achieves.
What concerns disability, identity numbers and bank accounts is kept encrypted, and each look at it is noted.
A maker’s name, picture, voice and story are shown only with her consent, and are gone at once when she says so.
You may ask to see, correct or erase your data, or take a consent back. We answer within 30 days.
The data protection officer is reached through your centre or settlement.
You may complain to the Personal Data Protection Committee."""
