#!/bin/sh
# Notes when it begins to linger and when TERM comes, in milliseconds, and stays.
trap 'date +%s%3N >> "$LOG_DIR/term"' TERM
printf '{}' > "$2"
date +%s%3N > "$LOG_DIR/written"
while :; do sleep 0.1; done
