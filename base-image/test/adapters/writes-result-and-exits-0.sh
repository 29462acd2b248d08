#!/bin/sh
printf '{"errorMessage": "caf\303\251"}' > "$2"
