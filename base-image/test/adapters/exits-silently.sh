#!/bin/sh
# Exits with its first argument.
exit "$1"
