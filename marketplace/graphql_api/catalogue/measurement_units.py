"""Units in which numbers among the answers are told."""

import graphene

UNITS = """
MM CM DM M KM FT YD INCH SQ_MM SQ_CM SQ_DM SQ_M SQ_KM SQ_FT SQ_YD SQ_INCH CUBIC_MILLIMETER CUBIC_CENTIMETER
CUBIC_DECIMETER CUBIC_METER LITER CUBIC_FOOT CUBIC_INCH CUBIC_YARD QT PINT FL_OZ ACRE_IN ACRE_FT G LB OZ KG TONNE
"""
MeasurementUnitsEnum = graphene.Enum("MeasurementUnitsEnum", [(one, one) for one in UNITS.split()])
