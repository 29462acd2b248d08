#!/bin/sh
echo 'a deprecation warning' >&2
