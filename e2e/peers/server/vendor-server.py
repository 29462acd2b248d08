"""Starts the vendor's base server as its own entry point does, but on 127.0.0.1 and any free port.

The entry point listens on all addresses and on one port; both are arguments of one call, which is
what is changed here. Nothing else is.
"""

import connexion
from swagger_server.__main__ import main

run = connexion.FlaskApp.run


def run_on_loopback(app, **options):
    run(app, **{**options, "host": "127.0.0.1", "port": 0})


connexion.FlaskApp.run = run_on_loopback
main()
