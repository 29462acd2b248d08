#!/bin/sh
exec >&- 2>&-
printf '{}' > "$2"
