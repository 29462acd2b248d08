#!/bin/sh
# Goes on for as many seconds as its first argument says.
printf '{}' > "$3"
exec sleep "$1"
