"""The door for the web server."""

import os

from django.core.wsgi import get_wsgi_application

from marketplace.graphql_api.answers.over_http import FrontDoor

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.config.settings")
application = FrontDoor(get_wsgi_application())
