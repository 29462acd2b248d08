#!/bin/sh
exec node "$(dirname "$0")/definition.ts" "$@"
