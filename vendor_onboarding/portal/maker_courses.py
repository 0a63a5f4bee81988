"""The doors to a desk's courses: who learns, who finished, who sold for the first time."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.accounts.doors import person
from marketplace.shared.errors import DomainError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.makers.attend_course import attend_course, graduate
from vendor_onboarding.makers.course_steps import courses_of
from vendor_onboarding.makers.errors import MakerMissingError
from vendor_onboarding.makers.hold_course import hold_course
from vendor_onboarding.makers.models import Course
from vendor_onboarding.makers.queries import maker_at
from vendor_onboarding.portal.doors import at_desk, say_done, show
from vendor_onboarding.portal.maker_forms import AttendanceForm, CourseForm, GraduationForm
from vendor_onboarding.portal.maker_pages import show_question
from vendor_onboarding.portal.maker_steps import ask


@require_safe
@at_desk
def course_list(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """List the desk's courses and how far those in them came."""
    rows = [
        {
            "course": one.course,
            "steps": one.steps,
            "trainees": one.count("trainee"),
            "graduates": one.count("graduate", "seller"),
            "sellers": one.count("seller"),
        }
        for one in courses_of(desk.organisation)
    ]
    return show(request, desk, "maker_courses", {"courses": rows, "here": "makers"})


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def add_course(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Write down a course."""
    check_may_edit(desk)
    form = CourseForm(request.POST or None, today=bangkok_day(timezone.now()))
    asked = ask(form, posted=request.POST)
    if asked.complete:
        answers = form.cleaned_data
        hold_course(
            organisation=desk.organisation, name=answers["name"], by=f"user:{person(request).pk}", key=answers["key"],
            first_day=date.fromisoformat(answers["first_day"]),
        )  # fmt: skip
        say_done(request, _("The course is on the list now."))
        return redirect("portal:courses", desk.organisation.slug)
    return show_question(request, desk, asked, title=_("Add a course"), back=("portal:courses", ()))


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def attend(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Note that a maker takes a course."""
    check_may_edit(desk)
    found, now = maker_at(desk.organisation, maker), timezone.now()
    courses = list(desk.organisation.courses.order_by("-first_day", "-pk"))
    form = AttendanceForm(request.POST or None, courses=courses, today=bangkok_day(now))
    asked = ask(form, posted=request.POST)
    if asked.complete:
        course = _course(desk, UUID(form.cleaned_data["course"]))
        began_on = date.fromisoformat(form.cleaned_data["began_on"])
        try:
            attend_course(course=course, maker=found, began_on=began_on, by=f"user:{person(request).pk}", now=now)
        except DomainError as error:
            form.add_error("began_on", error.message)
            asked = ask(form, posted=request.POST)
        else:
            say_done(request, _("She is in the course now."))
            return redirect("portal:maker", desk.organisation.slug, maker)
    return show_question(request, desk, asked, title=_("Put her in a course"), maker=found)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def finish(request: HttpRequest, desk: Desk, maker: UUID, course: UUID) -> HttpResponseBase:
    """Note that a maker finished a course."""
    check_may_edit(desk)
    found, taken, now = maker_at(desk.organisation, maker), _course(desk, course), timezone.now()
    if not taken.attendances.filter(maker=found).exists():
        raise MakerMissingError
    form = GraduationForm(request.POST or None, today=bangkok_day(now))
    asked = ask(form, posted=request.POST)
    if asked.complete:
        day = date.fromisoformat(form.cleaned_data["graduated_on"])
        try:
            graduate(course=taken, maker=found, graduated_on=day, by=f"user:{person(request).pk}", now=now)
        except DomainError as error:
            form.add_error("graduated_on", error.message)
            asked = ask(form, posted=request.POST)
        else:
            say_done(request, _("She finished the course."))
            return redirect("portal:maker", desk.organisation.slug, maker)
    return show_question(request, desk, asked, title=_("She finished the course"), maker=found)


def _course(desk: Desk, reference: UUID) -> Course:
    course = Course.objects.filter(organisation=desk.organisation, reference=reference).first()
    if course is None:
        raise MakerMissingError
    return course
