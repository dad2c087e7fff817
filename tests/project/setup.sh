#!/bin/sh
# tools/setup on invented machines: dpkg-query, apt-get, sudo and id are replaced, so that nothing is installed
# and no network is used. Prints what is wrong, then "N passed, N failed".
#
#   tests/project/setup.sh [TOP]
set -u

top=$(cd "${1:-$(dirname "$0")/../..}" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"

# The machine: commands that answer as told by the files installed, uid and apt-status, and note their calls.
mkdir "$place/bin" "$place/bare"
for tool in tr sort env cat printf grep; do
    ln -s "$(command -v $tool)" "$place/bin/$tool" 2>/dev/null || true
done
cat >"$place/bin/dpkg-query" <<'TOOL'
#!/bin/sh
for package; do :; done
if grep -qx "$package" "$MACHINE/removed"; then
    printf config-files
elif grep -qx "$package" "$MACHINE/missing"; then
    exit 1
else
    printf installed
fi
TOOL
cat >"$place/bin/id" <<'TOOL'
#!/bin/sh
cat "$MACHINE/uid"
TOOL
cat >"$place/bin/apt-get" <<'TOOL'
#!/bin/sh
echo "apt-get $*" >>"$MACHINE/calls"
case " $* " in
*" install "*) exit "$(cat "$MACHINE/apt-status")" ;;
esac
TOOL
cat >"$place/sudo" <<'TOOL'
#!/bin/sh
echo "sudo $*" >>"$MACHINE/calls"
[ ! -e "$MACHINE/stranger" ] || exit 1
exec "$@"
TOOL
chmod +x "$place/bin/dpkg-query" "$place/bin/id" "$place/bin/apt-get" "$place/sudo"

# machine UID MISSING REMOVED APT_STATUS sudo|none
machine() {
    printf '%s\n' "$2" | tr ' ' '\n' >"$place/missing"
    printf '%s\n' "$3" | tr ' ' '\n' >"$place/removed"
    echo "$1" >"$place/uid"
    echo "$4" >"$place/apt-status"
    : >"$place/calls"
    rm -f "$place/bin/sudo"
    [ "$5" != sudo ] || cp "$place/sudo" "$place/bin/sudo"
}

# setup PURPOSE...: runs the tool from another folder; its messages go to the file "said", its status to $status.
setup() {
    (cd / && MACHINE=$place PATH=$place/bin /bin/sh "$top/tools/setup" "$@") >"$place/out" 2>"$place/said"
    status=$?
}

details() {
    printf '  status: %s\n' "$status"
    sed 's/^/  said: /' "$place/said"
    sed 's/^/  call: /' "$place/calls"
}

silent='[ ! -s "$place/out" ] && [ ! -s "$place/said" ]'

machine 1000 "" "" 0 sudo
setup run
check "nothing missing: status 0" '[ $status -eq 0 ]'
check "nothing missing: nothing said" "$silent"
check "nothing missing: neither apt nor sudo called" '[ ! -s "$place/calls" ]'

machine 1000 "libyaml-dev check" "" 0 sudo
setup run
check "a missing package is installed" '[ $status -eq 0 ] && grep -q "^apt-get .*install .*libyaml-dev" "$place/calls"'
check "only what is missing is installed" '! grep -q ninja "$place/calls"'
check "run does not ask for what only tests need" '! grep -qw check "$place/calls"'
check "rights are asked for apt alone" '[ "$(grep -c ^sudo "$place/calls")" = "$(grep -c "^sudo.*apt-get" "$place/calls")" ]'
check "it says which package" 'grep -q libyaml-dev "$place/said"'
check "it says why sudo asks" 'grep -q password "$place/said"'
setup test
check "test asks for the library of the tests too" 'grep -q "^apt-get .*install .*check" "$place/calls"'

machine 0 "cmake" "" 0 none
setup
check "the administrator needs no sudo" '[ $status -eq 0 ] && grep -q "^apt-get .*install .*cmake" "$place/calls"'

machine 0 "" "ninja-build" 0 none
setup run
check "a package removed with its settings kept counts as missing" 'grep -q "install .*ninja-build" "$place/calls"'

machine 1000 "cmake" "" 0 none
setup run
check "without rights and without sudo: status 3, apt not called" '[ $status -eq 3 ] && [ ! -s "$place/calls" ]'
check "without rights: the command to run is told" 'grep -q "apt-get install .*cmake" "$place/said"'
check "without rights: nothing is announced that does not happen" '! grep -q "now installed" "$place/said"'

machine 1000 "cmake" "" 0 sudo
: >"$place/stranger"
setup run
check "sudo that refuses: status 3, and the command for the administrator" \
    '[ $status -eq 3 ] && grep -q "apt-get install .*cmake" "$place/said"'
check "sudo that refuses: not told as a missing network" '! grep -q network "$place/said"'
rm "$place/stranger"

machine 0 "cmake" "" 100 none
setup run
check "apt that fails: status 3 and a sentence" '[ $status -eq 3 ] && grep -q network "$place/said"'

machine 0 "" "" 0 none
setup walk
check "an unknown purpose is refused" '[ $status -eq 2 ] && grep -q "unknown purpose" "$place/said"'

finish
