"""A plugin that gives each test run a data folder of its own, before pytest-django reads the settings.

A conftest is too late for that: the settings are read first, and two runs on one machine would share a database.
"""

import atexit
import os
import shutil
import tempfile

DATA_DIR = tempfile.mkdtemp(prefix="talad-test-")
atexit.register(shutil.rmtree, DATA_DIR, ignore_errors=True)
os.environ["DATA_DIR"] = DATA_DIR
os.environ["SAMPLE"] = "1"
# Tests about other things sign in by password alone; those about the second step turn it on.
os.environ["SECOND_FACTOR"] = "0"
os.environ.pop("SALEOR_API_URL", None)
