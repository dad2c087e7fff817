#!/bin/sh
# The command line as an administrator uses it: what is refused and how, exit statuses, what reading leaves alone. Prints
# what is wrong, then "N passed, N failed".
#
#   tests/project/cli.sh TOP BUILD
set -u

top=$(cd "$1" && pwd)
program=$(cd "$2" && pwd)/passerelle
place=$(mktemp -d)
trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT
# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"
cd "$place" || exit 2
unset LANGUAGE PASSERELLE_STORE PASSERELLE_LESSONS
LC_ALL=C.UTF-8 XDG_DATA_HOME=$place/data PASSERELLE_LESSONS=$top/lessons
export LC_ALL XDG_DATA_HOME PASSERELLE_LESSONS

# run ARG...: what it writes is in the files out and said, its status in $status.
run() {
    "$program" "$@" >out 2>said </dev/null
    status=$?
}

details() {
    printf '  status: %s\n' "$status"
    sed 's/^/  out: /' out
    sed 's/^/  said: /' said
}

says() {
    grep -qF -- "$1" said
}

store=sqlite:$place/room/journal.db
one_error='[ "$(wc -l <said)" = 1 ]'

# --- a disk without room ---
if [ -w /dev/full ]; then
    for words in "demo report" "demo person list" "--help"; do
        # shellcheck disable=SC2086  # words
        "$program" $words >/dev/full 2>said </dev/null
        status=$?
        : >out
        check "$words on a full disk: told, status 3" '[ $status -eq 3 ] && says "disque est peut-être plein"'
    done
fi

# --- preview ---
lesson=$top/lessons/ma-boite-mail/mail-03.yaml
run preview "$lesson" --plain --step 2
check "preview opens a lesson by its file, at a step" \
    '[ $status -eq 0 ] && grep -qF "devant un message" out'
run preview mail-03 --plain --lessons "$top/lessons"
check "preview opens a lesson by its name" '[ $status -eq 0 ] && grep -qF "Lire et répondre" out'
check "preview records nothing" '[ ! -e data ]'
run preview mail-99 --plain --lessons "$top/lessons"
check "preview of no lesson says how to name one" '[ $status -eq 3 ] && says "leçon inconnue" && '"$one_error"
run preview "$lesson" --plain --step 99
check "preview of a step too far says how many there are" '[ $status -eq 1 ] && says "étapes" && '"$one_error"
run preview
check "preview alone is a usage fault" '[ $status -eq 2 ]'

# --- check: faults for programs ---
cp -r "$top/tests/golden/packs/base" faults
printf 'a\033\t"\\\377é: 1\n' >>faults/glossary.yaml
printf '  - raed: Bonjour\n' >>faults/lire.yaml
run check faults
check "check through a pipe: one line a fault, no excerpt" \
    '[ $status -eq 1 ] && says "faults/lire.yaml:75:5: error: " && ! grep -qv "^faults/.*: [a-z]*: " said'
run check faults --format json
check "check --format json: status 1, nothing on standard error" '[ $status -eq 1 ] && [ -s out ] && [ ! -s said ]'
if command -v python3 >/dev/null 2>&1; then
    python3 - out >said 2>&1 <<'JSON'
import json, sys
rows = json.load(open(sys.argv[1], encoding="utf-8"))
assert len(rows) >= 2, rows
assert all(list(row) == ["file", "line", "column", "level", "text"] for row in rows), rows
assert {row["level"] for row in rows} <= {"error", "warning", "note"}, rows
assert [row for row in rows if row["file"] == "faults/lire.yaml" and row["line"] == 75 and row["column"] == 5], rows
assert not [row for row in rows if set(row["text"] + row["file"]) & set(map(chr, range(32)))], rows
JSON
    status=$?
    check "python's json module reads the faults" '[ $status -eq 0 ]'
fi
run check "$top/tests/golden/packs/base" --no-style --format json
check "no fault: an empty list" '[ $status -eq 0 ] && [ "$(cat out)" = "[]" ]'
run check faults --format xml
check "an unknown format: status 2, the known ones" '[ $status -eq 2 ] && says "les formats : text, json"'

printf '\n\n\n\nEnvoyer\nNadia\n' | "$program" preview "$top/tests/fixtures/petit/petite.yaml" --plain --record --step 4 >out 2>said
status=$?
check "preview --record writes what was done, ready to paste" \
    '[ $status -eq 0 ] && [ "$(tail -3 out)" = "        how:
          - open: nadia-rdv" ] && grep -q "^              Message: Bonjour$" out'
