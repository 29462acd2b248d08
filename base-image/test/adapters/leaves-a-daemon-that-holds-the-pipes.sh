#!/bin/sh
# A session of its own, so in another process group too.
exec 3> "$2"
setsid sleep 60 &
printf '{"daemon": true}' >&3
