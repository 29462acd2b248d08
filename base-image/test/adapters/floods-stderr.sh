#!/bin/sh
# With as many bytes as its first argument says.
yes 'the ladder broke' | head -c "$1" >&2
printf '{}' > "$3"
