#!/bin/sh
sleep 30 &
printf '{}' > "$2"
