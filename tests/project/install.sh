#!/bin/sh
# "cmake --install" into an empty folder: what it must put there, and the installed program answers.
#
#   tests/project/install.sh BUILD
set -u

build=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"

cmake --install "$build" --prefix "$place" >"$place/log" 2>&1 || cat "$place/log"
check "the program" '[ -x "$place/bin/passerelle" ]'
check "the lessons" '[ -n "$(find "$place/share/passerelle/lessons" -name "*.yaml" 2>/dev/null | head -n 1)" ]'
check "the English interface" '[ -s "$place/share/locale/en/LC_MESSAGES/passerelle.mo" ]'
check "the trainers' guides" '[ -n "$(find "$place/share/doc" -path "*/fr/format.md" 2>/dev/null)" ]'
check "the lesson format for editors" '[ -s "$place/share/passerelle/schema/lesson.json" ]'
check "the licence" '[ -n "$(find "$place/share/doc" -name LICENSE 2>/dev/null)" ]'
check "the manual" '[ -s "$place/share/man/man1/passerelle.1" ]'
check "the installed program says its version" '"$place/bin/passerelle" --version >/dev/null 2>&1'
check "it finds its lessons" '"$place/bin/passerelle" check "$place/share/passerelle/lessons" >/dev/null 2>&1'
check "it speaks English" '"$place/bin/passerelle" demo report --lang en 2>&1 | grep -q "^Report of"'
check "it speaks French" '"$place/bin/passerelle" demo report --lang fr 2>&1 | grep -q "^Rapport de"'

finish
