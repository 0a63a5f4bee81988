"""What is wrong with a number of tags, in words."""

from django.utils.translation import gettext_lazy

COPIES_WORDS = {
    "NEGATIVE": gettext_lazy("There cannot be fewer than 0 tags. What you typed is kept; mend the number."),
    "NOT_A_NUMBER": gettext_lazy(
        "This is not a number of tags. Type whole numbers, for example 4; what you typed is kept."
    ),
    "TOO_MANY": gettext_lazy(
        "At most 100 of one tag and 500 together fit in one paper. What you typed is kept; print in two goes."
    ),
    "NONE": gettext_lazy("No tag was chosen. Type how many you want beside a product."),
}
