# Sourced by the scripts beside it: how they speak, and how they install what Debian has. Never with sudo.

say() { printf 'setup: %s\n' "$*" >&2; }
quietly() { "$@" >/dev/null 2>&1; }
is_debian_root() { [ "$(id -u)" = 0 ] && quietly command -v apt-get; }

apt_install() {
    say "installing with apt-get: $*"
    export DEBIAN_FRONTEND=noninteractive
    # A fresh machine has no package lists yet.
    quietly apt-get install -y --no-install-recommends "$@" </dev/null ||
        { quietly apt-get update && quietly apt-get install -y --no-install-recommends "$@" </dev/null; }
}
