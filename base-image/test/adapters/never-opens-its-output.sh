#!/bin/sh
cat "$1" > /dev/null
exec sleep 60
