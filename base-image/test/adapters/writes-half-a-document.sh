#!/bin/sh
printf '{"result": [' > "$2"
