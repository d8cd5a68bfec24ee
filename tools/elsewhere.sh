#!/bin/sh
# Run the tests, or those that are named, as other machines would: nothing may depend on where or when they are run.
#     tools/elsewhere.sh [what pytest takes]
set -u
cd "$(dirname "$0")/.."
tests=$*
failed=0

as() {
    printf '\n== %s\n' "$1"
    shift
    # shellcheck disable=SC2086  # several words
    "$@" .venv/bin/python -m pytest -q -p no:cacheprovider $tests || failed=1
}

as "in the C locale, a day ahead, without a home, on one core" \
    env -u HOME LANG=C LC_ALL=C TZ=Pacific/Kiritimati taskset -c 0
export NO_FAKE_STAT=1 # files keep their times
# Under some versions of faketime Python's waits never end, or fail: then no test could be believed.
waits='import threading, time; time.sleep(0.1); threading.Event().wait(0.1)'
if timeout 10 faketime -f '@2028-02-29 00:05:00' .venv/bin/python -c "$waits" 2>/dev/null; then
    as "on the evening of 28 February 2027" faketime -f '@2027-02-28 23:50:00'
    as "on 29 February 2028" faketime -f '@2028-02-29 00:05:00'
else
    echo "== left out: other days, which need a faketime under which Python can wait (0.9.10 with Python 3.11 is none)"
fi
exit $failed
