"""The composition root: settings, doors, consequences, and the commands that run the house."""
