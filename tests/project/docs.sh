#!/bin/sh
# Every example of the trainers' guides is accepted: whole files (their first line names them: "# PACK/FILE") make
# packs that are checked and rehearsed, guide after guide; pieces stand word for word in such a file or in a pack
# that ships.
#
#   tests/project/docs.sh SOURCE BUILD
set -u

source=$1
build=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"

# split GUIDE: its yaml blocks; whole files under packs/, pieces under pieces/ by the line where they begin.
split() {
    awk -v place="$place" -v guide="$(basename "$1")" '
        /^```yaml$/ { inside = 1; first = 1; start = FNR; next }
        /^```$/ && inside { inside = 0; close(file); next }
        inside && first {
            first = 0
            if ($0 ~ /^# [a-z0-9-]+\/[a-z0-9.\/-]+\.yaml$/) {
                file = place "/packs/" substr($0, 3)
                folder = file
                sub(/\/[^\/]*$/, "", folder)
                system("mkdir -p \"" folder "\"")
            } else {
                file = place "/pieces/" guide ":" start
            }
        }
        inside { print > file }
    ' "$1"
}

# Lines without what stands before and after them, joined: a piece may be indented otherwise.
joined() {
    sed 's/^ *//; s/ *$//; /^$/d' "$@" | awk '{ printf "%s\001", $0 }'
}

mkdir "$place/packs" "$place/pieces"
for guide in "$source"/doc/fr/*.md; do
    split "$guide"
    for pack in "$place"/packs/*; do
        name="$(basename "$pack") after $(basename "$guide")"
        "$build/passerelle" check --strict "$pack" >"$place/log" 2>&1 || cat "$place/log"
        check "$name is accepted" '! grep -q "warning\|error" "$place/log"'
        "$build/passerelle" rehearse "$pack" >"$place/log" 2>&1 || cat "$place/log"
        check "$name is played" 'grep -q ", bien$" "$place/log" && ! grep -q "warning\|error" "$place/log"'
    done
done

find "$place/packs" "$source/lessons" -name '*.yaml' | while IFS= read -r file; do
    printf '\001'
    joined "$file"
done >"$place/all"
for piece in "$place"/pieces/*; do
    [ -f "$piece" ] || continue
    joined "$piece" >"$place/piece"
    check "$(basename "$piece") stands in a pack" \
        'awk -v RS="\002" "NR == FNR { piece = \$0; next } { found = index(\$0, \"\001\" piece) } END { exit !found }" \
            "$place/piece" "$place/all"'
done

# Links between the guides lead somewhere.
sed -nE 's/.*\]\(([a-z-]+\.md)[^)]*\).*/\1/p' "$source"/doc/fr/*.md | sort -u >"$place/links"
while IFS= read -r link; do
    check "$link is there" '[ -f "$source/doc/fr/$link" ]'
done <"$place/links"

finish
