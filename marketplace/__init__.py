"""Talad Feemue: the Django project, all that is not a page, a vendor or a till."""
