#!/bin/sh
# Packs on a computer: where they are looked for, added, replaced, removed; whatever is in the folder, and whenever the
# power goes. Prints what is wrong, then "N passed, N failed".
#
#   tests/project/packs.sh TOP BUILD
set -u

top=$(cd "$1" && pwd)
program=$(cd "$2" && pwd)/passerelle
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"
cd "$place" || exit 2
unset LANGUAGE PASSERELLE_STORE PASSERELLE_LESSONS
LC_ALL=C.UTF-8 XDG_DATA_HOME=$place/data
export LC_ALL XDG_DATA_HOME
own=$XDG_DATA_HOME/passerelle/lessons

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

prints() {
    grep -qF -- "$1" out
}

# pack FOLDER ID VERSION [LESSONS]: every lesson says which version it is of.
pack() {
    mkdir -p "$1"
    list=
    for i in $(seq 1 "${4:-1}"); do
        printf 'passerelle: 1\nid: %s-%s\ntitle: Version %s\nsteps:\n  - read: Bonjour.\n' "$2" "$i" "$3" >"$1/$2-$i.yaml"
        list="$list$2-$i, "
    done
    printf 'passerelle: 1\nid: %s\ntitle: Un paquet\nversion: %s\nlanguage: fr\nlessons: [%s]\n' \
        "$2" "$3" "${list%, }" >"$1/pack.yaml"
}

# --- where packs are ---
run pack list
check "without any folder of one's own the program's packs are there" \
    '[ $status -eq 0 ] && prints "  3  $top/lessons" && prints ma-boite-mail && [ ! -e "$XDG_DATA_HOME" ]'
pack "$own/boite" ma-boite-mail 7
run pack list
check "one's own pack comes first, and hides the program's" \
    '[ $status -eq 0 ] && grep -qE "^ma-boite-mail +7 .* 1/boite$" out && grep -qE "^ma-boite-mail .* 3 .caché.$" out'
run preview ma-boite-mail-1 --plain
check "its lessons are the ones that are played" '[ $status -eq 0 ] && prints "Version 7"'
run pack list
check "columns stand under each other" \
    '[ "$(sed "/^$/,\$d" out | awk "{ match(\$0, /^[^ ]+ +/); print RLENGTH }" | sort -u | wc -l)" = 1 ]'
PASSERELLE_LESSONS=$place/data/passerelle/lessons run pack list
check "PASSERELLE_LESSONS stands for the whole order" '[ $status -eq 0 ] && ! prints "$top" && prints "1/boite"'
run pack list --lessons "$top/lessons:$own"
check "several folders: the first one wins" '[ $status -eq 0 ] && prints "2/boite (caché)"'
run pack list --lessons "$own:$place/nulle-part"
check "a folder that is named and is not there is told, the others are read" \
    '[ $status -eq 1 ] && says "nulle-part" && prints "1/boite"'
mkdir -p "$place/a:b" && pack "$place/a:b/x" avec-deux-points 1
run pack list --lessons "$place/a:b"
check "a folder whose name has a colon is one folder" '[ $status -eq 0 ] && prints avec-deux-points'
pack "$own/copie" copie 1
sed -i 's/lessons: .*/lessons: [copie-1, ma-boite-mail-1]/' "$own/copie/pack.yaml"
run pack list
check "one lesson in two packs is told" '[ $status -eq 0 ] && says "ma-boite-mail-1"'
mkdir -p "$own/casse" && echo 'a: [' >"$own/casse/pack.yaml"
run pack list
check "a broken pack is told, the others are listed" \
    '[ $status -eq 1 ] && says "passerelle check $own/casse" && prints "ma-boite-mail"'
rm -rf "$XDG_DATA_HOME"
run pack
check "pack alone says what is missing" '[ $status -eq 2 ]'
run pack lits
check "a verb that is nearly one" '[ $status -eq 2 ] && says "vouliez-vous '"'list'"'"'
run pack add
check "add alone says what is missing" '[ $status -eq 2 ] && says "passerelle pack add"'

# --- added, replaced, removed ---
pack v1 essai 1
pack v2 essai 2
mkdir -p v1/.git v1/worlds
: >v1/notes.txt && : >v1/essai-1.yaml~ && : >v1/worlds/lisez.txt
run pack add v1/
check "a pack is added to one's own folder, with the files of a pack alone" \
    '[ $status -eq 0 ] && prints "essai, version 1" && [ "$(ls -A "$own/essai" | tr "\n" " ")" = "essai-1.yaml pack.yaml " ]'
check "what is left out is named" 'says "(4) : .git, essai-1.yaml~, notes.txt, worlds/lisez.txt"'
run pack add v1
check "the same again is no matter" '[ $status -eq 0 ] && prints "Déjà là"'
echo '# autre' >>v1/essai-1.yaml
run pack add v1
check "another content needs another version, at its line" \
    '[ $status -eq 1 ] && says "v1/pack.yaml:4:10: error" && says "version: 2" && ! grep -q autre "$own/essai/essai-1.yaml"'
