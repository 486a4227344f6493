# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Sourced by scripts/run and scripts/test: installs what is missing, configures, builds.
# It expects `root`, the absolute path of the checkout, and `command`, how the user called the script.
# Everything here prints to stderr, so that stdout belongs to the program that is started afterwards.
# It stays within what bash 3.2 knows, the one that macOS has.

# shellcheck disable=SC2154  # root and command: see above

heading() { printf '\n==> %s\n' "$*" >&2; }
say() { printf '%s\n' "$*" >&2; }
die() {
    printf '\n%s: %s\n' "$command" "$*" >&2
    exit 1
}

# One line of /etc/os-release, or nothing.
os_release() {
    [ -r /etc/os-release ] || return 0
    # shellcheck disable=SC1091
    (. /etc/os-release && eval "printf '%s' \"\${$1:-}\"")
}

# Qt's tools and programs complain about a locale that is not UTF-8, and then take this one.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# --- what is needed -------------------------------------------------------------------------------

# Prints, for each group asked for (run, test), lines of "reason|package package ...".
# The names hold for Debian 12, Debian 13, Ubuntu 24.04 and what derives from them. The QML modules are
# named one by one because up to Qt 6.4 the packages do not depend on one another.
needed_packages() {
    local group svg=qt6-svg-plugins
    # Where Qt's SVG reader for images and icons lies: these two have it in the library's own package,
    # which qt6-svg-dev brings.
    case "$(os_release UBUNTU_CODENAME)$(os_release DEBIAN_CODENAME) $(os_release VERSION_CODENAME)" in
        *bookworm* | *noble*) svg=libqt6svg6 ;;
    esac
    for group in "$@"; do
        case "$group" in
            run)
                echo "compiler and build tools|g++ cmake ninja-build"
                echo "Qt 6, to compile with|qt6-base-dev qt6-declarative-dev qt6-declarative-dev-tools qt6-svg-dev"
                echo "QCoro, Qt's coroutines|qcoro-qt6-dev"
                echo "Qt Quick, at run time|qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtquick-templates qml6-module-qtquick-controls qml6-module-qtquick-layouts qml6-module-qtquick-shapes"
                echo "file dialogs|qml6-module-qtquick-dialogs qml6-module-qt-labs-folderlistmodel qml6-module-qtcore"
                echo "window system, icons, database|qt6-qpa-plugins $svg libqt6sql6-sqlite"
                echo "the emoji that programs print|fonts-noto-color-emoji"
                if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
                    echo "Wayland, as there is no X display|qt6-wayland"
                fi
                ;;
            test)
                echo "Qt Quick Test|qml6-module-qttest"
                echo "a display for the window tests|xvfb xauth libgl1-mesa-dri"
                echo "what compares random programs with Tokio|python3"
                ;;
        esac
    done
}

# Prints those of the given packages that are not installed.
not_installed() {
    local installed package
    installed=" $(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^.i.//p' | tr '\n' ' ')"
    for package in "$@"; do
        case "$installed" in
            *" $package "*) ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

# --- installing -----------------------------------------------------------------------------------

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

has_candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep 'Candidate: [^(]' >/dev/null; }

# install_packages GROUP...: on a system with apt. Sets packages_changed when it installed anything.
install_packages() {
    local lines reason names name missing all='' wanted='' unknown='' chosen
    packages_changed=''
    lines=$(needed_packages "$@")
    while IFS='|' read -r reason names; do
        all="$all $names"
    done <<<"$lines"
    # shellcheck disable=SC2086  # package names, split on purpose
    missing=$(not_installed $all)
    # Where the archive has no QCoro, it is downloaded into the build tree, once.
    if compgen -G "$root/build/*/_deps/qcoro-src" >/dev/null; then
        missing=${missing/qcoro-qt6-dev /}
    fi
    [ -n "$missing" ] || return 0

    heading "Packages: $(wc -w <<<"$missing" | tr -d ' ') of the $(wc -w <<<"$all" | tr -d ' ') that Pollux needs on $(os_release PRETTY_NAME) are missing"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        die "installing them takes an administrator, and there is no sudo here. As root, run this once, then start again:

    apt-get update && apt-get install --no-install-recommends $missing"
    fi

    as_root apt-get -o DPkg::Lock::Timeout=120 -q update >&2 \
        || say "apt-get update had trouble (above); trying with the package lists at hand."
    for name in $missing; do
        if has_candidate "$name"; then
            wanted="$wanted $name"
        elif [ "$name" = qcoro-qt6-dev ]; then
            say "This system has no package of QCoro; its source is downloaded while building."
            wanted="$wanted $(not_installed git ca-certificates)"
        else
            unknown="$unknown $name"
        fi
    done
    if [ -n "$unknown" ]; then
        say "apt knows no package named:$unknown"
        if [ "$(os_release ID)" = ubuntu ]; then
            say "On Ubuntu they are in 'universe': sudo add-apt-repository universe"
        fi
        die "cannot install what is needed; is this Debian 12, Debian 13, Ubuntu 24.04 or later?"
    fi

    say ""
    say "To be installed with apt-get, and what for:"
    lines="$lines
to download QCoro|git ca-certificates"
    while IFS='|' read -r reason names; do
        chosen=''
        for name in $names; do
            case " $wanted " in
                *" $name "*) chosen="$chosen $name" ;;
            esac
        done
        [ -z "$chosen" ] || printf '  %s:%s\n' "$reason" "$chosen" | fold -s -w 100 | sed '2,$s/^/      /' >&2
    done <<<"$lines"
    say ""
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 -q -y --no-install-recommends install $wanted >&2 \
        || die "apt-get could not install the packages (above). As root: apt-get install --no-install-recommends$wanted"
    packages_changed=yes
}

