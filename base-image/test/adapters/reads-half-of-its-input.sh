#!/bin/sh
head -c 2500000 "$1" > /dev/null
printf '{"read": 2500000}' > "$2"
