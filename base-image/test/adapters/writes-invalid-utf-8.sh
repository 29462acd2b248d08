#!/bin/sh
printf '{"a": "\377"}' > "$2"