: >"$own/essai/a-moi.txt"
run pack add v2
check "a newer version replaces it" '[ $status -eq 0 ] && prints "Paquet remplacé" && grep -q "version: 2" "$own/essai/pack.yaml"'
check "what somebody put there is kept, and said where" 'says "essai.reste" && [ -e "$own/essai.reste/a-moi.txt" ]'
run pack add v1
check "an older version is refused" \
    '[ $status -eq 1 ] && says "v1/pack.yaml:4:10: error" && says "pack remove essai" && grep -q "version: 2" "$own/essai/pack.yaml"'
sed -i 's/read/raed/' v2/essai-1.yaml && sed -i 's/version: 2/version: 3/' v2/pack.yaml
run pack add v2
check "a pack with an error is not added" '[ $status -eq 1 ] && says "v2/essai-1.yaml:5:5: error" && grep -q "version: 2" "$own/essai/pack.yaml"'
run pack remove esai
check "remove: a name that is nearly one" '[ $status -eq 1 ] && says "vouliez-vous '"'essai'"'" && [ -e "$own/essai" ]'
run pack remove essai
check "a pack is removed, and learners keep their work" '[ $status -eq 0 ] && prints "travail" && [ ! -e "$own/essai" ]'
run pack remove ma-boite-mail
check "a pack of the whole computer is not removed" \
    '[ $status -eq 1 ] && says "tout l'"'"'ordinateur" && [ -e "$top/lessons/ma-boite-mail/pack.yaml" ]'
run pack remove ../../../v1
check "a path is no name of a pack" '[ $status -eq 1 ] && [ -e v1/pack.yaml ]'
run pack add v1 --lessons "$place/ici/la"
check "--lessons names another folder" '[ $status -eq 0 ] && [ -e ici/la/essai/pack.yaml ]'
run pack remove essai --lessons "$place/ici/la"
check "and takes it out of there" '[ $status -eq 0 ] && [ ! -e ici/la/essai ]'
run pack add v1 --lessons "$place/ici:$place/la"
check "two folders to add to are one too many" '[ $status -eq 2 ]'
check "one's own data are for oneself" '[ "$(stat -c %a "$XDG_DATA_HOME/passerelle")" = 700 ]'

# --- the format for editors ---
run pack schema
check "pack schema alone says which there are" '[ $status -eq 0 ] && prints "passerelle pack schema world -o world.json"'
run pack schema site
check "pack schema prints what is kept in doc/schema" '[ $status -eq 0 ] && cmp -s out "$top/doc/schema/site.json"'
run pack schema lesson -o l.json
check "or writes it into a file" '[ $status -eq 0 ] && cmp -s l.json "$top/doc/schema/lesson.json"'
check "for whoever may read files here, as any other" '[ "$(stat -c %a l.json)" = "$(touch x && stat -c %a x)" ]'
(umask 027 && "$program" pack schema lesson -o l.json) >out 2>said
check "also when it is written again, by another umask" '[ "$(stat -c %a l.json)" = 640 ]'
run pack schema lessn
check "a kind that is nearly one" '[ $status -eq 2 ] && says "vouliez-vous '"'lesson'"'"'

# --- hostile folders: each is refused, or left alone, in no time ---
# refused NAME: what is in the folder h is not added.
refused() {
    run pack add h --lessons "$place/cible"
    check "$1" '[ $status -eq 1 ] && [ -z "$(ls -A cible 2>/dev/null)" ]'
    rm -rf h cible
}

pack h mal 1 && ln -sf /etc/hostname h/mal-1.yaml && refused "a lesson that is a link out of the folder"
pack h mal 1 && mv h/mal-1.yaml h/la.txt && ln -s la.txt h/mal-1.yaml && refused "a lesson that is a link inside"
pack h mal 1 && mv h/pack.yaml h/p && ln -s p h/pack.yaml && refused "a pack.yaml that is a link"
pack h mal 1 && mkdir ailleurs && ln -s ../ailleurs h/worlds && refused "a sub-folder that is a link"
pack h mal 1 && mkfifo h/mal-2.yaml && refused "a pipe in the place of a lesson"
pack h mal 1 && mkfifo h/po && refused "a pipe in the place of a sub-folder"
pack h mal 1 && mkdir h/mal-2.yaml && refused "a folder in the place of a lesson"
pack h mal 1 && ln -s /dev/zero h/mal-2.yaml && refused "a device by a link"
pack h mal 1 && sed -i 's/id: mal/id: ..\/..\/mal/' h/pack.yaml && refused "an id with .."
pack h mal 1 && sed -i 's/\[mal-1/[..\/v1\/essai-1/' h/pack.yaml && refused "a lesson with .."
pack h mal 1 && truncate -s 1100000 h/mal-2.yaml && refused "a file of more than 1 MiB"
pack h mal 1 && (cd h && seq -f 'n-%g.yaml' 3000 | xargs touch) && refused "three thousand lessons"
pack h mal 1 && printf 'passerelle: 1\nid: \033[31mmal\n' >h/pack.yaml && refused "escape signs"
mkfifo h && run pack add h --lessons "$place/cible"
check "a pipe in the place of a pack" '[ $status -eq 2 ]'
rm -rf h cible
pack h bien 1 && (cd h && seq -f 'note %g.txt' 5000 | xargs -d '\n' touch)
run pack add h --lessons "$place/cible"
check "thousands of other files are counted, a few are named" \
    '[ $status -eq 0 ] && says "(5000)" && [ "$(wc -c <said)" -lt 400 ] && [ "$(ls cible/bien | wc -l)" = 2 ]'