run preview "$lesson" --plain --record --step 2
check "preview --record with nothing done says so" '[ $status -eq 0 ] && tail -1 out | grep -q "^# Aucune tâche"'

# --- reading makes nothing ---
for words in "report" "person list" "person show amina-soleil"; do
    # shellcheck disable=SC2086
    run $words
    check "$words without a journal: status 3, one sentence" \
        '[ $status -eq 3 ] && says "aucun journal ici : $place/data/passerelle/journal.db" && '"$one_error"
    # shellcheck disable=SC2086
    run $words --store "$store"
    check "$words with --store and no journal: status 3" '[ $status -eq 3 ] && says "aucun journal ici : $place/room"'
done
check "reading made no folder" '[ ! -e data ] && [ ! -e room ]'
run person list --store "sqlite:$place"
check "a folder is no journal" '[ $status -eq 3 ] && says "fichier ordinaire"'

# --- where the journal is, badly written ---
run report --store x.db
check "a path alone: status 2 and how to write it" '[ $status -eq 2 ] && says "sqlite:x.db"'
run report --store postgresql://localhost/x
check "another database: status 2 and what is expected" '[ $status -eq 2 ] && says "sqlite:journal.db"'
run person list --store sqlite:
check "no path: status 2" '[ $status -eq 2 ] && says "sqlite:CHEMIN"'

# --- cards ---
run person add '  Zoé ' vélo --store "$store"
check "adding a person makes the journal" '[ $status -eq 0 ] && [ -e room/journal.db ]'
check "spaces around a name go, the picture's own word is taken" 'grep -q "zoe-velo$" out'
run person add Олена livre --store "$store"
check "a name in other letters is called as it sounds" 'grep -q "olena-livre$" out'
run person add Olena livre --store "$store"
check "two cards are never called the same" '[ $status -eq 2 ] && says "une carte a déjà"'
for name in "" "   " "..." "😀" "Zoé😀" "☀" "Seize lettres ici"; do
    run person add "$name" soleil --store "$store"
    check "name refused: '$name'" '[ $status -eq 2 ] && says "nom refusé"'
done
run person add Marie Claire soleil --store "$store"
check "two words without quotes: told" '[ $status -eq 2 ] && says "entre guillemets"'
run person add Marie --store "$store"
check "no picture: told" '[ $status -eq 2 ] && says "il manque"'
run person list extra --store "$store"
check "one word too many: status 2" '[ $status -eq 2 ] && says "un mot de trop : extra"'
run person show --store "$store"
check "show whom?" '[ $status -eq 2 ] && says "il manque la personne"'
run person list --store "$store"
check "the list has a head and the words of the pictures" \
    'head -1 out | grep -q "identifiant.*dernière visite" && grep -q "zoe-velo.*Zoé.*vélo" out && [ "$(wc -l <out)" = 3 ]'
check "no line ends with spaces" '! grep -q " $" out'
run person list --store "$store" --lang en
check "the list in English" 'grep -q bicycle out'

# --- languages ---
for locale in C C.UTF-8 POSIX; do
    LC_ALL=$locale "$program" help --lang en >out 2>said
    status=$?
    check "English under the locale $locale" '[ $status -eq 0 ] && grep -q "^Usage: passerelle \[COMMAND\] \[options\]$" out'
done
mkdir bare bare/bin
cp "$program" bare/bin/
bare/bin/passerelle help --lang en >out 2>said
status=$?
check "without the English texts: a warning" '[ $status -eq 0 ] && says "les textes en anglais ne sont pas installés"'

# --- a journal that may not be written, a damaged one ---
as_other=
if [ "$(id -u)" -eq 0 ]; then
    as_other="setpriv --reuid=65534 --regid=65534 --clear-groups"
    chmod 755 "$place"
fi
mkdir stick
cp room/journal.db stick/
chmod 644 stick/journal.db
chmod 555 stick
# shellcheck disable=SC2086
if [ -z "$as_other" ] || $as_other "$program" --version >/dev/null 2>&1; then
    $as_other "$program" person list --store "sqlite:$place/stick/journal.db" >out 2>said
    status=$?
    check "a journal on a stick that may not be written is read" '[ $status -eq 0 ] && grep -q zoe-velo out'
    check "and nothing is left beside it" '[ "$(ls stick)" = journal.db ]'
fi
head -c 4096 room/journal.db >damaged.db
head -c 40000 /dev/zero | tr '\0' U >>damaged.db
for words in "--plain" "person list" "report"; do
    # shellcheck disable=SC2086
    run $words --store "sqlite:damaged.db"
    check "$words on a damaged journal: status 3, one sentence, nothing shown" \
        '[ $status -eq 3 ] && says "est abîmé ; copiez le dossier" && '"$one_error"' && [ ! -s out ]'
