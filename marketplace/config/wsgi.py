"""The door for the web server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from marketplace.graphql_api.answers.over_http import FrontDoor
from marketplace.search.words import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.config.settings")
application = FrontDoor(get_wsgi_application())
# The Thai dictionary takes a second to load: here, not in the first buyer's search.
warm_up()
# Half a million objects stay for good: the search for garbage need not look at them, nor after every 700 new ones.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 20)
