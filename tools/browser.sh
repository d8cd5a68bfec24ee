#!/bin/sh
# Install Chromium for the tests that drive a browser, where it is missing and that is permitted: by root, from Debian.
# STORYDIFF_BROWSER=no forbids it. Without Chromium those tests are skipped and say so; nothing else needs it.
set -eu
. "$(dirname "$0")/apt.sh"

for name in chromium chromium-browser google-chrome; do
    if quietly command -v "$name"; then
        exit 0
    fi
done
if [ "${STORYDIFF_BROWSER:-}" = no ]; then
    say "no Chromium here, and STORYDIFF_BROWSER=no forbids installing it: the browser tests are skipped"
elif ! is_debian_root; then
    say "no Chromium here: the browser tests are skipped. Debian, Ubuntu: sudo apt-get install chromium"
elif ! apt_install chromium; then
    say "apt-get could not install chromium: the browser tests are skipped"
fi
