#!/bin/sh
printf '{"a": 1, "a": 2}' > "$2"
