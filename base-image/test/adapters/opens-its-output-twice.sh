#!/bin/sh
: > "$2"
: > "$2"
printf '{"opened": 3}' > "$2"
