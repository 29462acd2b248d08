#!/bin/sh
# As many bytes as its first argument says.
printf "[%$(($1 - 2))s]" '' > "$3"
