#!/bin/sh
# What "new" writes is accepted and played, whatever was answered; where it stops, nothing is left behind. Prints what is
# wrong, then "N passed, N failed".
#
#   tests/project/new.sh TOP BUILD
set -u

top=$(cd "$1" && pwd)
program=$(cd "$2" && pwd)/passerelle
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"
cd "$place" || exit 2
unset LANGUAGE PASSERELLE_STORE PASSERELLE_LESSONS
LC_ALL=C.UTF-8
export LC_ALL

# answer LINES ARG...: the lines are typed, the rest is the command line.
answer() {
    lines=$1
    shift
    # shellcheck disable=SC2059  # the lines hold \n
    printf "$lines" | "$program" new "$@" >out 2>said
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

# accepted PACK: by the strict checker, and played to its end.
accepted() {
    "$program" check --strict "$1" >out 2>said && "$program" rehearse "$1" >>out 2>>said
}

# nothing PACK: as it was when "kept" was made of it.
kept() {
    (cd "$1" && find . | sort && find . -type f -exec cksum {} + | sort) >"$1.kept"
}
unchanged() {
    (cd "$1" && find . | sort && find . -type f -exec cksum {} + | sort) | cmp -s - "$1.kept"
}

# --- Enter takes what is proposed ---
answer '\n\n\n\n\n\n\n\n' pack enter
check "a pack by [Entrée] alone" '[ $status -eq 0 ] && accepted enter && grep -q "^Tout est bon" out'
check "with all its files" \
    '[ -f enter/premiere-lecon.yaml ] && [ -f enter/worlds/premiere-lecon.yaml ] && [ -f enter/glossary.yaml ] && [ -f enter/mistakes.yaml ]'
check "files are as any other file" '[ "$(stat -c %a enter/pack.yaml)" = "$(touch x && stat -c %a x)" ]'
answer '\n\nnon\n' pack bare
check "a pack without questions on its lesson" '[ $status -eq 0 ] && accepted bare'
for kind in 1 2 3 4 5 mail drive phone browser none; do
    answer "$kind\n\n\n\n\n" lesson "enter/essai-$kind.yaml"
    check "a lesson of kind $kind" '[ $status -eq 0 ] && accepted enter && grep -q "^Tout est bon" out'
    check "it stands in the list" 'grep -q "^lessons: .*, essai-$kind\]$" enter/pack.yaml'
done
answer '\n\n' site enter/ma-mairie
check "a site" '[ $status -eq 0 ] && [ -f enter/sites/ma-mairie.yaml ] && accepted enter'
answer '\nma-mairie.example\nmairie.valmont.example\n' site enter/sites/autre.yaml
check "an address of the pack is not taken twice" \
    '[ $status -eq 0 ] && grep -q "a cette adresse" out && grep -q "^address: mairie.valmont.example$" enter/sites/autre.yaml && accepted enter'

# --- a lesson on a site: one of the pack, or a new one ---
answer '\n\nnon\n' pack village
answer '\n\n' site village/mairie
answer '4\n1\n\n\n\n' lesson village/demande
check "a lesson on the site that was just made" \
    '[ $status -eq 0 ] && [ ! -e village/sites/demande.yaml ] && grep -q "browser.at: mairie$" village/demande.yaml && grep -q "Remplissez la demande" village/demande.yaml && accepted village'
sed 's/Envoyer ma demande/Envoyer/' village/sites/mairie.yaml >village/sites/hameau.yaml
sed -i 's/^id: .*/id: hameau/; s/^address: .*/address: hameau.example/' village/sites/hameau.yaml
answer 'un site\nhameau\n\n\n\n' lesson village/visite
check "on a site that is no more as it was made, the lesson only opens it" \
    '[ $status -eq 0 ] && [ ! -e village/sites/visite.yaml ] && grep -q "browser.at: hameau$" village/visite.yaml && ! grep -q "Remplissez" village/visite.yaml && accepted village'
answer '4\nun nouveau site\n\n\n\n' lesson village/autre
check "or on a new one" '[ $status -eq 0 ] && grep -q "^address: autre.example" village/sites/autre.yaml && accepted village'
check "the state that is shown is a word, with its accents" \
    'grep -q "^      envoyée:$" village/sites/mairie.yaml && ! grep -qE "envoyee|a-remplir" village/sites/*.yaml village/*.yaml'
for pack in "$top"/lessons/*/; do
    [ -d "$pack/sites" ] || continue
    rm -rf ailleurs
    answer '\n\nnon\n' pack ailleurs
    cp -R "$pack/sites" "$pack/worlds" ailleurs
    n=1
    for site in ailleurs/sites/*.yaml; do
        grep -q "^trap:" "$site" && continue
        id=$(basename "$site" .yaml)
        answer "4\n$id\n\n\n\n" lesson "ailleurs/visite-$n"
        check "a lesson on $id" '[ $status -eq 0 ] && grep -q "browser.at: $id$" ailleurs/visite-$n.yaml'
        n=$((n + 1))
    done
    check "lessons on the sites of $(basename "$pack") are played" '"$program" rehearse ailleurs >out 2>said'
done

# --- words instead of numbers ---
for words in "des mails" "Des papiers, dans" "un tel" "un site"; do
    answer "un\n$words\n\n\n\n\n" lesson "enter/mots"
    check "chosen by words: $words" \
        '[ $status -eq 0 ] && [ "$(grep -c "un des numéros" out)" -ge 1 ] && [ -f enter/mots.yaml ]'
    rm -f enter/mots.yaml enter/worlds/mots.yaml enter/sites/mots.yaml
    sed -i 's/, mots\]/]/' enter/pack.yaml
done
check "comments say what to change, texts stand under |" \
    'grep -q "^# Le titre" enter/essai-1.yaml && [ "$(grep -A1 "^title: |$" enter/essai-1.yaml | tail -1)" = "  Répondre à un message" ]'

# --- whatever is answered ---
n=0
while IFS= read -r words; do
    n=$((n + 1))
    printf '%s\n%s\noui\nune-lecon\nbrowser\n%s\nJe peux %s\n1\n' "$words" "$words" "$words" "$words" |
        "$program" new pack "hostile-$n" >out 2>said
    status=$?
    check "answered: $words" '[ $status -eq 0 ] && accepted hostile-$n && grep -qF -- "$words" hostile-$n/pack.yaml'
    printf '%s\n\n' "$words" | "$program" new site "hostile-$n/un-site" >out 2>said
    status=$?
    check "a site called: $words" '[ $status -eq 0 ] && accepted hostile-$n'
done <<'WORDS'
L'été à Noël : œuvre d'Ève
# ceci n'est pas un commentaire
- un tiret - deux tirets
--- a
"entre guillemets" et 'apostrophes'
'L'adresse'
? une question ou : deux
| un texte replié
& ancre, ! étiquette, % directive, @ signe, ` accent
a: b #c
oui
null
2026-11-23 10:00 a
0x1F a
C'est \n ou \\ ou \" écrit
Мій перший пакет
حزمتي الأولى
我的第一课
Bravo 😀 la classe 🎉
Un titre de 52 signes, et pas un seul signe de plus
a / b / c
=a+b
WORDS

# --- what cannot be kept is told, and asked again ---
long=$(printf 'mot %.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20)
answer "$long\n$long$long$long$long$long$long\n\033[31mrouge\na\342\200\256b\n\377\na\000b\na\tb\n<b>gras</b>\n[Envoyer]\n...\n01 44 55 66 77\nBon titre\n\nnon\n" pack asked
check "eleven wrong answers, then a good one" \
    '[ $status -eq 0 ] && [ "$(grep -c "Le titre du paquet" out)" = 12 ] && accepted asked && grep -q "^  Bon titre$" asked/pack.yaml'
answer '\n\n\nMa Leçon\nnone\npack\nma-lecon\n9\nzut\n\n\nSavoir lire\n\n13\n\n' pack asked-again
check "wrong names, numbers and sentences are asked again" \
    '[ $status -eq 0 ] && [ -f asked-again/ma-lecon.yaml ] && accepted asked-again'

# --- nothing is written over, nothing is left behind ---
kept enter
for path in "pack enter" "lesson enter/essai-1" "lesson enter/essai-1.yaml" "site enter/ma-mairie"; do
    # shellcheck disable=SC2086  # two words
    answer '\n\n\n\n\n\n\n\n' $path
    check "$path is there already" '[ $status -eq 2 ] && says "existe déjà" && unchanged enter'
done
for lines in '' '\n' '\n\n' '\n\n\n' '4\nTitre'; do
    answer "$lines" lesson enter/nouvelle
    check "the end of the answers: $lines" '[ $status -eq 2 ] && says "rien n'"'est écrit"'" && unchanged enter'
done
answer '' pack nowhere
check "no answer, no pack" '[ $status -eq 2 ] && [ ! -e nowhere ]'
(printf '\n' && sleep 5) | "$program" new lesson enter/nouvelle >out 2>said &
sleep 1
kill -INT "$(pgrep -P $$ -f 'new lesson enter/nouvelle' | head -1)" 2>said
status=$?
check "interrupted" '[ $status -eq 0 ] && unchanged enter'
printf 'lessons: [premiere-lecon]\n' >>bare/pack.yaml
kept bare
answer '\n\n\n\n' lesson bare/une
check "a pack that cannot be read is left alone" '[ $status -ne 0 ] && unchanged bare'
answer '\n\n\n\n' lesson nopack/une
check "no pack there: told how to begin" '[ $status -eq 2 ] && says "passerelle new pack nopack"'
for id in "Ma Leçon" "a/.." "pack" "none" "$long"; do
    answer '\n\n\n\n' lesson "enter/$id"
    check "a name that is none: $id" '[ $status -eq 2 ] && says "nom refusé" && unchanged enter'
done
answer '\n\n\n\n' lesson "enter/Ma Leçon"
check "a name that would do is proposed" 'says "essayez ma-lecon"'
if [ "$(id -u)" -ne 0 ]; then
    chmod 555 enter
    answer '\n\n\n\n' lesson enter/nouvelle
    chmod 755 enter
    check "a folder that may not be written: told, nothing left" '[ $status -eq 3 ] && unchanged enter'
fi

# --- the list of lessons keeps its form ---
head='passerelle: 1\nid: liste\ntitle: Liste\nversion: 1\nlanguage: fr\nauthors: [Moi]\nlicense: CC0\nverified: 2026-11-22\n'
listed() {
    mkdir -p liste
    rm -rf liste/*
    printf 'passerelle: 1\nid: a1\ntitle: Essai\nsteps:\n  - read: Bonjour.\n' >liste/a1.yaml
    # shellcheck disable=SC2059
    printf "$head$1" >liste/pack.yaml
    answer '5\n\n\n\n' lesson liste/b2
    # shellcheck disable=SC2059
    printf "$head$2" >wanted
    check "lessons: $1" '[ $status -eq 0 ] && cmp -s wanted liste/pack.yaml'
}
listed 'lessons: [a1]  # le chemin\n# fin\n' 'lessons: [a1, b2]  # le chemin\n# fin\n'
listed 'lessons: a1  # le chemin\n' 'lessons: [a1, b2]  # le chemin\n'
listed 'lessons:\n  # la première\n  - a1  # voilà\n# fin\n' 'lessons:\n  # la première\n  - a1  # voilà\n  - b2\n# fin\n'
listed 'lessons:\n- a1' 'lessons:\n- a1\n- b2'

finish
