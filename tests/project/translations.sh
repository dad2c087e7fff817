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
# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"

# A word of an app that is no N_() stays French in every lesson.
verdict "apps and sites: words that no translator sees" \
    "$(cd "$top" && grep -nE '\.(label|title|told|extra) = "[^"]*[[:alpha:]]|\{ "(button|place)/[a-z-]+", "[^/"]*"' \
        src/apps/*.c src/site/*.c src/session/stage.c)"

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

finish
