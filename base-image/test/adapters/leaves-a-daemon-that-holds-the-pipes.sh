#!/bin/sh
# A session of its own, so in another process group too; it lives as many seconds as the first argument says.
exec 3> "$3"
setsid sleep "$1" &
printf '{"daemon": true}' >&3
