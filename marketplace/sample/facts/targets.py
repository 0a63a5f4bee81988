"""Example targets in baht, national, for a whole fiscal year; and how a year's trade falls on its months."""

TARGETS = {
    ("4.1", 2568): 1_900_000,
    ("3.1", 2568): 3_300_000,
    ("4.1", 2569): 2_200_000,
    ("3.1", 2569): 4_400_000,
    ("4.1", 2570): 2_700_000,
    ("3.1", 2570): 5_200_000,
}
# October first.
MONTH_WEIGHTS = (95, 110, 145, 115, 95, 90, 115, 85, 85, 90, 105, 80)
