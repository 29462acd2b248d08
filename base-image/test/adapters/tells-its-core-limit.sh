#!/bin/sh
printf '{"soft": "%s", "hard": "%s"}' "$(ulimit -S -c)" "$(ulimit -H -c)" > "$2"