done

# --- lessons that cannot be read ---
mkdir -p lessons/pk
echo 'format: [' >lessons/pk/pack.yaml
run --plain --store "$store" --lessons lessons
check "only broken packs: one sentence that says which" \
    '[ $status -eq 3 ] && says "le paquet lessons/pk a des erreurs ; lancez : passerelle check lessons/pk" && '"$one_error"

# --- help ---
run --help
check "help begins with how to call the program" \
    '[ $status -eq 0 ] && [ "$(head -1 out)" = "Usage : passerelle [COMMANDE] [options]" ]'
cp out top
run help
check "help is the same as --help" '[ $status -eq 0 ] && cmp -s out top'
for command in learn check rehearse preview new report person demo help; do
    run "$command" --help
    check "$command --help: options at the end, no space behind" \
        '[ $status -eq 0 ] && head -1 out | grep -q "^Usage : passerelle $command.*\[options\]$" && ! grep -q " $" out'
    cp out one
    run help "$command"
    check "help $command" '[ $status -eq 0 ] && cmp -s out one'
done
run help repor
check "help for what is not there: the nearest" "[ \$status -eq 2 ] && says \"vouliez-vous 'report'\""
run demo demo
check "no demonstration of the demonstration" '[ $status -eq 2 ] && says "un mot de trop : demo"'
run demo repor
check "a command that the demonstration does not know: the nearest" "[ \$status -eq 2 ] && says \"vouliez-vous 'report'\""
run repor
check "a command that is not there: the nearest" "[ \$status -eq 2 ] && says \"vouliez-vous 'report'\""

# --- the table, read by another program ---
run demo report --all --format csv
if command -v python3 >/dev/null 2>&1; then
    python3 - out >said <<'TABLE'
import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), delimiter=";", strict=True))
assert len(rows) > 10 and all(len(row) == 10 for row in rows), rows
assert {row[3] for row in rows[1:]} <= {"oui", "non", "visite sans date sûre"}, rows
assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")], rows
TABLE
    status=$?
    check "python's csv module reads the table" '[ $status -eq 0 ]'
fi

# --- a report into a file ---
mkdir week
echo keep >week/victim
ln -s victim week/report.csv.tmp
run demo report --format csv -o week/report.csv
check "the report is written for its owner alone" \
    '[ $status -eq 0 ] && [ ! -s out ] && [ "$(stat -c %a week/report.csv)" = 600 ]'
check "files beside it are left alone" \
    '[ "$(cat week/victim)" = keep ] && [ -L week/report.csv.tmp ] && [ "$(ls -A week | wc -l)" -eq 3 ]'
ln -s report.csv week/link.csv
run demo report -o week/link.csv
check "behind a link, the file is written and the link stays" \
    '[ $status -eq 0 ] && [ -L week/link.csv ] && grep -q "^Rapport de la semaine" week/report.csv'
"$program" demo report -o /dev/stdout 2>said </dev/null | cat >out
check "a pipe is written into" 'grep -q "^Rapport de la semaine" out'
if [ -w /dev/full ]; then
    run demo report -o /dev/full
    check "a full disk: status 3 and a sentence" '[ $status -eq 3 ] && says "pas pu être écrit"'
fi
run demo report -o nowhere/report.csv
check "a folder that is not there: status 3 and a sentence" '[ $status -eq 3 ] && says "pas pu être écrit"'
run demo report -o week
check "a folder is no file" '[ $status -eq 3 ] && says "pas pu être écrit" && [ -d week ]'

# --- the day on the room's wall clock ---
mkdir zone
export TZ=Pacific/Auckland PASSERELLE_STORE=sqlite:zone/journal.db
run person add Amina soleil --now '2026-11-16 08:00'
printf '1\n1\n' | "$program" --plain --now '2026-11-17 08:00' >/dev/null 2>&1
run person list
check "the last visit is told by the local day" 'grep -q "2026-11-17" out'
run report --week 2026-W46
check "nobody is missed in the week before the card" 'grep -q "^Présence : *0 personne$" out'
unset TZ PASSERELLE_STORE

run demo report
check "the demonstration holds both answers about sending" \
    'grep -q "^Accord : .*pas encore donné" out && grep -q "^Accord : .*d.accord pour" out'
run demo report --week 2031-W01
check "a week that has not begun" '[ $status -eq 0 ] && grep -q "Cette semaine n.a pas commencé" out'

finish
