#!/bin/sh
# Which places of the program are measured, and the keys that lead there: read by tests/bench/run.
#
# Everything happens in a throw-away folder, the current one when programs start, so that a blank in a path does no
# harm. Every program has a store of its own in it, so that none disturbs another.

now='2026-11-24 10:00'
export NOW="$now"

course=${top:?}/lessons/ma-boite-mail

# lesson ID: one exercise in the mail, nothing before it.
lesson() {
    cat <<LESSON
passerelle: 1
id: $1
title: Ouvrir un message
minutes: 5
theme: email
can_do: Je peux ouvrir un message.
world: lea

steps:
  - practise: mail
    tasks:
      - do: Ouvrez le message de Nadia.
        done:
          mail.opened: nadia-rdv
        say: Nadia attend votre visite.
        hints:
          - Le message est dans Réception.
        how:
          - open: nadia-rdv
LESSON
}

# pack ID LESSON ...: the head of a pack.
pack() {
    id=$1
    shift
    cat <<PACK
passerelle: 1
id: $id
title: Ma boîte mail
version: 1
language: fr
authors: [Passerelle]
license: CC-BY-SA-4.0
verified: 2026-11-22
lessons:
PACK
    printf '  - %s\n' "$@"
}

# with_messages N: a world on standard input, with N more messages in its inbox.
with_messages() {
    awk -v n="$1" '{ print } $0 == "  messages:" {
        for (i = 1; i <= n; i++) {
            printf "    autre-%04d:\n      from: oksana\n      subject: Le message numéro %d\n", i, i
            printf "      date: 2026-10-%02d 10:%02d\n      text: Bonjour Léa, à jeudi.\n", 1 + i % 28, i % 60
        }
    }'
}

# half FIRST: a pack of 500 lessons, which is as many as a pack may have.
half() {
    ids=$(awk -v first="$1" 'BEGIN { for (i = first; i < first + 500; i++) printf "mail-%04d ", i }')
    mkdir -p "course/pack-$1/worlds"
    cp "$course"/*.yaml "course/pack-$1"
    cp "$course"/worlds/*.yaml "course/pack-$1/worlds"
    rm "course/pack-$1/mail-03.yaml"
    # shellcheck disable=SC2086  # a list of names
    pack "pack-$1" $ids >"course/pack-$1/pack.yaml"
    for id in $ids; do
        sed "s/^id: mail-03$/id: $id/" "$course/mail-03.yaml" >"course/pack-$1/$id.yaml"
    done
}

# Beside the lessons that ship: an exercise at once, the same with a mailbox of 1,000 messages, a course of 1,000
# lessons. In each store a person; in those of the mailboxes she is in the middle of the exercise.
make_places() {
    ln -s "$top/lessons" lessons
    for name in list rows; do
        mkdir -p "$name/ma-boite-mail/worlds"
        cp "$course/worlds/lea.yaml" "$name/ma-boite-mail/worlds/lea.yaml"
        lesson mail-01 >"$name/ma-boite-mail/mail-01.yaml"
        pack ma-boite-mail mail-01 >"$name/ma-boite-mail/pack.yaml"
    done
    with_messages 1000 <"$course/worlds/lea.yaml" >rows/ma-boite-mail/worlds/lea.yaml
    half 1
    half 501
    for name in start course home list rows scroll idle; do
        "$PASSERELLE" person add Amina soleil --store "sqlite:$name.db" --now "$now" >/dev/null
    done
    {
        printf 'list\tret,ret,ret;down\t%s\n' "$(learn list --lessons list)"
        printf 'rows\tret,ret,ret;down\t%s\n' "$(learn rows --lessons rows)"
        printf 'scroll\tret,ret,ret;down\t%s\n' "$(learn scroll --lessons rows)"
    } >begin.list
    "${tools:?}/ptybench" play 0 begin.list >/dev/null
}

# learn NAME [OPTION ...]: the command that opens the learners' program on the store of that name.
learn() {
    name=$1
    shift
    echo "@PASSERELLE learn --store sqlite:$name.db --now @NOW $*"
}

start_programs() {
    printf 'passerelle\t-\t%s\n' "$(learn start --lessons lessons)"
    printf 'course\t-\t%s\n' "$(learn course --lessons course)"
    printf 'cursehello\t-\t@HELLO\n'
    printf 'curselesson\t-\t@LESSON\n'
    if command -v gtypist >/dev/null 2>&1; then
        printf 'gtypist\t-\tgtypist\n'
    fi
}

# The first keys choose the card, then « Commencer » or « Continuer ».
key_programs() {
    printf 'home\tret;down*3,up*3\t%s\n' "$(learn home --lessons lessons)"
    printf 'list\tret,ret;down*3,up*3\t%s\n' "$(learn list --lessons list)"
    printf 'rows\tret,ret;down*8,up*8\t%s\n' "$(learn rows --lessons rows)"
    printf 'scroll\tret,ret,down*10;down*400\t%s\n' "$(learn scroll --lessons rows)"
    printf 'curselesson\tdown*10,up*10\t@LESSON\n'
}

idle_programs() {
    printf 'idle\tret\t%s\n' "$(learn idle --lessons lessons)"
}
