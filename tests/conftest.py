"""What all tests share: their own data folder, and no way out to the network."""

import os
import tempfile

os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="talad-test-")
os.environ["SAMPLE"] = "1"
os.environ.setdefault("PYTHONWARNINGS", "error")
