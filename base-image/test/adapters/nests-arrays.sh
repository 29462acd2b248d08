#!/bin/sh
# Nests as many arrays as its first argument says.
brackets() { printf "%${1}s" '' | tr ' ' "$2"; }
{ brackets "$1" '['; brackets "$1" ']'; } > "$3"
