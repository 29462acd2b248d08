#!/bin/sh
: > "$2"
