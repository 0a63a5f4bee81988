"""How the example trade goes through the year. Invented figures, chosen to look like a small market that grows."""

from datetime import date

FIRST_MONTH = date(2024, 10, 1)
ORDERS_IN_FIRST_MONTH = 610
GROWTH_A_MONTH = 1.019
# Gifts in December and January, Songkran in April, Mother's Day in August, rain in September.
MONTH_SHARES = {
    1: 1.15, 2: 0.95, 3: 0.9, 4: 1.15, 5: 0.85, 6: 0.85, 7: 0.9, 8: 1.05, 9: 0.8, 10: 0.95, 11: 1.1, 12: 1.45,
}  # fmt: skip
CHANNEL_SHARES = {"online": 40, "showroom": 22, "truck": 25, "event": 13}
# From which month a place trades.
TILLS_FROM = {
    "showroom-1": date(2024, 10, 1),
    "showroom-2": date(2025, 3, 1),
    "truck-1": date(2024, 10, 1),
    "truck-2": date(2025, 2, 1),
    "truck-3": date(2025, 8, 1),
    "truck-4": date(2026, 1, 1),
    "event-1": date(2024, 10, 1),
}
# Opening hours, first and last.
HOURS = {"online": (6, 23), "showroom": (9, 18), "truck": (7, 17), "event": (10, 20)}
COOL, GIFTS, HOT = {11: 1.6, 12: 1.9, 1: 1.6, 4: 0.6, 5: 0.7}, {12: 2.0, 1: 1.4, 8: 1.3}, {3: 1.5, 4: 1.8, 5: 1.4}
# By family.
SEASONS: dict[str, dict[int, float]] = {
    "saori": COOL,
    "khit": COOL,
    "natural-dye": COOL,
    "cushion": GIFTS,
    "toy": GIFTS,
    "paper": GIFTS,
    "jewel": GIFTS,
    "bakery": GIFTS,
    "garment": {4: 1.9, 12: 1.2},
    "drink": HOT,
    "basket": HOT,
    "mat": HOT,
    "fresh": {4: 1.4, 5: 1.6, 6: 1.4, 9: 0.6, 10: 0.6},
    "balm": {6: 1.2, 7: 1.2, 11: 1.3, 12: 1.3},
    "wellness": {12: 1.4, 4: 1.4},
    "catering": {9: 1.5, 8: 1.3},
}
