#!/bin/sh
exec 3> "$2"
sleep 30 &
printf '{"held": true}' >&3
