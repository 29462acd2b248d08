#!/bin/sh
exec 3< "$1"
printf '{}' > "$2"
