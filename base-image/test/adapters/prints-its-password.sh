#!/bin/sh
cat "$1" >&2
exit 1
