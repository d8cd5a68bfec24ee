#!/bin/sh
# Set up .venv with everything storydiff and its tests need, from nothing but Python 3.11 or newer.
# Run by every make target: does nothing when nothing has changed since the last time.
set -eu
cd "$(dirname "$0")/.."

venv=.venv
# What WeasyPrint writes PDF with. A fallback font only serves scripts that the report's own fonts lack.
debian_packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
homebrew_packages="pango"

. tools/apt.sh
stop() { say "$*"; exit 1; }

# The same project files in the same place need no second set-up.
fingerprint() { { pwd; cat tools/setup.sh tools/apt.sh pyproject.toml requirements.txt; } | cksum; }

is_set_up() {
    [ -f $venv/set-up ] && [ "$(cat $venv/set-up)" = "$(fingerprint)" ] && quietly $venv/bin/python -c 'import compare'
}

is_recent() { quietly "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; }

find_python() {
    for python in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if is_recent "$python"; then
            command -v "$python"
            return
        fi
    done
    stop "Python 3.11 or newer is needed. Debian 12 or newer: apt-get install python3. macOS: brew install python." \
        "Then run the same command again; PYTHON=/path/to/python3 names another one."
}

# Debian's python3 comes without venv and pip. Root gets them from apt; anybody else gets the pip
# that Debian keeps in a package of its own, unpacked in a temporary folder.
make_venv_without_uv() {
    python=$1
    quietly "$python" -m venv --clear $venv && return
    if is_debian_root && apt_install python3-venv && quietly "$python" -m venv --clear $venv; then
        return
    fi
    quietly "$python" -m venv --clear --without-pip $venv &&
        { pip_into_venv "$python" -m pip || pip_into_venv "$python" "$(unpack_debian_pip)/pip"; } ||
        stop "Python cannot make virtual environments here. Debian: sudo apt-get install python3-venv" \
            "(or install uv), then run the same command again."
}

pip_into_venv() { quietly "$@" --python $venv/bin/python install pip; }

unpack_debian_pip() (
    scratch=$(mktemp -d)
    cd "$scratch"
    quietly apt-get download python3-pip-whl && quietly dpkg -x ./*.deb . && ls "$scratch"/usr/share/python-wheels/pip-*.whl
)

# `install` is uv where there is one or can be had as a package, otherwise pip: the same pinned versions.
choose_installer() {
    if quietly uv --version; then
        uv=uv
    elif [ -x $venv/bin/uv ] || quietly $venv/bin/python -m pip install --only-binary :all: uv; then
        uv=$venv/bin/uv
    else
        uv=
    fi
}

install() {
    if [ -n "$uv" ]; then
        # uv brings its own certificates; behind a proxy that has others, the system's are the right ones.
        quietly "$uv" pip install --compile-bytecode --python $venv/bin/python "$@" ||
            UV_SYSTEM_CERTS=1 UV_NATIVE_TLS=1 "$uv" pip install --quiet --compile-bytecode --python $venv/bin/python "$@"
    else
        $venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"
    fi
}

can_write_pdf() { quietly $venv/bin/python -c 'import weasyprint'; }

is_set_up && exit 0

say "preparing $venv, once (about a minute)"
if ! is_recent $venv/bin/python; then
    python=$(find_python)
    if quietly uv --version; then
        uv venv --quiet --clear --python "$python" $venv
    else
        make_venv_without_uv "$python"
    fi
fi
choose_installer
install --requirement requirements.txt
install --no-deps --no-build-isolation --editable .
# Where Python is told to keep no compiled modules, every run would compile them all again, and the templates and the
# dictionary with them: one run that may keep them does.
$venv/bin/python -m compileall -q compare
scratch=$(mktemp -d)
PYTHONDONTWRITEBYTECODE='' quietly $venv/bin/storydiff demo --format html --out "$scratch" || say "the demo does not run"
rm -r "$scratch"

if is_debian_root; then
    missing=
    for package in $debian_packages; do
        quietly dpkg -s "$package" || missing="$missing $package"
    done
    # shellcheck disable=SC2086  # a list of names
    [ -z "$missing" ] || apt_install $missing || say "apt-get could not install$missing"
fi
if can_write_pdf; then
    fingerprint >$venv/set-up
else
    say "PDF needs a system library; without it reports are HTML and JSON only, and the tests of PDF are skipped."
    say "  Debian, Ubuntu: sudo apt-get install $debian_packages"
    say "  macOS:          brew install $homebrew_packages"
fi
