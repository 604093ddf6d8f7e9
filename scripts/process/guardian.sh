#!/bin/sh
# Ends the processes of a run whose own process died without ending them (kill -9, out of memory).
# Standard input: lines that each hold the complete list of "signal:target" (a target below zero is a process
# group). It stays open exactly as long as the run lives; its end is the run's death.
trap '' INT TERM HUP
targets=
while read -r line; do targets=$line; done

for entry in $targets; do kill -s "${entry%%:*}" -- "${entry#*:}" 2>/dev/null; done
tenths=0
while [ "$tenths" -lt 50 ]; do
  alive=
  for entry in $targets; do kill -s 0 -- "${entry#*:}" 2>/dev/null && alive=yes; done
  [ -z "$alive" ] && exit 0
  sleep 0.1
  tenths=$((tenths + 1))
done
for entry in $targets; do kill -s KILL -- "${entry#*:}" 2>/dev/null; done
