#!/bin/sh
printf ' [] \n' > "$2"
