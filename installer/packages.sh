# SPDX-License-Identifier: Apache-2.0
# Sourced by installer/run and tests/run: install_packages KIND… installs what is missing of those kinds.

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        say "Packages are missing and neither root nor sudo is at hand. Install them with: apt-get install$missing"
        exit 1
    fi
}

# How many packages dpkg has completely installed of those named.
installed_count() {
    # shellcheck disable=SC2016 # the dollar belongs to dpkg-query
    dpkg-query -W -f '${db:Status-Status}\n' "$@" 2>/dev/null | grep -cx installed
}

install_packages() {
    local root wanted missing package
    root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
    wanted=$(awk -v kinds=" $* " '!/^#/ && NF == 2 && index(kinds, " " $1 " ") { print $2 }' "$root/packages.txt")
    # One question to dpkg for all of them keeps a second start fast.
    # shellcheck disable=SC2086 # one word per package
    [ "$(installed_count $wanted)" = "$(printf '%s\n' "$wanted" | wc -l)" ] && return 0
    missing=
    for package in $wanted; do
        [ "$(installed_count "$package")" = 1 ] || missing="$missing $package"
    done
    say "Installing Debian packages:$missing"
    as_root apt-get -qq update
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 install $missing \
        >"${TMPDIR:-/tmp}/yichuang-apt.$$.log" 2>&1 || {
        tail -n 20 "${TMPDIR:-/tmp}/yichuang-apt.$$.log"
        say "apt-get failed; the lines above say why. Nothing else was changed; run the command again when it is mended."
        exit 1
    }
    rm -f "${TMPDIR:-/tmp}/yichuang-apt.$$.log"
    say "Packages are installed."
}
