#!/bin/sh
# Every service that ships, walked to its receipt and through each of its refusals: one walk a pack, written as a
# lesson that is rehearsed beside the pack's own sites and worlds. A pack with sites must have its walk.
#
#   tests/project/walks.sh SOURCE BUILD
set -u

source=$1
build=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"

for sites in "$source"/lessons/*/sites; do
    pack=$(dirname "$sites")
    name=$(basename "$pack")
    walk=$source/tests/walks/$name.yaml
    check "$name has its walk" '[ -f "$walk" ]'
    [ -f "$walk" ] || continue
    mkdir "$place/$name"
    cp -r "$sites" "$pack/worlds" "$walk" "$place/$name/"
    "$build/passerelle" rehearse "$place/$name/$name.yaml" >"$place/log" 2>&1 || cat "$place/log"
    check "$name is walked" 'grep -q ", bien$" "$place/log"'
    # a walk fills boxes beside the one that is refused, as people do
    check "$name: no step of the walk is idle" '! grep -v "geste n.est pas utile" "$place/log" | grep -q "warning\|error"'
    for site in "$sites"/*.yaml; do
        address=$(sed -n "s/^address: //p" "$site")
        check "$name goes to $address" 'grep -q "$address\|$(basename "$site" .yaml)" "$walk"'
    done
done

finish
