#!/bin/sh
printf '{}' > "$2.new"
mv -f "$2.new" "$2"