rm -rf cible
ln -s h lien
run pack add lien --lessons "$place/cible"
check "the folder that is named may be a link" '[ $status -eq 0 ] && [ ! -L cible/bien ]'
rm -rf cible && mkdir cible && pack vrai bien 0 && sed -i 's/version: 0/version: 1/' vrai/pack.yaml && ln -s ../vrai cible/bien
sed -i 's/version: 1/version: 2/' h/pack.yaml
run pack add h --lessons "$place/cible"
check "a link in the place of the old pack is replaced, what it leads to stays" \
    '[ $status -eq 0 ] && [ ! -L cible/bien ] && [ -e vrai/bien-1.yaml ]'
rm -rf cible && mkdir cible && ln -s ../vrai cible/bien
run pack remove bien --lessons "$place/cible"
check "of a link only the link is removed" '[ $status -eq 0 ] && [ ! -e cible/bien ] && [ -e vrai/bien-1.yaml ]'
mkdir -p cible/bien && : >cible/bien/journal.txt
run pack add h --lessons "$place/cible"
check "a folder that is no pack is not replaced" '[ $status -eq 1 ] && says "déplacez-le" && [ -e cible/bien/journal.txt ]'
rm -rf cible && : >cible
run pack add h --lessons "$place/cible/la"
check "where no folder can be made: told, status 3" '[ $status -eq 3 ] && says "cible/la"'
run pack add h --lessons /proc/self
check "where nothing can be written: told, status 3" '[ $status -eq 3 ] && says "/proc/self"'
rm -f cible
run pack add h --lessons "$place/h"
check "a pack is no folder of packs" '[ $status -eq 1 ] && says "lui-même un paquet" && [ ! -e h/bien ]'

# --- the disk fills up, the power goes ---
pack g1 gros 1 40
pack g2 gros 2 40
run pack add g1 --lessons "$place/cible"
printf '# %3000s\n' x >>g2/gros-40.yaml
(
    trap '' XFSZ
    ulimit -f 4
    "$program" pack add g2 --lessons "$place/cible" >out 2>said
)
status=$?
check "no room for a file: told, the old version stays, nothing is left over" \
    '[ $status -eq 3 ] && says "gros-40.yaml" && grep -q "version: 1" cible/gros/pack.yaml && [ "$(ls -A cible)" = gros ]'

# whole: the pack that is seen is of one version alone, with all its lessons.
whole() {
    [ "$(cat cible/gros/gros-*.yaml | grep -c "^title: Version")" = 40 ] &&
        [ "$(cat cible/gros/gros-*.yaml | grep "^title: Version" | sort -u | wc -l)" = 1 ] &&
        grep -q "version: $(sed -n 's/^title: Version //p' cible/gros/gros-1.yaml)$" cible/gros/pack.yaml
}

version=2
killed=0
halves=0
for pause in $(seq 0 60); do
    sed -i "s/^version: .*/version: $version/" g2/pack.yaml
    sed -i "s/^title: Version .*/title: Version $version/" g2/gros-*.yaml
    "$program" pack add g2 --lessons "$place/cible" >out 2>said &
    pid=$!
    sleep "$(awk "BEGIN { print $pause * 0.003 }")"
    kill -9 $pid 2>/dev/null && killed=$((killed + 1))
    wait $pid 2>/dev/null
    whole || halves=$((halves + 1))
    version=$((version + 1))
done
check "killed at any moment ($killed of 61): the old version or the new one, whole" '[ $halves -eq 0 ]'
sed -i "s/^version: .*/version: $version/" g2/pack.yaml
sed -i "s/^title: Version .*/title: Version $version/" g2/gros-*.yaml
run pack add g2 --lessons "$place/cible"
check "the next time cleans up" '[ $status -eq 0 ] && whole && [ "$(ls -A cible)" = gros ]'
halves=0
for pause in $(seq 0 20); do
    "$program" pack remove gros --lessons "$place/cible" >out 2>said &
    pid=$!
    sleep "$(awk "BEGIN { print $pause * 0.005 }")"
    kill -9 $pid 2>/dev/null
    wait $pid 2>/dev/null
    [ ! -e cible/gros ] || whole || halves=$((halves + 1))
    run pack add g2 --lessons "$place/cible"
    { whole && [ "$(ls -A cible)" = gros ]; } || halves=$((halves + 1))
done
check "removing, killed at any moment: all of it or nothing, and then it can be added" '[ $halves -eq 0 ]'
run pack list --lessons "$place/cible"
check "at the end the pack is there" '[ $status -eq 0 ] && prints gros'

finish
