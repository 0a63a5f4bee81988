"""How far each maker came by a course: trainee, graduate, first sale."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from marketplace.ledger.queries import first_sale_days
from marketplace.organisations.models import Organisation
from vendor_onboarding.makers.models import Attendance, Course, Maker


@dataclass(frozen=True, kw_only=True, slots=True)
class CourseSteps:
    """A maker's way by one course; `first_sale` is the day on which her first sale after its beginning was settled."""

    attendance: Attendance
    first_sale: date | None

    @property
    def step(self) -> str:
        """How far she came: trainee, graduate, or seller once she graduated and sold."""
        if self.attendance.graduated_on is None:
            return "trainee"
        return "seller" if self.first_sale else "graduate"


@dataclass(frozen=True, kw_only=True, slots=True)
class CourseReach:
    """A course, and how far those in it came."""

    course: Course
    steps: tuple[CourseSteps, ...]

    def count(self, *steps: str) -> int:
        """Count those who came as far."""
        return sum(one.step in steps for one in self.steps)


def course_steps_of(maker: Maker) -> list[CourseSteps]:
    """Give how far a maker came by each of her courses, the newest first."""
    rows = maker.attendances.select_related("course__organisation", "maker").order_by("-began_on", "-pk")
    return [_steps(row, first_sale_days([maker.reference], since=row.began_on)) for row in rows]


def courses_of(organisation: Organisation) -> list[CourseReach]:
    """Give an organisation's courses with all who attended, the newest first."""
    reached = []
    for course in organisation.courses.order_by("-first_day", "-pk"):
        rows = list(course.attendances.select_related("maker").order_by("maker__name", "pk"))
        days = first_sale_days([row.maker.reference for row in rows], since=course.first_day)
        reached.append(CourseReach(course=course, steps=tuple(_steps(row, days) for row in rows)))
    return reached


def _steps(row: Attendance, days: dict[UUID, date]) -> CourseSteps:
    return CourseSteps(attendance=row, first_sale=days.get(row.maker.reference))
