"""The portal's doors about makers, their courses and their parts in products."""

from django.urls import path

from vendor_onboarding.portal import maker_courses, maker_facts, makers, shares

DESK = "<slug:organisation>/"
MAKER = f"{DESK}makers/<uuid:maker>/"
MAKER_DOORS = [
    path(f"{DESK}makers/", makers.maker_list, name="makers"),
    path(f"{DESK}makers/add/", makers.add, name="maker-add"),
    path(f"{DESK}courses/", maker_courses.course_list, name="courses"),
    path(f"{DESK}courses/add/", maker_courses.add_course, name="course-add"),
    path(MAKER, makers.maker_page, name="maker"),
    path(f"{MAKER}name/", makers.rename, name="maker-name"),
    path(f"{MAKER}move/", makers.move, name="maker-move"),
    path(f"{MAKER}known/", maker_facts.known, name="maker-known"),
    path(f"{MAKER}known/add/", maker_facts.add_fact, name="maker-fact"),
    path(f"{MAKER}known/<uuid:fact>/end/", maker_facts.stop_fact, name="maker-fact-end"),
    path(f"{MAKER}household/", maker_facts.add_household, name="maker-household"),
    path(f"{MAKER}household/end/", maker_facts.stop_household, name="maker-household-end"),
    path(f"{MAKER}course/", maker_courses.attend, name="maker-course"),
    path(f"{MAKER}course/<uuid:course>/finish/", maker_courses.finish, name="maker-course-finish"),
    path(f"{DESK}products/<uuid:product>/makers/", shares.shares, name="shares"),
]
