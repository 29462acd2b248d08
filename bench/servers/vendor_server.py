# Starts the vendor's base server on a loopback port of our choice; its own main has a fixed one, and
# listens on all addresses.
import sys

import connexion
from swagger_server.__main__ import main

run = connexion.FlaskApp.run
connexion.FlaskApp.run = lambda app, **_: run(app, host="127.0.0.1", port=int(sys.argv[1]))
main()
