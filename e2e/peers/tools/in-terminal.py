"""Runs a command in a terminal of its own, 200 columns wide.

Standard input is what is typed there, standard output all that the terminal is told to show.
"""

import os
import pty
import sys

SIZED = 'stty rows 50 cols 200; exec "$@"'

status = pty.spawn(["sh", "-c", SIZED, "sh", *sys.argv[1:]])
sys.exit(os.waitstatus_to_exitcode(status))
