#!/bin/sh
# Every text of the program stands in each translation, with the same places for values. Prints what is missing, then
# "N passed, N failed".
#
#   tests/project/translations.sh TOP BUILD
set -u

top=$1
build=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
passed=0
failed=0

verdict() {
    if [ -z "$2" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf '%s:\n%s\n' "$1" "$2"
    fi
}

cmake --build "$build" --target pot >"$place/log" 2>&1 || cat "$place/log"
for po in "$top"/po/*.po; do
    name=$(basename "$po")
    if msgmerge --quiet --no-fuzzy-matching -o "$place/$name" "$po" "$build/po/passerelle.pot"; then
        verdict "$name: texts without a translation" \
            "$(msgattrib --untranslated --no-obsolete --no-wrap "$place/$name" | sed -n 's/^msgid/  &/p' | tail -n +2)"
        verdict "$name: texts that are translated roughly" \
            "$(msgattrib --only-fuzzy --no-obsolete --no-wrap "$place/$name" | sed -n 's/^msgid/  &/p' | tail -n +2)"
    else
        verdict "$name" "  cannot be compared with the program"
    fi
    verdict "$name: faults" "$(msgfmt --check -o /dev/null "$po" 2>&1)"
done

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
