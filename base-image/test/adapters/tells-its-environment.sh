#!/bin/sh
printf '{"path": "%s", "logs": "%s"}' "$PATH" "$LOG_DIR" > "$2"
