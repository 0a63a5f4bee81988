"""`python -m marketplace.config.probe`: the container's own look at /healthz, without starting Django."""

import http.client
import os
import sys


def main() -> int:
    """Give 0 when the house is healthy, else 1."""
    door = http.client.HTTPConnection("127.0.0.1", int(os.environ.get("PORT", "8000")), timeout=4)
    host = os.environ.get("ALLOWED_HOSTS", "").split(",")[0] or "127.0.0.1"
    try:
        door.request("GET", "/healthz", headers={"Host": host})
        return 0 if door.getresponse().status == 200 else 1
    except OSError:
        return 1


if __name__ == "__main__":
    sys.exit(main())
