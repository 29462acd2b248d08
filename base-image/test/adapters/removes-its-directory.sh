#!/bin/sh
exec 3> "$2"
rm -r "$(dirname "$2")"
printf '{"removed": true}' >&3
