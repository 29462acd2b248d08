#!/bin/sh
# Writes its first argument; the pipes follow it.
printf '%s' "$1" > "$3"
