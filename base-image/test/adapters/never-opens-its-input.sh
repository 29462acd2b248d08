#!/bin/sh
sleep 0.3
printf '{}' > "$2"
