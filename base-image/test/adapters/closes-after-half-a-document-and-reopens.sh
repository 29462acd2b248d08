#!/bin/sh
printf '{"a":' > "$2"
sleep 1
printf ' 1}' > "$2"
