#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# run.sh SCRIPT...: a journey through the window, on a screen, a bus and a home of its own.
set -eu

if [ "${CABAS_ON_DESK-}" = yes ]; then
  # Some systems start it on demand, others do not.
  /usr/libexec/at-spi-bus-launcher --launch-immediately 2> /dev/null &
  # The system's, which has the accessibility library beside it.
  /usr/bin/python3 "$@" && status=0 || status=$?
  kill $! 2> /dev/null || true
  exit $status
fi

HOME=$(mktemp -d)
screen=
trap '[ -z "$screen" ] || { kill "$screen" && wait "$screen" || true; }; rm -rf "$HOME"' EXIT
export HOME XDG_RUNTIME_DIR="$HOME/run" CABAS_ON_DESK=yes GTK_A11Y=atspi GSK_RENDERER=cairo
export GDK_BACKEND=x11 GSETTINGS_BACKEND=memory NO_AT_BRIDGE=0
unset G_DEBUG XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS
mkdir -m 700 "$XDG_RUNTIME_DIR"

# The server chooses a free number itself: xvfb-run may not when several tests begin at once.
mkfifo "$HOME/display"
Xvfb -displayfd 3 -screen 0 "${CABAS_SCREEN-1280x800x24}" -noreset -nolisten tcp \
  3> "$HOME/display" 2> /dev/null &
screen=$!
read -r number < "$HOME/display"
export DISPLAY=":$number"

dbus-run-session -- "$0" "$@"
