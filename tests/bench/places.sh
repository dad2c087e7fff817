#!/bin/sh
# Which places of the program are measured, and the keys that lead there: read by tests/bench/run.
#
# PLACE: a throw-away folder. Every program has a store of its own in it, so that none disturbs another.

now=2026-11-24T10:00

# A pack with one lesson in sight, a course of 1,000 lessons, and a mailbox of 1,000 messages.
make_places() {
    :
}

# learn NAME [OPTION ...]: the command that opens the learners' program on the store of that name.
learn() {
    name=$1
    shift
    echo "@PASSERELLE learn --store sqlite:$PLACE/$name.db --now $now $*"
}

start_programs() {
    printf 'passerelle\t-\t%s\n' "$(learn start)"
    printf 'course\t-\t%s\n' "$(learn course)"
    printf 'cursehello\t-\t@HELLO\n'
    printf 'curselesson\t-\t@LESSON\n'
    if command -v gtypist >/dev/null 2>&1; then
        printf 'gtypist\t-\tgtypist\n'
    fi
}

key_programs() {
    printf 'home\tret;down*3,up*3\t%s\n' "$(learn home)"
    printf 'list\tret,ret;down*3,up*3\t%s\n' "$(learn list)"
    printf 'rows\tret,ret;down*20,up*20\t%s\n' "$(learn rows)"
    printf 'curselesson\tdown*10,up*10\t@LESSON\n'
}

idle_programs() {
    printf 'idle\tret\t%s\n' "$(learn idle)"
}
