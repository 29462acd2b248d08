#!/bin/sh
printf 'BEGIN%59992sEND' '' >&2
exit 1
