"""The doors to proposals and to the fair."""

from django.urls import URLPattern, path

from vendor_onboarding.portal import draft_pictures, draft_questions, drafts, fair

DESK = "<slug:organisation>/"
ONE = f"{DESK}drafts/<uuid:draft>/"
BATCH = f"{DESK}fair/<uuid:batch>/"

DRAFT_DOORS: list[URLPattern] = [
    path(f"{DESK}drafts/", drafts.draft_list, name="drafts"),
    path(f"{DESK}drafts/new/", drafts.new_draft, name="draft-new"),
    path(ONE, drafts.draft_page, name="draft"),
    path(f"{ONE}propose/", drafts.propose, name="draft-propose"),
    path(f"{ONE}withdraw/", drafts.withdraw, name="draft-withdraw"),
    path(f"{ONE}discard/", drafts.discard, name="draft-discard"),
    path(f"{ONE}photos/", draft_pictures.draft_pictures, name="draft-pictures"),
    path(f"{ONE}photos/progress/", draft_pictures.picture_progress, name="draft-progress"),
    path(f"{ONE}photos/<uuid:picture>/", draft_pictures.arrange, name="draft-arrange"),
    path(f"{ONE}photos/<uuid:picture>/move/", draft_pictures.move_picture, name="draft-move"),
    path(f"{ONE}photos/<uuid:picture>/words/", draft_questions.words, name="draft-words"),
    path(f"{ONE}photos/<uuid:picture>/<int:width>.webp", draft_pictures.picture_file, name="draft-picture"),
    path(f"{ONE}<slug:question>/", draft_questions.question, name="draft-question"),
    path(f"{DESK}products/<uuid:product>/change/", drafts.change, name="change"),
    path(f"{DESK}fair/", fair.fair, name="fair"),
    path(BATCH, fair.grid, name="fair-grid"),
    path(f"{BATCH}photos/", fair.photos, name="fair-photos"),
    path(f"{BATCH}alike/", fair.alike, name="fair-alike"),
    path(f"{BATCH}propose/", fair.propose_all, name="fair-propose"),
    path(f"{BATCH}<uuid:draft>/", fair.row, name="fair-row"),
]
