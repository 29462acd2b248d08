#!/bin/sh
printf '{}' > "$2"
exec sleep 30