# On any other system: says what is needed, and goes on if the tools are there.
name_packages() {
    local system
    system=$(uname -s)
    say ""
    say "Pollux needs a C++20 compiler, CMake 3.25, Ninja and Qt 6.4.2 or later (with Qt Quick and Qt SVG);"
    say "QCoro is downloaded while building if it is not installed. On this system that is:"
    case "$system" in
        Darwin)
            say "    xcode-select --install; brew install cmake ninja qt"
            if [ -z "${CMAKE_PREFIX_PATH:-}" ] && command -v brew >/dev/null; then
                CMAKE_PREFIX_PATH=$(brew --prefix qt 2>/dev/null || true)
                export CMAKE_PREFIX_PATH
            fi
            ;;
        MINGW* | MSYS* | CYGWIN*)
            say "    (MSYS2, UCRT64 shell) pacman -S --needed git mingw-w64-ucrt-x86_64-{gcc,cmake,ninja,qt6-base,qt6-declarative,qt6-svg}"
            ;;
        *)
            case " $(os_release ID) $(os_release ID_LIKE) " in
                *" fedora "* | *" rhel "*)
                    say "    sudo dnf install gcc-c++ cmake ninja-build qt6-qtbase-devel qt6-qtdeclarative-devel qt6-qtsvg-devel qcoro-qt6-devel   (for the tests: xorg-x11-server-Xvfb)"
                    ;;
                *" arch "*)
                    say "    sudo pacman -S --needed base-devel cmake ninja qt6-base qt6-declarative qt6-svg qcoro   (for the tests: xorg-server-xvfb)"
                    ;;
                *" suse "* | *" opensuse "*)
                    say "    sudo zypper install gcc-c++ cmake ninja git qt6-base-devel qt6-declarative-devel qt6-svg-devel   (for the tests: xvfb-run)"
                    ;;
                *)
                    say "    the development packages of Qt Base, Qt Declarative and Qt SVG, version 6"
                    ;;
            esac
            ;;
    esac
    say ""
    for system in cmake ninja; do
        command -v "$system" >/dev/null || die "there is no '$system' here; install the packages above and start again."
    done
}

# --- building -------------------------------------------------------------------------------------

# Called as `sudo scripts/run` in a checkout that belongs to the user behind sudo: what is left to do
# is done as that user, so that no file in the build tree ends up belonging to root.
continue_as_invoking_user() {
    if [ "$(id -u)" -eq 0 ] && [ "${SUDO_UID:-0}" -ne 0 ] && [ "$(stat -c %u "$root")" = "$SUDO_UID" ]; then
        exec sudo --preserve-env=DISPLAY,WAYLAND_DISPLAY,XAUTHORITY,POLLUX_SANITIZE,POLLUX_TEST_DISPLAY \
            -u "#$SUDO_UID" -- "$@"
    fi
}

# As many compilers as there are processors, but no more than one for each GB of free memory.
build_jobs() {
    local jobs memory
    jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
    if [ -r /proc/meminfo ]; then
        memory=$(awk '/^MemAvailable:/ { print int($2 / 1000000) }' /proc/meminfo)
        if [ "${memory:-0}" -lt "$jobs" ]; then jobs=${memory:-1}; fi
    fi
    if [ "$jobs" -lt 1 ]; then jobs=1; fi
    echo "$jobs"
}

# build PRESET [TARGET]: configures if that has not been done, and builds, in build/PRESET.
build() {
    local preset=$1 target=${2:-all}
    local tree=$root/build/$preset
    local stamp=$tree/.configured

    mkdir -p "$tree" 2>/dev/null || true
    if [ ! -w "$tree" ]; then
        die "$(id -un) cannot write to $tree; does it belong to somebody else (a build made as root)?"
    fi
    # Two of these at once would overwrite each other's files; the second one waits.
    if command -v flock >/dev/null; then
        exec 9>"$tree/.lock"
        flock -n 9 || { say "Another build of $preset is under way; waiting for it."; flock 9; }
    fi

    # The stamp holds the path, because a checkout that was moved brings a cache that knows the old place.
    if [ "$(cat "$stamp" 2>/dev/null)" != "$root" ] || [ "$root/CMakePresets.json" -nt "$stamp" ] \
        || [ -n "${packages_changed:-}" ]; then
        heading "Configuring ($preset)"
        rm -f "$stamp"
        (cd "$root" && cmake --fresh --preset "$preset") >&2 || die "CMake could not configure the build (above)."
        printf '%s\n' "$root" >"$stamp"
    fi

    heading "Building ($preset)"
    NINJA_STATUS='[%f/%t, %es] ' cmake --build "$tree" --target "$target" \
        --parallel "${CMAKE_BUILD_PARALLEL_LEVEL:-$(build_jobs)}" >&2 || die "the build failed (above)."

    exec 9>&-
}

# prepare PRESET TARGET "GROUP..." SCRIPT [ARGS...]: all of the above.
prepare() {
    local preset=$1 target=$2 groups=$3
    shift 3
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        # shellcheck disable=SC2086  # group names, split on purpose
        install_packages $groups
    elif [ ! -e "$root/build/$preset/.configured" ]; then
        name_packages
    fi
    continue_as_invoking_user "$@"
    build "$preset" "$target"
}
