#!/bin/sh
sleep 1
printf '{}' > "$2"
