#!/bin/sh
printf '[%199998s]' '' > "$2"
