#!/bin/sh
trap '' TERM
while :; do sleep 1; done
